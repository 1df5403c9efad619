import type { Golden } from '../../model/index.ts';

/** Every golden ranking with what differs. */
export const render = (goldens: readonly Golden[], isWritten: boolean): string => {
  const told = goldens.map(({ id, path, state, head, drift }) => ({ id, path, state, head, drift }));
  return `${JSON.stringify({ schemaVersion: 1, written: isWritten, goldens: told }, null, 2)}\n`;
};
