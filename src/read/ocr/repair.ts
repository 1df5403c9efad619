/**
 * A stretch of digits in which letters stand that look like digits. Matches `l38-OOOO-2001`, `2O19.06`; not `O2O`,
 * `Office`, the `l` of `10ml`.
 */
const DIGITS_AND_LOOKALIKES = /(?<![\p{L}\p{N}@_])[\dOoQDlI!][\dOoQDlI!.\-/]{2,18}(?![\p{L}\p{N}@_])/gu;
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', '!': '1' };
const LOOKALIKE = /[OoQDlI!]/gu;
const DIGIT = /\d/gu;
/** Digits to each look-alike, at least. */
const DIGITS_A_LOOKALIKE = 2;

/** A month after its year with a space or another mark between them. Matches `2020. 09`, `2020,9`; not `2020. 19`. */
const PARTED_MONTH = /(?<!\d)((?:19|20)\d{2})(?:\s?[.．]\s|\s[.．]|[,，。·]\s?)(0?[1-9]|1[0-2])(?!\d)/gu;
/** A per cent sign seen twice. Matches `87%46`, `6%0`; not `28%`, `28%~30`. */
const DOUBLE_PERCENT = /(?<=\d)%[04]6?(?!\d)/gu;
/** The same with its first circle seen as a 9. Matches `289%0`; not `99%0`. */
const DOUBLE_PERCENT_WITH_NINE = /(?<=\d\d)9%[04]6?(?!\d)/gu;
/** The end of a mail address that was read with a space. Matches `a@example. com`; not `a@example.com`. */
const PARTED_ADDRESS = /(@[\w-]{1,40}(?:\.[\w-]{1,20}){0,3})\s?\.\s?(com|cn|net|org|edu)(?![\w-])/giu;
/** Spaces about the sign of a mail address. Matches `amy @ example.com`; not `a@b`. */
const PARTED_AT = /([\w.-]{1,64})\s?@\s?(?=[\w-]{2,40}\.)/gu;

/** Angle brackets: on a résumé they are round ones. Matches `〈四级〉`; not `《规范》`. */
const OPENING_ANGLE = /〈/gu;
const CLOSING_ANGLE = /〉/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text of one line with the mistakes undone that only OCR makes, where what was meant is beyond doubt. */
export const repairText = (text: string): string =>
  text
    .replace(DIGITS_AND_LOOKALIKES, (stretch) =>
      count(stretch, DIGIT) >= DIGITS_A_LOOKALIKE * count(stretch, LOOKALIKE)
        ? stretch.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
        : stretch,
    )
    .replace(OPENING_ANGLE, '（')
    .replace(CLOSING_ANGLE, '）')
    .replace(PARTED_MONTH, '$1.$2')
    .replace(DOUBLE_PERCENT_WITH_NINE, '%')
    .replace(DOUBLE_PERCENT, '%')
    .replace(PARTED_AT, '$1@')
    .replace(PARTED_ADDRESS, '$1.$2');
