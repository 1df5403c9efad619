import { describe, expect, it } from 'vitest';
import type { RubricFault } from '../../src/model/index.ts';
import { CHECK_FORMATS } from '../../src/report/faults/index.ts';

const error: RubricFault = {
  file: 'my rubrics/客服.json',
  line: 14,
  column: 9,
  path: 'criteria[0].options.any[0].id',
  rule: 'unknown-id',
  severity: 'error',
  message: { zh: '未知的证书“cet,5%”', en: 'unknown certificate "cet,5%"' },
  suggestion: 'cet4',
};
const warning: RubricFault = {
  ...error,
  line: 20,
  column: 1,
  rule: 'proxy',
  severity: 'warning',
  message: { zh: '间接涉及 <年龄>', en: 'may stand for <age>' },
  suggestion: null,
};
const result = { files: ['my rubrics/客服.json', 'b.json'], faults: [error, warning] };

const render = async (format: string, of = result): Promise<string> => {
  const made = await CHECK_FORMATS[format]?.load();
  return made?.(of, 'en') ?? '';
};

describe('faults of a rubric', () => {
  it('as text are a line each with what was meant, then a summary', async () => {
    expect(await render('text')).toBe(
      [
        'my rubrics/客服.json:14:9 unknown certificate "cet,5%"; did you mean cet4?',
        'my rubrics/客服.json:20:1 warning: may stand for <age>',
        '2 rubrics checked, 1 fault, 1 warning.',
        '',
      ].join('\n'),
    );
  });

  it('as JSON are a list with both languages', async () => {
    expect(JSON.parse(await render('json'))).toEqual([error, warning]);
  });

  it('as GitHub annotations keep their commas, colons and percents out of the command', async () => {
    expect(await render('github', { ...result, faults: [{ ...error, file: 'a,b:c%.json' }, warning] })).toBe(
      [
        '::error file=a%2Cb%3Ac%25.json,line=14,col=9,title=screener unknown-id::unknown certificate "cet,5%25"; did you mean cet4?',
        '::warning file=my rubrics/客服.json,line=20,col=1,title=screener proxy::may stand for <age>',
        '',
      ].join('\n'),
    );
  });

  it('as SARIF name rule, level and region, and the file as a URI', async () => {
    const { version, runs } = JSON.parse(await render('sarif')) as {
      version: string;
      runs: { tool: { driver: { rules: unknown } }; results: unknown[] }[];
    };
    expect(version).toBe('2.1.0');
    expect(runs[0]?.tool.driver.rules).toEqual([{ id: 'proxy' }, { id: 'unknown-id' }]);
    expect(runs[0]?.results[0]).toMatchObject({
      ruleId: 'unknown-id',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'unknown certificate "cet,5%"; did you mean cet4?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20rubrics/%E5%AE%A2%E6%9C%8D.json' },
            region: { startLine: 14, startColumn: 9 },
          },
        },
      ],
    });
  });

  it('as JUnit fail the case of their file; warnings are its output', async () => {
    expect(await render('junit')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites tests="2" failures="1">',
        '  <testsuite name="screener rubric check" tests="2" failures="1">',
        '    <testcase classname="rubric check" name="my rubrics/客服.json">',
        '      <failure type="unknown-id" message="unknown certificate &quot;cet,5%&quot;; did you mean cet4?">my rubrics/客服.json:14:9 unknown certificate &quot;cet,5%&quot;; did you mean cet4?</failure>',
        '      <system-out>my rubrics/客服.json:20:1 may stand for &lt;age&gt;</system-out>',
        '    </testcase>',
        '    <testcase classname="rubric check" name="b.json"/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });
});
