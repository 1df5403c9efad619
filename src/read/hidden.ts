import type { Notice } from '../model/index.ts';

/** Collects text that the page does not show: it is told of and never scored. */
export type HiddenText = {
  readonly add: (text: string, page: number) => void;
  readonly notices: () => Notice[];
};

const SNIPPET_CHARACTERS = 60;
/** Hidden paragraph marks and lone spaces are everywhere and mean nothing. */
const LEAST_CHARACTERS = 2;

/** One notice a page that hides text, with the beginning of what it hides. */
export const createHiddenText = (): HiddenText => {
  const pages = new Map<number, string>();
  return {
    add: (text, page) => {
      const known = pages.get(page) ?? '';
      if (known.length <= SNIPPET_CHARACTERS) pages.set(page, known + text);
    },
    notices: () => {
      const notices: Notice[] = [];
      for (const [page, hidden] of pages) {
        const text = hidden.replace(/\s+/gu, ' ').trim();
        if (text.length < LEAST_CHARACTERS) continue;
        const characters = [...text.slice(0, 2 * SNIPPET_CHARACTERS)];
        const isLong = characters.length > SNIPPET_CHARACTERS;
        const snippet = isLong ? `${characters.slice(0, SNIPPET_CHARACTERS).join('')}…` : text;
        notices.push({
          code: 'hidden-text',
          page,
          message: {
            zh: `含有看不见的文字(隐藏、白色、极小或在页面之外)，未计入：“${snippet}”`,
            en: `Holds text that nobody can see (hidden, white, tiny or off the page); it is left out: “${snippet}”`,
          },
        });
      }
      return notices;
    },
  };
};
