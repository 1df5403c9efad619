import { hex } from '../pdf/tiny-pdf.ts';
import { type PdfCase, text } from './pdf-page.ts';

const WORDS = 'Plain words that a reader sees';
const BOX = '30 190 360 30 re';
const CHINESE = `BT /Zh 10 Tf 40 200 Td ${hex('看得见的文字')} Tj ET\n`;

const shown = (operators: string, place?: string): string => text(operators, WORDS, place);

/** Text that looks hidden to a simple rule, and that everybody can see. */
export const PDF_LOOK_ALIKES: Readonly<Record<string, PdfCase>> = {
  'white on a dark box': { after: `0 0 0.4 rg ${BOX} f ${shown('1 g')}` },
  'white on a dark box painted in a form': { after: `/DarkBox Do ${shown('1 g')}` },
  'a white form on a dark box': { after: `0 0 0.4 rg ${BOX} f /WhiteForm Do` },
  'white on a dark image': { after: `q 360 0 0 30 30 190 cm /DarkImage Do Q ${shown('1 g')}` },
  'white on a gradient': { after: `q ${BOX} W n /Dark sh Q ${shown('1 g')}` },
  'white on a box of a gradient': { after: `/Pattern cs /DarkFade scn ${BOX} f ${shown('1 g')}` },
  'white on dark tiles': { after: `/Pattern cs /DarkTiles scn ${BOX} f ${shown('1 g')}` },
  'white on a dark shape with round ends': {
    after: `0 0 0.4 rg 50 180 m 360 180 l 400 180 400 230 360 230 c 50 230 l 10 230 10 180 50 180 c f ${shown('1 g')}`,
  },
  'white on a thick stroke': { after: `0 0 0.4 RG 24 w 30 203 m 390 203 l S ${shown('1 g')}` },
  'white on a dark box of half opacity': { after: `q /Half gs 0 g ${BOX} f Q ${shown('1 g')}` },
  'white with a dark shadow': { after: `${shown('0.4 g', '41 199')}${shown('1 g')}` },
  'white with a black outline': { after: shown('1 g 0 G 2 Tr 0.5 w') },
  'white of four inks on a dark box': { after: `0 0 0.4 rg ${BOX} f ${shown('0 0 0 0 k')}` },
  'a light grey caption': { after: shown('0.75 g').replace('10 Tf', '8 Tf') },
  'a pale yellow heading': { after: shown('1 0.84 0 rg') },
  'pure yellow': { after: shown('1 1 0 rg') },
  'small print': { after: shown('0 g').replace('10 Tf', '5 Tf') },
  'a superscript': { after: `${shown('0 g')}BT 0 g /F1 4 Tf 180 205 Td (note 12) Tj ET` },
  'a font of one point that the matrix makes large': {
    after: shown('0 g 10 0 0 10 40 200 Tm', '0 0').replace('10 Tf', '1 Tf'),
  },
  'condensed to half': { after: shown('0 g 50 Tz') },
  'turned along the side': { after: shown('0 g 0 1 -1 0 380 20 Tm', '0 0') },
  'a turned page': { after: shown('0 g'), entries: '/Rotate 90' },
  'a page around the origin': {
    before: 'q 1 0 0 1 -200 -300 cm\n',
    after: `${shown('0 g')} Q`,
    entries: '/MediaBox[-200 -300 200 300]',
  },
  'a watermark in light grey': { after: 'BT 0.86 g /F2 40 Tf 60 150 Td (Sample Jobs) Tj ET' },
  'a slanted watermark at seven percent': {
    after: 'q /Faint gs BT 0 g /F2 50 Tf 0.7 0.7 -0.7 0.7 60 150 Tm (Sample Jobs) Tj ET Q',
  },
  'half opacity': { after: `q /Half gs ${shown('0 g')} Q` },
  'a third of opacity': { after: `q /Third gs ${shown('0 g')} Q` },
  'a transparency group': { after: '/GroupForm Do' },
  'a highlight painted before': { after: `1 1 0 rg ${BOX} f ${shown('0 g')}` },
  'a highlight that multiplies, painted after': { after: `${shown('0 g')} q /Multiply gs 1 1 0 rg ${BOX} f Q` },
  'a clear box painted after': { after: `${shown('0 g')} q /Third gs 1 g ${BOX} f Q` },
  'a clear image painted after over the page': { after: `${shown('0 g')} q 400 0 0 600 0 0 cm /ClearImage Do Q` },
  'an image painted after beside it': { after: `${shown('0 g')} q 60 0 0 60 300 100 cm /Photo Do Q` },
  'words over a photo': { after: `q 360 0 0 90 30 160 cm /Photo Do Q ${shown('1 g')}` },
  'words painted twice for weight': { after: `${shown('0 g')}${shown('0 g', '40.3 200')}` },
  'words painted again over a box': { after: `${shown('0 g')} 1 g ${BOX} f ${shown('0 g')}` },
  'struck through': { after: `${shown('0 g')} 0 g 40 202 140 1 re f` },
  'filled and outlined in black': { after: shown('0 g 2 Tr') },
  'outlined in black': { after: shown('1 g 0 G 1 Tr') },
  'a gradient through the letters': { after: shown('/Pattern cs /DarkFade scn') },
  'a gradient clipped by the letters': { after: `q BT 7 Tr /F1 20 Tf 40 200 Td (${WORDS}) Tj ET /Dark sh Q` },
  'transparent letters over a gradient clipped by them': {
    after: `q BT 7 Tr /F1 20 Tf 40 200 Td (${WORDS}) Tj ET /Dark sh Q q /Clear gs ${shown('0 g').replace('10 Tf', '20 Tf')} Q`,
  },
  'inside of its clip path': { after: `q ${BOX} W n ${shown('0 g')} Q` },
  'inside of a clip path with round ends': {
    after: `q 50 180 m 360 180 l 400 180 400 230 360 230 c 50 230 l 10 230 10 180 50 180 c W n ${shown('0 g')} Q`,
  },
  'inside of nested clip paths': { after: `q 0 0 400 600 re W n ${BOX} W n ${shown('0 g')} Q` },
  'a form within its box': { after: '/BlackForm Do' },
  'a layer that is on': { after: `/OC /On BDC ${shown('0 g')} EMC` },
  'a membership of layers that is on': { after: `/OC /AnyOf BDC ${shown('0 g')} EMC` },
  'a form on a layer that is on': { after: '/OnForm Do' },
  'glyphs of a Type 3 font': { after: shown('0 g').replace('/F1', '/T3') },
  'white glyphs of a Type 3 font on a dark box': { after: `0 g ${BOX} f ${shown('1 g').replace('/F1', '/T3')}` },
  'a replacement text of the same words': {
    after: `/Span <</ActualText (${WORDS})>> BDC ${shown('0 g')} EMC`,
  },
  'white Chinese without a font on a dark shape': {
    after: `0 0 0.4 rg 50 180 m 360 180 l 400 180 400 230 360 230 c 50 230 l 10 230 10 180 50 180 c f 1 g ${CHINESE}`,
  },
  'Chinese without a font inside of a round clip path': {
    after: `q 50 180 m 360 180 l 400 180 400 230 360 230 c 50 230 l 10 230 10 180 50 180 c W n 0 g ${CHINESE} Q`,
  },
  'black on a page painted white': { before: '1 g 0 0 400 600 re f\n', after: shown('0 g') },
  'black on a white image as large as the page': {
    before: 'q 400 0 0 600 0 0 cm /WhiteImage Do Q\n',
    after: shown('0 g'),
  },
  'partly over the edge of the page': { after: shown('0 g', '300 200') },
  'a form field in dark blue': {
    entries: `/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(note)/F 4/V(${WORDS})/DA(/F1 10 Tf 0 0 0.5 rg)/Rect[40 196 380 214]>>]`,
  },
  'white words on a bar over the line below': {
    after: `${shown('0 g', '40 192')} 0 0 0.4 rg 30 201 360 14 re f ${shown('1 g', '40 204')}`,
  },
  'outlined with dashes': { after: shown('0 G [2 1] 0 d 1 Tr') },
  'set tightly': { after: shown('0 g -0.6 Tc') },
  'an icon painted after': { after: `${shown('0 g')} 0 g 300 200 m 310 200 l 305 210 l f` },
};
