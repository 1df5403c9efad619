import { prepareComparison } from './compare.ts';
import { prepareControls } from './controls.ts';
import { createDesk } from './desk.ts';
import { readIndex } from './page-data.ts';
import { createPicks } from './picks.ts';
import { preparePrinting } from './printing.ts';
import { prepareTable } from './table.ts';
import { prepareTheme } from './theme.ts';

/** Below this width, in pixels, the charts are folded so that the candidates stand first. */
const NARROW = '(max-width: 720px)';

const index = readIndex();
const desk = createDesk(index);
const picks = createPicks();
document.documentElement.classList.add('script');
if (window.matchMedia(NARROW).matches) document.querySelector('details.overview')?.removeAttribute('open');
prepareTheme(index.words.theme);
if (index.rows.length > 0) {
  prepareControls(index, desk);
  prepareTable(index, desk, picks);
  prepareComparison(index, picks);
}
preparePrinting();
