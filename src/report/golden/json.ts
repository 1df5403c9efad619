import type { Golden } from '../../model/index.ts';
import { toJson } from '../json-shape.ts';

/** Every golden ranking with what differs. */
export const render = (goldens: readonly Golden[], isWritten: boolean): string => {
  const told = goldens.map(({ id, path, state, head, drift }) => ({ id, path, state, head, drift }));
  return `${toJson({ schemaVersion: 1, written: isWritten, goldens: told }, 2)}\n`;
};
