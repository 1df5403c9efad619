import type { Box } from '../../model/index.ts';
import type { ReaderState } from './state.ts';
import { type Attributes, attribute, twips } from './xml.ts';

/** Where a frame (`w:framePr`) stands on the page, in points; `y` is the height of its paragraph in the flow. */
export const frameBox = (attributes: Attributes, state: ReaderState, y: number): Box => {
  const { geometry } = state.context;
  const flow = state.flows.at(-1);
  const points = (name: string): number => twips(attributes, name) ?? 0;
  const anchorX =
    attribute(attributes, 'hAnchor') === 'page'
      ? 0
      : attribute(attributes, 'hAnchor') === 'margin'
        ? geometry.left
        : (flow?.x ?? 0);
  const anchorY =
    attribute(attributes, 'vAnchor') === 'page' ? 0 : attribute(attributes, 'vAnchor') === 'margin' ? geometry.top : y;
  return { x: anchorX + points('x'), y: anchorY + points('y'), width: points('w'), height: points('h') };
};

/** Whether a frame of known width stands beside the page. */
export const isFrameOffPage = (attributes: Attributes, state: ReaderState): boolean => {
  const { x, width } = frameBox(attributes, state, 0);
  return width > 0 && (x + width <= 0 || x >= state.context.geometry.width);
};
