import { type Bomb, GIVEN_UP, RESUME_LINES, times, utf8 } from './bomb.ts';

const READ = ['ok', ...GIVEN_UP] as const;
/** Nesting beyond the limit is told as damage. */
const DEEP = [...READ, 'corrupt'] as const;
const person = RESUME_LINES.map((line) => `<p>${line}</p>`).join('');

const html = (
  name: string,
  sizes: readonly number[],
  make: (size: number) => string,
  may: Bomb['may'] = READ,
): Bomb => ({
  name: `html-${name}`,
  extension: '.html',
  sizes,
  make: (size) => utf8(`<!DOCTYPE html><html><body>${person}${make(size)}</body></html>`),
  may,
});

const rtf = (
  name: string,
  sizes: readonly number[],
  make: (size: number) => string,
  may: Bomb['may'] = READ,
): Bomb => ({
  name: `rtf-${name}`,
  extension: '.rtf',
  sizes,
  make: (size) =>
    utf8(
      `{\\rtf1\\ansi\\ansicpg936 ${RESUME_LINES.map((line) => `${[...line].map((c) => (c < '\u0080' ? c : `\\u${c.charCodeAt(0)}?`)).join('')}\\par `).join('')}${make(size)}}`,
    ),
  may,
});

/** HTML pages and RTF files. */
export const MARKUP: readonly Bomb[] = [
  html('depth', [100, 10_000, 2_000_000], (depth) => '<div>'.repeat(depth), DEEP),
  html('depth-closed', [100, 10_000, 1_000_000], (depth) => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`, DEEP),
  html('inline-depth', [100, 10_000, 1_000_000], (depth) => `${'<b><i>'.repeat(depth)}x`, DEEP),
  html('lists-nested', [100, 10_000, 500_000], (depth) => `${'<ul><li>'.repeat(depth)}x`, DEEP),
  html('tables-nested', [10, 1000, 300_000], (depth) => `${'<table><tr><td>'.repeat(depth)}x`, DEEP),
  html(
    'rows-many',
    [1000, 50_000, 400_000],
    (count) => `<table>${times(count, (i) => `<tr><td>${i}<td>客服`)}</table>`,
  ),
  html('cells-many', [1000, 50_000, 1_000_000], (count) => `<table><tr>${'<td>客服'.repeat(count)}</table>`),
  html(
    'spans-absurd',
    [9, 1_000_000, 2_147_483_647],
    (span) => `<table>${`<tr><td rowspan=${span} colspan=${span}>a<td>b`.repeat(50)}</table>`,
  ),
  html('attributes-many', [1000, 100_000, 1_000_000], (count) => `<p ${times(count, (i) => `a${i}=1 `)}>x</p>`),
  html(
    'attribute-long',
    [1000, 1_000_000, 15_000_000],
    (length) => `<p style="${'color:red;'.repeat(length / 10)}">x</p>`,
  ),
  html(
    'style-sheet-long',
    [100, 10_000, 300_000],
    (count) =>
      `<style>${times(count, (i) => `.c${i} p{color:#fff;font-size:${i % 9}pt}\n`)}</style>${times(Math.min(count, 2000), (i) => `<p class="c${i}">x</p>`)}`,
  ),
  html('style-sheet-open', [100, 10_000, 3_000_000], (count) => `<style>${'p{'.repeat(count)}</style><p>x</p>`),
  html(
    'style-selectors-long',
    [100, 10_000, 1_000_000],
    (count) => `<style>${'div p,'.repeat(count)}a{display:none}</style><div><p>x</p></div>`,
  ),
  html(
    'classes-many',
    [100, 10_000, 500_000],
    (count) => `<style>.a{color:red}</style><p class="${times(count, (i) => `c${i} `)}">x</p>`,
  ),
  html('entities-many', [1000, 500_000, 3_000_000], (count) => '&#23458;'.repeat(Math.min(count, 2_000_000))),
  html('entity-endless', [1000, 1_000_000, 10_000_000], (length) => `&#${'9'.repeat(length)};&${'a'.repeat(1000)};`),
  html('comment-open', [1000, 1_000_000, 10_000_000], (length) => `<!--${'<!--'.repeat(length / 4)}`),
  html('tags-open', [1000, 100_000, 5_000_000], (count) => '<'.repeat(count)),
  html(
    'script-long',
    [1000, 1_000_000, 15_000_000],
    (length) => `<script>${'x="</scr"+"ipt>";'.repeat(length / 17)}</script>`,
  ),
  html('breaks-many', [1000, 100_000, 2_000_000], (count) => '<br>'.repeat(count)),
  html('text-in-one-line', [1e4, 1e5, 1.5e7], (length) => '客服专员'.repeat(length / 12)),
  html('inputs-and-frames', [10, 1000, 100_000], (count) =>
    '<iframe src="file:///etc/passwd"></iframe><object data="http://example.com"></object><input value="客服"><select><option>x'.repeat(
      count,
    ),
  ),
  rtf('groups-nested', [100, 10_000, 5_000_000], (depth) => '{'.repeat(depth) + '}'.repeat(depth), DEEP),
  rtf('groups-open', [100, 10_000, 10_000_000], (depth) => '{'.repeat(depth), DEEP),
  rtf('groups-closed', [1, 1000, 10_000_000], (count) => `${'}'.repeat(count)}x`),
  rtf('binary-absurd', [10, 1_000_000, 2_147_483_647], (length) => `\\bin${length} x`),
  rtf('skip-absurd', [10, 1_000_000, 2_147_483_647], (count) => `\\uc${count}\\u23458 x`),
  rtf('pictures-long', [1000, 1_000_000, 15_000_000], (length) => `{\\pict ${'00'.repeat(length / 2)}}`),
  rtf('cells-many', [100, 10_000, 500_000], (count) => `\\trowd ${'\\cellx1 x\\cell '.repeat(count)}\\row`),
  rtf('rows-many', [100, 10_000, 300_000], (count) => '\\trowd\\cellx1\\cellx2 a\\cell b\\cell\\row '.repeat(count)),
  rtf('word-long', [100, 10_000, 10_000_000], (length) => `\\${'a'.repeat(length)} x`),
  rtf('number-long', [100, 10_000, 10_000_000], (length) => `\\fs${'9'.repeat(length)} x`),
  rtf(
    'fonts-many',
    [100, 10_000, 300_000],
    (count) => `{\\fonttbl${times(count, (i) => `{\\f${i}\\fcharset134 F;}`)}}x`,
  ),
  rtf('unicode-many', [1000, 100_000, 2_000_000], (count) => '\\u23458?'.repeat(count)),
  rtf(
    'fields-nested',
    [10, 1000, 200_000],
    (depth) => '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt x'.repeat(depth),
    DEEP,
  ),
  rtf('paragraphs-many', [1000, 100_000, 2_000_000], (count) => '\\par '.repeat(count)),
];
