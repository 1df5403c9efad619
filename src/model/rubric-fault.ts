import type { Bilingual, Language } from './text.ts';

/** What a fault of a rubric is about: the name that CI groups faults by. */
export type FaultRule =
  | 'json'
  | 'shape'
  | 'consistency'
  | 'unknown-id'
  | 'protected'
  | 'proxy'
  | 'keywords'
  | 'unreachable'
  | 'dead-option';

/** With an error a rubric can't be used; a warning says that something in it does nothing, or may stand for a protected attribute. */
export type FaultSeverity = 'error' | 'warning';

/** Something wrong with a rubric file. Line and column start at 1; `suggestion` is what was probably meant. */
export type RubricFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `criteria[2].options.any[0].id`; empty for the file as a whole. */
  readonly path: string;
  readonly rule: FaultRule;
  readonly severity: FaultSeverity;
  readonly message: Bilingual;
  readonly suggestion: string | null;
};

/** What is wrong and what was probably meant. */
export const faultSentence = (
  { message, suggestion }: Pick<RubricFault, 'message' | 'suggestion'>,
  language: Language,
): string => {
  if (suggestion === null) return message[language];
  return language === 'zh' ? `${message.zh}，是不是 ${suggestion}？` : `${message.en}; did you mean ${suggestion}?`;
};
