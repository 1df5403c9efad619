import mammoth from 'mammoth';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderDocx, renderHtml, renderMarkdown, renderText } from '../../src/report/interview/index.ts';
import { structureOf } from './html-structure.ts';
import { INTERVIEW } from './sample-interview.ts';
import { OPTIONS } from './sample-ranking.ts';

const ENGLISH = { ...OPTIONS, language: 'en' } as const;

describe('an interview sheet', () => {
  it('asks, says why with the line and page, and has room for the answer', () => {
    const text = renderText(INTERVIEW, OPTIONS);
    expect(text).toContain(`2. 化解矛盾 · 4 分钟
请举例说明。
  为什么问：核心题。
      “处理投诉” 第2页第7行
  追问：
    · 第一句怎么说？
    · 后来呢？
  4–5 分：真事
  1–2 分：空话
  评分：[ ] 1  [ ] 2  [ ] 3  [ ] 4  [ ] 5
  情境：____`);
  });

  it('settles a fact without a rating', () => {
    expect(renderText(INTERVIEW, OPTIONS)).toContain(`  核实：[ ] 已证实  [ ] 待补材料  [ ] 不符
  记录：____`);
  });

  it('tells the time of the whole and of each part', () => {
    const text = renderText(INTERVIEW, ENGLISH);
    expect(text).toContain('10 minutes · Screened: review 61.5 · a.pdf');
    expect(text).toContain('Settle the résumé (1 min)');
    expect(text).toContain('Questions of the post (4 min)');
  });

  it('counts only rated questions in the total', () => {
    expect(renderText(INTERVIEW, { ...OPTIONS, width: 200 })).toContain(
      '面试得分 = 评分合计 ÷ 5 × 100（1 题，每题满分 5 分）',
    );
  });

  it.each([40, 80, 120])('fits into %i columns', (width) => {
    for (const language of ['zh', 'en'] as const) {
      const lines = renderText(INTERVIEW, { ...OPTIONS, language, width }).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });

  it('is told in Markdown with boxes and lines to write on', () => {
    const text = renderMarkdown(INTERVIEW, OPTIONS);
    expect(text).toContain(
      '### 2\\. 化解矛盾 · 4 分钟\n\n**请举例说明。**\n\n- **为什么问**：核心题。\n  > “处理投诉” 第2页第7行',
    );
    expect(text).toContain('**评分**：☐ 1 · ☐ 2 · ☐ 3 · ☐ 4 · ☐ 5');
  });
});

describe('an interview sheet as a page', () => {
  const { elements, attributes } = structureOf(renderHtml(INTERVIEW, OPTIONS));

  it('has ratings to tick and lines to write on, without a script', () => {
    expect(elements.filter((each) => each.startsWith('script'))).toEqual([]);
    expect(elements.filter((each) => each === 'input name type')).toHaveLength(3 + 5 + 4);
    expect(elements.filter((each) => each.startsWith('textarea'))).toHaveLength(1 + 4);
  });

  it('keeps the ratings of each question apart', () => {
    const names = attributes.filter(([name, value]) => name === 'name' && value.startsWith('choice-'));
    expect(new Set(names.map(([, value]) => value)).size).toBe(3);
  });

  it('may fetch, run and send nothing', () => {
    const policy = attributes.find(([name, value]) => name === 'content' && value.startsWith('default-src'))?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/u,
    );
  });
});

describe('an interview sheet in Word', () => {
  it('is read by another program, with its headings, lists and tables', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(renderDocx(INTERVIEW, OPTIONS)) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>面试提纲：林可欣 · 电话客服</h1>');
    expect(value).toContain('<h3>2. 化解矛盾 · 4 分钟</h3><p><strong>请举例说明。</strong></p>');
    expect(value).toContain('“处理投诉” 第2页第7行');
    expect(value).toContain('<li>第一句怎么说？</li>');
    expect(value).toMatch(/<td><p>2<\/p><\/td><td><p>化解矛盾<\/p><\/td><td><p> +\/ 5<\/p><\/td>/u);
  });

  it('is the same, byte for byte, whenever it is made', () => {
    expect(Buffer.from(renderDocx(INTERVIEW, OPTIONS)).equals(Buffer.from(renderDocx(INTERVIEW, OPTIONS)))).toBe(true);
  });

  it('tells no day of its own making', () => {
    const bytes = Buffer.from(renderDocx(INTERVIEW, OPTIONS));
    // DOS time and date of the first entry: 1980-01-01 00:00.
    expect(bytes.readUInt32LE(10)).toBe(0x00210000);
  });
});
