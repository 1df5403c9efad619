import { hex } from '../pdf/tiny-pdf.ts';
import { type PdfCase, SECRET, text } from './pdf-page.ts';

const BOX = '30 190 360 30 re';

const annotation = (flags: number): string =>
  `/Annots[<</Type/Annot/Subtype/FreeText/Rect[40 190 340 210]/F ${flags}/Contents(CET-6 620, Putonghua Level 1-A)/DA(/Helv 10 Tf 0 g)/AP<</N 80 0 R>>>>]`;

/** A form field that the file leaves for the viewer to paint: its corners, and its look. */
const field = (corners: string, look: string): string =>
  `/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(note)/F 4/V(${SECRET})/DA(${look})/Rect[${corners}]>>]`;

/** A shape that an annotation paints over the words. */
const square = (color: string): string =>
  `/Annots[<</Type/Annot/Subtype/Square/Rect[0 0 400 600]/F 4/IC[${color}]/AP<</N 61 0 R>>>>]`;

/** Chinese without an embedded font: the words 普通话一级甲等 and 英语六级 620. */
const CHINESE = `BT /Zh 10 Tf 40 200 Td ${hex('普通话一级甲等，英语六级620')} Tj ET\n`;

/** Ways to put words into a PDF that a reader of the page cannot see. */
export const PDF_ATTACKS: Readonly<Record<string, PdfCase>> = {
  'rendering mode 3': { after: text('0 g 3 Tr') },
  'rendering mode 7': { after: `q ${text('0 g 7 Tr')} Q` },
  'rendering mode 3 with an image over all of the page': {
    before: 'q 400 0 0 600 0 0 cm /WhiteImage Do Q\n',
    after: text('0 g 3 Tr', `${SECRET} `.repeat(12)),
  },
  'white on paper': { after: text('1 g') },
  'white before the visible text': { before: text('1 g') },
  'nearly white on paper': { after: text('0.97 g') },
  'very pale grey on paper': { after: text('0.93 g') },
  'white of four inks': { after: text('0 0 0 0 k') },
  'white by a colour profile': { after: text('/Icc cs 1 1 1 sc') },
  'white of a palette': { after: text('/Indexed cs 0 sc') },
  'a spot colour without tint': { after: text('/Spot cs 0 sc') },
  'white of a calibrated space': { after: text('/Cal cs 1 1 1 sc') },
  'a pattern of white tiles': { after: text('/Pattern cs /WhiteTiles scn') },
  'a white gradient': { after: text('/Pattern cs /WhiteFade scn') },
  'white, filled and outlined': { after: text('1 g 1 G 2 Tr') },
  'outlined in white': { after: text('0 g 1 G 1 Tr') },
  'dark on a dark box': { after: `0.2 g ${BOX} f ${text('0.2 g')}` },
  'nearly the dark of its box': { after: `0.2 g ${BOX} f ${text('0.24 g')}` },
  'dark on a dark image': { after: `q 360 0 0 30 30 190 cm /DarkImage Do Q 0.125 g ${text()}` },
  'black on a dark shape with round corners': {
    after: `0.02 g 50 190 m 360 190 l 380 190 380 230 360 230 c 50 230 l 30 230 30 190 50 190 c f ${text('0.02 g')}`,
  },
  'white on a white box over a dark one': { after: `0 g 20 180 380 50 re f 1 g ${BOX} f ${text('1 g')}` },
  'white on a white image': { after: `q 360 0 0 30 30 190 cm /WhiteImage Do Q ${text('1 g')}` },
  'white under a clear image': { after: `${text('1 g')} q 400 0 0 600 0 0 cm /ClearImage Do Q` },
  'white on a clear image': { after: `q 400 0 0 600 0 0 cm /ClearImage Do Q ${text('1 g')}` },
  'white on a clear dark box': { after: `q /Clear gs 0 g ${BOX} f Q ${text('1 g')}` },
  'white within the bounds of a dark shape that does not reach it': {
    after: `0 g 5 5 m 395 5 l 395 300 l 390 300 l 390 10 l 5 10 l f ${text('1 g')}`,
  },
  'white beside a dark box that only its first letter stands on': {
    after: `0 g 36 195 12 14 re f BT 1 g /F1 10 Tf 40 200 Td (.   ${SECRET}) Tj ET`,
  },
  'under a box painted later': { after: `${text('0 g')} 1 g ${BOX} f` },
  'under two boxes painted later': { after: `${text('0 g')} 1 g 30 190 160 30 re f 190 190 200 30 re f` },
  'under an image painted later': { after: `${text('0 g')} q 360 0 0 30 30 190 cm /WhiteImage Do Q` },
  'under a gradient painted later': { after: `${text('0 g')} q ${BOX} W n /White sh Q` },
  'under a shape with round ends painted later': {
    after: `${text('0 g')} 1 g 50 180 m 360 180 l 400 180 400 230 360 230 c 50 230 l 10 230 10 180 50 180 c f`,
  },
  'under a thick stroke painted later': { after: `${text('0 g')} 1 G 20 w 30 203 m 390 203 l S` },
  'under the box of a form painted later': { after: `${text('0 g')} /WhiteBox Do` },
  'white under visible words': { before: text('1 g', SECRET, '40 420') },
  'one point high': { after: text('0 g').replace('10 Tf', '1 Tf') },
  'scaled down to half a point': { after: `q 0.05 0 0 0.05 0 0 cm ${text('0 g', SECRET, '800 4000')} Q` },
  'a text matrix of half a point': { after: text('0 g 0.05 0 0 0.05 40 200 Tm', SECRET, '0 0') },
  'no height': { after: text('0 g 1 0 0 0.01 40 200 Tm', SECRET, '0 0') },
  'one percent of its width': { after: text('0 g 1 Tz') },
  'to the right of the page': { after: text('0 g', SECRET, '900 200') },
  'to the left of the page': { after: text('0 g', SECRET, '-900 200') },
  'above the page': { after: text('0 g', SECRET, '40 700') },
  'below the page': { after: text('0 g', SECRET, '40 -40') },
  'outside of the crop box': { after: text('0 g', SECRET, '40 40'), entries: '/CropBox[0 100 400 600]' },
  'outside of its clip path': { after: `q 0 0 30 30 re W n ${text('0 g')} Q` },
  'an empty clip path': { after: `q 0 0 0 0 re W n ${text('0 g')} Q` },
  'clip paths that do not meet': { after: `q 30 190 360 30 re W n 30 250 360 30 re W n ${text('0 g')} Q` },
  'a clip path of a triangle beside it': {
    after: `q 5 5 m 395 5 l 395 590 l h W n ${text('0 g', 'CET-6 620, Putonghua', '40 280')} Q`,
  },
  'a clip path of a ring around it': {
    after: `q 0 0 400 600 re 20 150 380 100 re W* n ${text('0 g')} Q`,
  },
  'a form whose box ends above it': { after: '/ShortForm Do' },
  'a form that is clipped away': { after: 'q 0 0 30 30 re W n /BlackForm Do Q' },
  'no opacity': { after: `q /Clear gs ${text('0 g')} Q` },
  'a form without opacity': { after: 'q /Clear gs /GroupForm Do Q' },
  'no opacity inside a form': { after: '/ClearForm Do' },
  'a soft mask that masks all': { after: `q /Masked gs ${text('0 g')} Q` },
  'a pale grey at half opacity': { after: `q /Third gs ${text('0.8 g')} Q` },
  'black at seven percent of opacity': { after: `q /Faint gs ${text('0 g')} Q` },
  'a layer that is off': { after: `/OC /Off BDC ${text('0 g')} EMC` },
  'a layer that is off by default': {
    after: `/OC /Off BDC ${text('0 g')} EMC`,
    catalog: '/OCProperties<</OCGs[50 0 R 51 0 R]/D<</BaseState/OFF/ON[51 0 R]>>>>',
  },
  'a membership of layers that is off': { after: `/OC /AllOf BDC ${text('0 g')} EMC` },
  'a layer within a marked paragraph': { after: `/P <</MCID 0>> BDC /OC /Off BDC ${text('0 g')} EMC EMC` },
  'a form on a layer that is off': { after: '/OffForm Do' },
  'white in a form': { after: '/WhiteForm Do' },
  'white in a form in a form': { after: '/Nested Do' },
  'not painted in a form': { after: '/UnpaintedForm Do' },
  'white glyphs of a Type 3 font': { after: text('1 g').replace('/F1', '/T3') },
  'glyphs of a Type 3 font that paint nothing': { after: text('0 g').replace('/F1', '/Blank') },
  'white and upright along the side': { after: text('1 g 0 1 -1 0 380 20 Tm', SECRET, '0 0') },
  'white on a turned page': { after: text('1 g'), entries: '/Rotate 90' },
  'a remark that is hidden': { entries: annotation(2) },
  'a remark that is only not viewed': { entries: annotation(32) },
  'a replacement text for a full stop': {
    after: `/Span <</ActualText (${SECRET})>> BDC ${text('0 g', '.')} EMC`,
  },
  'a replacement text that says more than stands there': {
    after: `/Span <</ActualText (${SECRET})>> BDC ${text('0 g', 'Thank you for reading')} EMC`,
  },
  'a form field in white': { entries: field('40 196 380 214', '/F1 10 Tf 1 g') },
  'a form field in white of three colours': { entries: field('40 196 380 214', '/F1 10 Tf 1 1 1 rg') },
  'a form field of half a point': { entries: field('40 196 380 214', '/F1 0.5 Tf 0 g') },
  'a form field without height': { entries: field('40 196 380 196.2', '/F1 10 Tf 0 g') },
  'a form field without width': { entries: field('40 196 42 214', '/F1 10 Tf 0 g') },
  'a form field right of the page': { entries: field('940 196 1280 214', '/F1 10 Tf 0 g') },
  'under the square of an annotation': { after: text('0 g'), entries: square('1 1 1') },
  'under a thick white outline of the same words': { after: `${text('0 g')}${text('1 g 1 G 4 w 2 Tr')}` },
  'under white letters that are blocks': {
    after: `${text('0 g')}${text('1 g', '.'.repeat(60), '36 196').replace('/F1 10 Tf', '/T3 20 Tf -3 Tc')}`,
  },
  'outlined with dashes that never come': { after: text('0 G [0 1000] 0 d 1 Tr') },
  'stacked by the spacing of its letters': { after: text('0 g -5 Tc') },
  'raised out of the page': { after: text('0 g 900 Ts') },
  'black that screens on a white box': { after: `1 g ${BOX} f q /Screen gs ${text('0 g')} Q` },
  'upside down and one point high': { after: text('0 g -0.1 0 0 -0.1 300 200 Tm', SECRET, '0 0') },
  'white Chinese without a font': { after: `1 g ${CHINESE}` },
  'Chinese without a font under a box': { after: `0 g ${CHINESE} 1 g ${BOX} f` },
  'Chinese without a font outside of its clip path': { after: `q 0 0 30 30 re W n 0 g ${CHINESE} Q` },
};
