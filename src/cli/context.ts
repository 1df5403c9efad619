import type { Language } from '../model/index.ts';

/** What a command is made with: the language of its help, and where its exit code goes. */
export type CommandContext = { readonly language: Language; readonly exitWith: (code: number) => void };
