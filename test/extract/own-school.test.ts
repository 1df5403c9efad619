import { describe, expect, it } from 'vitest';
import { toProfile } from '../../src/extract/index.ts';
import { toSections } from '../../src/layout/index.ts';
import { linesOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const kindsOf = (study: string, post: string): readonly string[] =>
  toProfile(
    toSections(linesOf(`教育背景\n${study}\n工作经历\n${post}`), vocabulary),
    vocabulary,
    '2026-11-01',
  ).profile.experience.map(({ kind }) => kind);

describe('a post at the own school', () => {
  it('is campus work for a student who assists there', () => {
    expect(kindsOf('2022.09-至今  江州大学  自然地理学  博士', '2023.09-2024.07  江州大学资源学院  助教')).toEqual([
      'campus',
    ]);
  });

  it('is part-time work where that is printed beside it', () => {
    expect(kindsOf('2022.09-至今  江州大学  自然地理学  博士', '2023.09-2024.07  江州大学  助教（兼职）')).toEqual([
      'part-time',
    ]);
  });

  it('is a job for who studied there before, studies elsewhere or holds another post', () => {
    expect(kindsOf('2012.09-2016.06  江州大学  自然地理学  本科', '2017.09-2024.07  江州大学资源学院  助教')).toEqual([
      'full-time',
    ]);
    expect(kindsOf('2022.09-至今  云州大学  自然地理学  博士', '2023.09-2024.07  江州大学资源学院  助教')).toEqual([
      'full-time',
    ]);
    expect(kindsOf('2022.09-至今  江州大学  自然地理学  博士', '2023.09-2024.07  江州大学资源学院  讲师')).toEqual([
      'full-time',
    ]);
  });
});
