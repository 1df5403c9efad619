import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../../src/report/faults/index.ts';
import { EXPLANATION_FORMATS, LETTER_FORMATS, PARSED_FORMATS, RANKING_FORMATS } from '../../../src/report/index.ts';
import { renderRubric, renderRubricList } from '../../../src/report/rubric-sheet.ts';
import { OPTIONS } from '../sample-ranking.ts';
import { GUARDS, type Guard, textGuard, xmlGuard } from './guards.ts';
import { hostileCheck, hostileRanking, hostileResumes, hostileText } from './hostile.ts';
import { wordGuard } from './word-guard.ts';
import { workbookGuard } from './workbook-guard.ts';

/** `npm run soak` asks for more. */
const RUNS = { numRuns: Number(process.env['SOAK_RUNS'] ?? 25), seed: 20261101 };

/** The guard of a format's files; a format without one can't be registered. */
const guardOf = ({ extensions }: { readonly extensions: readonly string[] }): Guard => {
  const guard = GUARDS[extensions[0] ?? ''];
  if (guard === undefined) throw new Error(`no guard in test/report/sinks/guards.ts for .${extensions[0]} files`);
  return guard;
};

/** Guards of bytes, by the ending of their files. */
const BINARY_GUARDS: Readonly<Record<string, (bytes: Uint8Array) => Promise<void>>> = {
  xlsx: workbookGuard,
  docx: wordGuard,
};

const json = GUARDS['json'] ?? textGuard;

/** An annotation of a workflow. Matches `::error file=a,line=1,col=2,title=screener shape::b`. */
const ANNOTATION = /^::(?:error|warning) file=[^:,\n]*,line=1,col=2,title=screener shape::.*$/u;

const CHECK_GUARDS: Readonly<Record<string, Guard>> = {
  text: textGuard,
  json,
  sarif: json,
  github: (output, rows) => {
    const lines = output.slice(0, -1).split('\n');
    expect(lines.length).toBe(rows);
    for (const line of lines) {
      expect(line).toMatch(ANNOTATION);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  },
  junit: xmlGuard(new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'])),
};

describe('hostile text in a ranking', () => {
  const letters = Object.entries(LETTER_FORMATS).map(([name, format]) => [`letter ${name}`, format] as const);
  it.each([...Object.entries(RANKING_FORMATS), ...Object.entries(EXPLANATION_FORMATS), ...letters])(
    'is only text in the format %s',
    async (_, format) => {
      const render = await format.load();
      const guard = format.binary === true ? null : guardOf(format);
      const binaryGuard = BINARY_GUARDS[format.extensions[0] ?? ''] ?? workbookGuard;
      await fc.assert(
        fc.asyncProperty(hostileRanking, fc.constantFrom(40, 80, 200), async (ranking, width) => {
          const { candidates, unreadable, duplicates } = ranking;
          const output = await render(ranking, { ...OPTIONS, width });
          if (typeof output !== 'string') await binaryGuard(output);
          else guard?.(output, candidates.length + unreadable.length + duplicates.length);
        }),
        RUNS,
      );
    },
  );
});

describe('hostile text in a profile', () => {
  it.each(Object.entries(PARSED_FORMATS))('is only text in the format %s', async (_, format) => {
    const [render, guard] = [await format.load(), guardOf(format)];
    const { before, between, after, none } = format.frame ?? { before: '', between: '', after: '', none: '' };
    fc.assert(
      fc.property(hostileResumes, (resumes) => {
        const texts = resumes.map((each) => render(each, OPTIONS));
        guard(texts.length === 0 ? none : before + texts.join(between) + after, resumes.length);
      }),
      RUNS,
    );
  });
});

describe('hostile text in the faults of a rubric', () => {
  it.each(Object.entries(CHECK_FORMATS))('is only text in the format %s', async (name, format) => {
    const render = await format.load();
    const guard = CHECK_GUARDS[name];
    if (guard === undefined) throw new Error(`no guard in test/report/sinks/sinks.test.ts for ${name}`);
    fc.assert(
      fc.property(hostileCheck, (result) => guard(render(result, 'zh'), result.faults.length)),
      RUNS,
    );
  });
});

describe('hostile text in a rubric', () => {
  it('is only text where rubrics are listed and shown', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 4, maxLength: 4 }), (texts) => {
        const [id = '', version = '', zh = '', en = ''] = texts;
        const title = { zh, en };
        textGuard(renderRubricList([texts, texts], OPTIONS), 2);
        const item = { id, title, kind: 'keywords', options: { group: en } };
        const sheet = {
          id,
          version,
          title,
          description: title,
          requirements: [item],
          criteria: [{ ...item, weight: 1 }],
          bonuses: [{ ...item, points: 1 }],
          bonusCap: 1,
          keywords: { [id]: [zh] },
          interview: [{ id, title, ask: title }],
        };
        textGuard(renderRubric(sheet, OPTIONS), 0);
      }),
      RUNS,
    );
  });
});
