import type { Bilingual } from '../../model/index.ts';
import { both } from '../kinds/wording.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文本', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 [ ]', 'a list [ ]'],
  object: ['对象 { }', 'an object { }'],
  record: ['对象 { }', 'an object { }'],
  tuple: ['列表 [ ]', 'a list [ ]'],
};

const quoted = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

const UNITS: Readonly<Record<string, Bilingual>> = {
  string: both(' 个字符', ' characters'),
  array: both(' 项', ' items'),
};

const size = (issue: Issue & { origin: string }): Bilingual => UNITS[issue.origin] ?? both('', '');

const lastName = (issue: Issue): string => String(issue.path.findLast((part) => typeof part === 'string') ?? 'rubric');

/** What is wrong and what would be right, in both languages; `missing` when the field isn't there at all. */
export const sentenceOf = (issue: Issue, missing: boolean): Bilingual => {
  const name = lastName(issue);
  if (missing) return both(`缺少字段“${name}”`, `the field "${name}" is missing`);
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return both(`“${name}”应为${zh}`, `"${name}" should be ${en}`);
    }
    case 'invalid_value':
      return both(`“${name}”只能是：${quoted(issue.values)}`, `"${name}" should be one of ${quoted(issue.values)}`);
    case 'too_small':
      return both(
        `“${name}”至少为 ${issue.minimum}${size(issue).zh}`,
        `"${name}" should be at least ${issue.minimum}${size(issue).en}`,
      );
    case 'too_big':
      return both(
        `“${name}”至多为 ${issue.maximum}${size(issue).zh}`,
        `"${name}" should be at most ${issue.maximum}${size(issue).en}`,
      );
    case 'not_multiple_of':
      return both(`“${name}”最多一位小数`, `"${name}" should have one decimal at most`);
    case 'invalid_format':
      return both(
        `“${name}”的写法有误（应符合 ${'pattern' in issue ? issue.pattern : issue.format}）`,
        `"${name}" is not written as it should be (${'pattern' in issue ? issue.pattern : issue.format})`,
      );
    case 'invalid_union':
      return both(`“${name}”的内容不符合任何允许的形式`, `"${name}" fits none of the forms allowed here`);
    default:
      return both(`“${name}”有误：${issue.message}`, `"${name}" is wrong: ${issue.message}`);
  }
};
