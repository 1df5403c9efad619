import { describe, expect, it } from 'vitest';
import { toCertificates } from '../../src/extract/certificates/certificates.ts';
import { toLanguages } from '../../src/extract/languages.ts';
import type { SectionKind } from '../../src/model/index.ts';
import { sectionOf } from '../lines.ts';
import { vocabulary } from '../vocabulary-fixture.ts';

const languagesOf = (kind: SectionKind, text: string): readonly string[] => {
  const sections = [sectionOf(kind, text)];
  const certificates = toCertificates(sections, vocabulary, '2026-11-01');
  return toLanguages(sections, certificates, vocabulary).map(({ language, level }) => `${language} ${level}`);
};

describe('languages', () => {
  it.each<[SectionKind, string, readonly string[]]>([
    ['certificates', '大学英语四级\n大学英语六级', ['en cet6']],
    ['certificates', 'TEM-8、CET-6', ['en tem8']],
    ['certificates', 'CET-4 418分', []],
    ['certificates', '日语N1；普通话二级甲等', ['zh putonghua', 'ja jlpt']],
    ['certificates', 'TOPIK 6级', ['ko topik']],
    ['skills', '粤语流利', ['yue claimed-fluent']],
    ['skills', '英语一般', ['en claimed-basic']],
    ['summary', '普通话标准流利，会闽南语', ['zh claimed-fluent']],
    ['languages', 'Mandarin (native), English (fluent)', ['zh native', 'en claimed-fluent']],
    ['languages', '法语、粤语', ['fr null', 'yue null']],
    ['skills', '英语 CET-6 520，口语流利', ['en cet6']],
    ['experience', '负责英语流利的客服团队招聘', []],
    ['education', '日语 本科', []],
    ['skills', '不会粤语', []],
  ])('in %s: %s', (kind, text, expected) => {
    expect(languagesOf(kind, text)).toEqual(expected);
  });
});
