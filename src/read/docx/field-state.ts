/** What a form field shows that stands in no run: the chosen entry of a list, the state of a box to tick. */
type FormField = { readonly choices: string[]; chosen: number; ticked: boolean | null };

/** The open fields of one part: their codes are no text, their results are. */
export type Fields = {
  /** For each open field, whether its result has begun. */
  readonly open: { hasResult: boolean }[];
  code: string;
  form: FormField | null;
};

export const newFields = (): Fields => ({ open: [], code: '', form: null });

/** Whether what is read now is the code of a field, which the page doesn't show. */
export const isFieldCode = ({ open }: Fields): boolean => open.some(({ hasResult }) => !hasResult);

/** At a paragraph's end: a field whose code never ended is a fault of the file and must not swallow what follows. */
export const settleFields = ({ open }: Fields): void => {
  for (const field of open) field.hasResult = true;
};
