import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtRegexes, nestsUnbounded, writtenRegexes } from './regexes.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));

describe('nesting of quantifiers', () => {
  it.each([/(a+)*b/u, /(?:\s*,)+x/u, /(?:[ab]{2,}c?)+/u, /((a*))*/u])('is seen in %s', (regex) =>
    expect(nestsUnbounded(regex)).toBe(true),
  );

  it.each([/a+b*/u, /(?:a+){1,3}/u, /(?:ab)+/u, /[(+]*\)+/u, /\(+\)*/u, /(?:a{1,3})+/u])('is not seen in %s', (regex) =>
    expect(nestsUnbounded(regex)).toBe(false),
  );
});

describe('the regular expressions of the program', () => {
  it('nest no quantifiers without bound', () => {
    const written = writtenRegexes(src);
    expect(written.length).toBeGreaterThan(300);
    expect(written.filter(({ regex }) => nestsUnbounded(regex)).map(({ regex, place }) => `${place} ${regex}`)).toEqual(
      [],
    );
  });

  it('nest none where they are built out of the vocabulary', async () => {
    const built = await builtRegexes(async () => {
      const { createParser } = await import('../src/app/parser.ts');
      const { loadVocabulary } = await import('../src/app/vocabulary-files.ts');
      const parse = createParser({ vocabulary: loadVocabulary(), asOf: '2026-11-01', ocr: false });
      const text =
        '张晓敏\n工作经历\n2020.03-2022.05 某某有限公司 客服专员\n• 满意度由85%提升至95%\n证书\n普通话二级甲等';
      await parse(new TextEncoder().encode(text), 'a.txt');
    });
    expect(built.length).toBeGreaterThan(10);
    expect(built.filter(({ regex }) => nestsUnbounded(regex)).map(({ regex }) => String(regex).slice(0, 300))).toEqual(
      [],
    );
  });
});
