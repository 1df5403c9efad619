import { describe, expect, it } from 'vitest';
import { toIndustries } from '../../src/extract/jobs/industries.ts';
import { toSkills } from '../../src/extract/skills.ts';
import type { ProfileLine } from '../../src/model/index.ts';
import { fold, isDenied } from '../../src/vocabulary/index.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const lineOf = (text: string, job: number | null = null, line = 1): ProfileLine => ({
  page: 1,
  line,
  text,
  section: job === null ? 'skills' : 'experience',
  job,
  keywords: [],
});

const idsOf = (text: string): readonly string[] => toSkills([lineOf(text)], vocabulary).map(({ id }) => id);

describe('skills and tools', () => {
  it('finds a tool by any of its names, once', () => {
    expect(idsOf('熟练使用网易七鱼、七鱼客服与千牛工作台')).toEqual(['qiyu', 'qianniu']);
  });

  it('is used where a job names it, listed elsewhere', () => {
    expect(toSkills([lineOf('Zendesk')], vocabulary)[0]?.where).toBe('listed');
    const [skill] = toSkills([lineOf('Zendesk'), lineOf('用Zendesk回复邮件', 0, 9)], vocabulary);
    expect([skill?.where, skill?.evidence[0]?.line]).toEqual(['used', 9]);
  });

  it('keeps Java out of JavaScript', () => expect(idsOf('JavaScript')).toEqual(['javascript']));

  it('leaves out what is denied or wished for', () => {
    expect(idsOf('未使用过Zendesk')).toEqual([]);
    expect(idsOf('希望学习Python')).toEqual([]);
  });

  it('takes “excel in” for a verb', () => expect(idsOf('I excel in busy teams')).not.toContain('excel'));

  it('keeps three evidences at most', () => {
    const lines = [1, 2, 3, 4, 5].map((line) => lineOf('千牛', null, line));
    expect(toSkills(lines, vocabulary)[0]?.evidence).toHaveLength(3);
  });
});

describe('denial', () => {
  const denialOf = (text: string, word: string) => {
    const folded = fold(text);
    const start = folded.indexOf(word);
    return isDenied(folded, { start, end: start + word.length }, vocabulary);
  };

  it.each([
    ['未从事过投诉处理', '投诉处理', 'denied'],
    ['不接受电话销售', '电话销售', 'denied'],
    ['电话销售除外', '电话销售', 'denied'],
    ['希望从事数据分析', '数据分析', 'wished'],
    ['了解sql', 'sql', 'weak'],
    ['负责投诉处理', '投诉处理', null],
    ['熟悉七天无理由退货', '退货', null],
    ['没有迟到，负责投诉处理', '投诉处理', null],
    ['将投诉处理时长缩短', '投诉处理', null],
    ['制定培训计划与排班', '排班', null],
  ])('%s: %s is %s', (text, word, denial) => expect(denialOf(text, word)).toBe(denial));
});

describe('industries', () => {
  it('puts the employer before what the duties mention', () => {
    expect(
      toIndustries(
        [
          { text: '招商银行信用卡中心', weight: 3 },
          { text: '解答快递问题', weight: 1 },
        ],
        vocabulary,
      ),
    ).toEqual(['banking']);
  });

  it('knows employers by their names', () => {
    expect(toIndustries([{ text: '新东方教育科技集团', weight: 3 }], vocabulary)).toContain('education');
  });
});
