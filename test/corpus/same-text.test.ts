import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../../fixtures/places.ts';
import { createParser } from '../../src/app/parser.ts';
import { loadVocabulary } from '../../src/app/vocabulary-files.ts';
import { decodeText } from '../../src/read/decode.ts';
import { fold } from '../../src/vocabulary/index.ts';
import { RADICALS } from '../../src/vocabulary/radicals.ts';

const parse = createParser({ vocabulary: loadVocabulary(), asOf: '2026-11-01', ocr: false });

/** Texts of whole résumés, in the ways that people write them. */
const TEXTS = readdirSync(join(fixturesFolder, 'resumes'))
  .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  .map((name) => decodeText(readFileSync(join(fixturesFolder, 'resumes', name))));

/** Résumés of people who are put together from parts. */
const people = fc
  .record({
    name: fc.constantFrom('林可欣', '王小雨', '欧阳岚', '马会宁', '长孙无忧', '高见', '石金玉', '白雪'),
    school: fc.constantFrom('江州大学', '高新工业职业学院', '西门外国语学院', '青龙电子商务学校'),
    major: fc.constantFrom('电子商务', '日语', '工商管理', '市场营销'),
    level: fc.constantFrom('大专', '本科', '中专'),
    employer: fc.constantFrom(
      '云桥呼叫中心有限公司',
      '长风网络科技有限公司',
      '马上到家电子商务有限公司',
      '金石龙门集团',
    ),
    title: fc.constantFrom('电话客服', '在线客服专员', '客服主管', '用户运营'),
    start: fc.constantFrom('2018.03', '2019年6月', '2020/11', '2021-02'),
    end: fc.constantFrom('至今', '2022.05', '2023年8月'),
    proof: fc.constantFrom('普通话二级甲等', 'CET-6 512分', '日语N1', '计算机二级', '驾驶证C1'),
    tool: fc.constantFrom('Zendesk、Excel', '工单系统、CRM', 'Python、SQL'),
  })
  .map(
    ({ name, school, major, level, employer, title, start, end, proof, tool }) =>
      `姓名：${name}\n电话：138-0000-2001\n邮箱：a1@example.com\n\n教育经历\n2012.09-2015.06  ${school}  ${major}  ${level}\n\n工作经历\n${start}-${end}  ${employer}  ${title}\n- 处理用户投诉，满意度由 85% 提升至 95%\n- 日均接听电话 120 通\n\n技能证书\n${proof}；${tool}\n`,
  );

/** `npm run soak` asks for more. */
const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 12), seed: 20261101 };

/** What is evidence of a fact and not the fact: the page's own words. */
const QUOTED: ReadonlySet<string> = new Set(['evidence', 'lines', 'text']);

/** The facts of a text: words folded, since they are told as they are printed. */
const factsOf = async (text: string): Promise<unknown> => {
  const { profile } = await parse(new TextEncoder().encode(text), 'a.txt');
  return JSON.parse(
    JSON.stringify(profile, (key, value: unknown) =>
      QUOTED.has(key) ? undefined : typeof value === 'string' ? fold(value).replaceAll(' ', '') : value,
    ),
  );
};

const mapped = (text: string, map: ReadonlyMap<string, string>): string =>
  [...text].map((character) => map.get(character) ?? character).join('');

/** Characters by the radicals that stand in for them in PDF text layers. */
const TO_RADICALS = new Map([
  ...[...RADICALS].map(([radical, character]) => [character, radical] as const),
  ...Array.from({ length: 214 }, (_, index) => String.fromCodePoint(0x2f00 + index)).map(
    (radical) => [radical.normalize('NFKC'), radical] as const,
  ),
]);

/** Simplified characters by a traditional one that is folded to them. */
const TO_TRADITIONAL = new Map(
  Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index)).flatMap((character) =>
    fold(character) === character ? [] : [[fold(character), character] as const],
  ),
);

const TO_FULL_WIDTH = new Map(
  Array.from(
    { length: 94 },
    (_, index) => [String.fromCharCode(0x21 + index), String.fromCharCode(0xff01 + index)] as const,
  ),
);

/** Letters and digits alone: marks set lists, headings and tables apart in Markdown. */
const WIDE_WORDS = new Map([...TO_FULL_WIDTH].filter(([character]) => /[A-Za-z0-9]/u.test(character)));

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const DIRECTIONS = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069'];

/** The marks in between some characters of each line. */
const sprinkled = (text: string, marks: readonly string[], every: number): string =>
  [...text]
    .map((character, index) =>
      index % every === 1 && character !== '\n' ? character + (marks[index % marks.length] ?? '') : character,
    )
    .join('');

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed', (text) => text.normalize('NFD')],
  ['with radicals for characters', (text) => mapped(text, TO_RADICALS)],
  ['in traditional characters', (text) => mapped(text, TO_TRADITIONAL)],
  ['with letters and digits in full width', (text) => mapped(text, WIDE_WORDS)],
  ['with zero-width characters in between', (text) => sprinkled(text, INVISIBLE.slice(0, 5), 3)],
  ['with direction marks in between', (text) => sprinkled(text, DIRECTIONS, 5)],
  ['with variation selectors', (text) => sprinkled(text, ['\ufe00', '\ufe0f', '\u{e0100}'], 4)],
  ['with tag characters', (text) => sprinkled(text, ['\u{e0061}', '\u{e007f}'], 7)],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
];

describe.each(VARIANTS)('a résumé %s', (_, change) => {
  it.each(TEXTS.map((text) => [text.slice(0, 12).replaceAll('\n', ' '), text] as const))(
    'says the same: %s',
    async (_name, text) => {
      expect(await factsOf(change(text))).toEqual(await factsOf(text));
    },
  );

  it('says the same of anybody', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (text) => {
        expect(await factsOf(change(text))).toEqual(await factsOf(text));
      }),
      RUNS,
    );
  });
});
