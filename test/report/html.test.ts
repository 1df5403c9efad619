import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATE } from '../../src/report/html/browser/forms.ts';
import type { PageCandidate } from '../../src/report/html/data.ts';
import { render } from '../../src/report/html/page.ts';
import { candidateOf, rankingOf } from './html-sample.ts';
import { structureOf } from './html-structure.ts';
import { candidate, OPTIONS, ranking } from './sample-ranking.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

/** What stands between the first opening and the next closing tag. */
const between = (html: string, opening: string, closing: string): string => {
  const start = html.lastIndexOf(opening) + opening.length;
  return html.slice(start, html.indexOf(closing, start));
};

/** What the page's script reads of a candidate. */
const openedOf = (html: string, place: number): PageCandidate => {
  const held = (id: string): unknown =>
    JSON.parse(between(html, `<script type="application/json" id="${id}">`, '</script>'));
  return CANDIDATE.unpack(held(`d${place}`), held('texts') as readonly string[]);
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></script></style><svg onload=alert(1)>',
  '<!--<script>',
  ']]>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202egnp.exe\u0000\u001b[2J\ud800',
  '{shown}',
  '__proto__',
];

const PLAIN_PAGE = structureOf(render(rankingOf('林可欣'), OPTIONS));

describe('the HTML report', () => {
  const html = render(ranking([candidateOf('林可欣'), candidate({ rank: 2, outcome: 'review' })]), OPTIONS);

  it('is well formed', () => {
    expect(structureOf(html).unbalanced).toEqual([]);
  });

  it('allows its own style and script and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${sha256(between(html, '<style>', '</style>'))}'`);
    expect(policy).toContain(`script-src 'sha256-${sha256(between(html, '<script>', '</script>'))}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('has no inline handlers and styles, and no address but its own places', () => {
    const { attributes } = structureOf(html);
    expect(attributes.filter(([name]) => name === 'style' || name.startsWith('on') || name === 'src')).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(html.match(/\b(?:https?:)?\/\/[a-z][^\s"'<]*/gu)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('shows rank, name, outcome, score and reasons of each candidate without its script', () => {
    const { texts } = structureOf(html.slice(0, html.indexOf('<script')));
    expect(texts).toContain('林可欣');
    expect(texts).toContain('✓ 通过');
    expect(texts).toContain('87.5');
    expect(texts).toContain('强项：客服经验 18/20');
  });

  it('gives the script all that a candidate opens to', () => {
    const data = openedOf(html, 0);
    expect(data.jobs[0]).toMatchObject({ employer: '林可欣', period: '2018-03 – 至今', length: '8年8月' });
    expect(data.bullets[0]).toMatchObject({ star: 'TAR', tags: ['业绩', '问题解决'], metrics: ['91 → 96%'] });
    expect(data.quotes).toEqual([[1, 2, '林可欣']]);
    expect(data.criteria[0]).toEqual({ reason: '林可欣', quotes: [0] });
  });

  it('lists files that could not be read with why, and duplicates', () => {
    const page = render(rankingOf('甲'), OPTIONS);
    const rest = structureOf(page.slice(page.indexOf('id="unranked"'), page.indexOf('<footer>'))).texts;
    expect(rest).toContain('已损坏');
    expect(rest).toContain('= 甲');
  });

  it('is there when no file could be ranked', () => {
    const page = render(ranking([], { unreadable: rankingOf('乙').unreadable }), OPTIONS);
    expect(structureOf(page).unbalanced).toEqual([]);
    expect(page).toContain('已损坏');
  });

  it('speaks the language asked for', () => {
    const english = render(ranking([candidate()]), { ...OPTIONS, language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('✓</span> qualified');
    expect(english.slice(0, english.indexOf('<script'))).not.toContain('筛选');
  });

  it('gives the same bytes for the same ranking', () => {
    expect(render(rankingOf('林可欣'), OPTIONS)).toBe(render(rankingOf('林可欣'), OPTIONS));
  });
});

describe('texts of a document', () => {
  it.each(HOSTILE)('add no element and no attribute: %j', (text) => {
    const page = structureOf(render(rankingOf(text), OPTIONS));
    expect(page.elements).toEqual(PLAIN_PAGE.elements);
    expect(page.unbalanced).toEqual([]);
  });

  it('add no element and no attribute, whatever they are', () => {
    const parts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, (given) => {
        const page = structureOf(render(rankingOf(`名${given.join('')}`), OPTIONS));
        expect(page.elements).toEqual(PLAIN_PAGE.elements);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('come back out of the data as they are, but for what could steer the page', () => {
    const page = render(rankingOf('</script>&<b>"客"\u202e'), OPTIONS);
    const data = openedOf(page, 1);
    expect(data.bullets[0]?.text).toBe('</script>&<b>"客"');
  });
});
