import { describe, expect, it } from 'vitest';
import { readContent, textsOf } from './reading.ts';

const VISIBLE = '0 g BT /F1 10 Tf 50 550 Td (Visible line) Tj ET\n';
const SECRET = 'BT /F1 10 Tf 50 400 Td (Secret keywords) Tj ET\n';

const hides = async (content: string): Promise<string> => {
  const { page, document } = await readContent(VISIBLE + content);
  expect(textsOf(page)).toEqual(['Visible line']);
  expect(document.notices.map((notice) => [notice.code, notice.page])).toEqual([['hidden-text', 1]]);
  return document.notices[0]?.message.en ?? '';
};

const shows = async (content: string): Promise<void> => {
  const { page, document } = await readContent(VISIBLE + content);
  expect(textsOf(page)).toEqual(['Visible line', 'Secret keywords']);
  expect(document.notices).toEqual([]);
};

describe('text that nobody can see is left out and told of', () => {
  it('white on white paper', async () => {
    expect(await hides(`1 g ${SECRET}`)).toBe(
      'page 1 holds text that no reader can see (text in the colour of its background), which was left out: "Secret keywords"',
    );
  });

  it('nearly white on white paper', () => hides(`0.97 g ${SECRET}`));
  it('dark on a box of the same dark', () => hides(`0.2 g 40 390 200 30 re f ${SECRET}`));
  it('white on a white box over a dark one', () => hides(`0 g 30 380 250 60 re f 1 g 40 390 200 30 re f ${SECRET}`));
  it('rendering mode 3', () => hides(SECRET.replace('BT', 'BT 3 Tr')));
  it('an alpha of 2 %', () => hides(`q /Faint gs 0 g ${SECRET} Q`));
  it('one point high', () => hides(SECRET.replace('10 Tf', '1 Tf')));
  it('scaled down to one point', () => hides(`q 0.1 0 0 0.1 0 0 cm ${SECRET} Q`));
  it('beyond the edge of the page', () => hides(SECRET.replace('50 400', '900 400')));
  it('under a box painted later', () => hides(`0 g ${SECRET} 1 g 40 390 200 30 re f`));
});

describe('text that only looks hidden stays', () => {
  it('white on a dark box', () => shows(`0 0 0.5 rg 40 390 200 30 re f 1 g ${SECRET}`));
  it('white on a thick dark stroke', () => shows(`0 0 0.5 RG 30 w 40 403 m 300 403 l S 1 g ${SECRET}`));
  it('white on an image', () => shows(`q 200 0 0 30 40 390 cm /Im Do Q 1 g ${SECRET}`));
  it('white on a gradient', () => shows(`/Pattern cs /Fade scn 40 390 200 30 re f 1 g ${SECRET}`));
  it('white on a dark shape with round corners', () =>
    shows(`0 0 0.5 rg 50 380 m 250 380 l 260 380 260 430 250 430 c 50 430 l 30 430 30 380 50 380 c f 1 g ${SECRET}`));
  it('black inside the bounds of a black drawing that does not reach it', () =>
    shows(`0 g 10 10 m 390 10 l 390 590 l 380 590 l 380 20 l 10 20 l f ${SECRET}`));
  it('white letters with a dark shadow', () => shows(`0.4 g ${SECRET.replace('50 400', '51 399')} 1 g ${SECRET}`));
  it('black text on a box that is painted before', () => shows(`1 1 0 rg 40 390 200 30 re f 0 g ${SECRET}`));
});
