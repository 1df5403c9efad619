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

/** How texts of a fixed form are written, by the name of their field. */
const WRITTEN: Readonly<Record<string, Bilingual>> = {
  id: both('小写字母、数字和连字符，如 "phone-support"', 'small letters, digits and hyphens, such as "phone-support"'),
  version: both('三段数字，如 "1.0.0"', 'three numbers, such as "1.0.0"'),
  expectationsAsOf: both('日期，如 "2026-11-01"', 'a day, such as "2026-11-01"'),
};

const lastName = (issue: Issue): string => String(issue.path.findLast((part) => typeof part === 'string') ?? 'rubric');

/** What is wrong and what would be right, in both languages; `missing` when the field isn't there at all. */
export const sentenceOf = (issue: Issue, missing: boolean): Bilingual => {
  const name = lastName(issue);
  const at = issue.path.at(-1);
  if (missing) return both(`缺少字段“${name}”`, `the field "${name}" is missing`);
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      if (typeof at === 'number')
        return both(`“${name}”的第 ${at + 1} 项应为${zh}`, `entry ${at + 1} of "${name}" should be ${en}`);
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
    case 'invalid_format': {
      const form = 'pattern' in issue ? String(issue.pattern) : issue.format;
      const { zh, en } = WRITTEN[name] ?? both(form, form);
      return both(`“${name}”的写法应为${zh}`, `"${name}" should be written as ${en}`);
    }
    case 'invalid_union':
      return both(`“${name}”的内容不符合任何允许的形式`, `"${name}" fits none of the forms allowed here`);
    default:
      return both(`“${name}”有误：${issue.message}`, `"${name}" is wrong: ${issue.message}`);
  }
};
