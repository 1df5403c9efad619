import { describe, expect, it } from 'vitest';
import { toJobKind } from '../../src/extract/jobs/roles.ts';
import { lexiconOf } from '../../src/extract/lexicon.ts';
import type { JobKind, SectionKind } from '../../src/model/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const kindOf = (title: string, employer: string, section: SectionKind, nature = ''): JobKind =>
  toJobKind({ title, employer, section, nature, afterStudy: false }, lexiconOf(vocabulary));

describe('the kind of a job', () => {
  it.each([
    ['义务兵', '江州武警总队', 'experience'],
    ['士兵（服役）', '某部', 'campus'],
    ['列兵', '某部', 'internship'],
    ['客服班长', '江州热线中心', 'experience'],
  ] as const)('is full-time for %s at %s', (title, employer, section) => {
    expect(kindOf(title, employer, section)).toBe('full-time');
  });

  it.each([
    ['勤工助学', '江州大学图书馆', 'experience'],
    ['勤工俭学', '江州大学食堂', 'experience'],
    ['アルバイト', '云帆コンビニ', 'experience'],
    ['打工', '云帆便利店', 'experience'],
    ['打杂（寒暑假兼职）', '江州驿站', 'internship'],
    ['讲解员（寒假）', '江州景区', 'internship'],
  ] as const)('is part-time for %s at %s', (title, employer, section) => {
    expect(kindOf(title, employer, section)).toBe('part-time');
  });

  it('goes by the post before the heading over all', () => {
    expect(kindOf('兼职店员', '云帆奶茶店', 'internship', '实习与兼职')).toBe('part-time');
    expect(kindOf('店员', '云帆奶茶店', 'internship', '实习与兼职')).toBe('internship');
  });

  it('is campus for volunteers, at firms too', () => {
    expect(kindOf('观众服务志愿者', '江州运动会有限公司', 'experience')).toBe('campus');
    expect(kindOf('Volunteer', 'Harbor Festival Ltd.', 'experience')).toBe('campus');
    expect(kindOf('Volunteer Coordinator', 'Harbor Trust Ltd.', 'experience')).toBe('full-time');
  });
});
