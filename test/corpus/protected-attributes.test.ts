import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/app/parser.ts';
import { listRubrics, loadRubric } from '../../src/app/rubric-files.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { assess, type Rubric, toInterview } from '../../src/score/index.ts';

const AS_OF = '2026-11-01';
const FILE = { path: 'a.txt', sha256: '', format: 'text', bytes: 1, pages: 1 } as const;
const vocabulary = loadVocabulary();
const parse = createParser({ vocabulary, asOf: AS_OF, ocr: false });
const rubrics: readonly Rubric[] = listRubrics().map(({ path }) => loadRubric(path, vocabulary).rubric);

/** What a law or a sense of justice keeps out of a hire, as forms print it. */
const person = fc.record({
  姓名: fc.constantFrom('张晓敏', '欧阳明月', '古丽娜·买买提', '王刚', '扎西次仁', 'Kevin Zhou'),
  性别: fc.constantFrom('男', '女'),
  出生年月: fc.constantFrom('1968年3月', '1985.11', '2001-07', '1999/12'),
  年龄: fc.constantFrom('22岁', '35岁', '58岁'),
  民族: fc.constantFrom('汉族', '维吾尔族', '藏族', '回族'),
  籍贯: fc.constantFrom('河南周口', '上海', '新疆喀什', '湖北武汉'),
  婚育: fc.constantFrom('未婚', '已婚已育', '离异', '已婚未育'),
  政治面貌: fc.constantFrom('中共党员', '群众', '共青团员'),
  健康状况: fc.constantFrom('良好', '残疾三级'),
  身高: fc.constantFrom('155cm', '182cm'),
  照片: fc.constantFrom('附照片', '无'),
});

const work = fc.record({
  title: fc.constantFrom('客服专员', '在线客服', '客服主管'),
  from: fc.constantFrom('2018.03', '2020.11', '2022.01'),
  point: fc.constantFrom('满意度由85%提升至95%', '日均接听110通', '带领12人小组，投诉率下降30%'),
  paper: fc.constantFrom('普通话二级甲等', '大学英语四级 512', '普通话水平测试 79 分'),
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

const resumeOf = (who: Person, { title, from, point, paper }: Work): string =>
  [
    '个人信息',
    ...Object.entries(who).map(([label, value]) => `${label}：${value}`),
    '电话：13800001234',
    '教育经历',
    '2014.09-2017.06 某某职业学院 文秘 大专',
    '工作经历',
    `${from}-2024.06 某某信息技术有限公司 ${title}`,
    `• ${point}`,
    '证书',
    paper,
  ].join('\n');

/** Scores, reasons and interview questions by every rubric, as the reports get them. */
const judged = async (text: string): Promise<string> => {
  const { profile } = await parse(new TextEncoder().encode(text), 'a.txt');
  if (!profile) throw new Error('a text of plain lines has a profile');
  const about = {
    rank: 1,
    file: FILE,
    name: null,
    profile,
    notices: [],
    duplicates: [],
    sameAs: [],
    copiedBullets: [],
  };
  return JSON.stringify(
    rubrics.map((rubric) => {
      const assessment = assess(profile, rubric, { vocabulary, asOf: AS_OF });
      const candidate = { ...assessment, ...about };
      return [assessment, toInterview({ candidate, rubric, vocabulary }, 45)];
    }),
  );
};

describe('who somebody is', () => {
  it('changes no byte of scores, reasons and interview questions', async () => {
    await fc.assert(
      fc.asyncProperty(person, person, work, async (one, other, done) => {
        expect(await judged(resumeOf(one, done))).toBe(await judged(resumeOf(other, done)));
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});
