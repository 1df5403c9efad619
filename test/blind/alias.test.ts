import { describe, expect, it } from 'vitest';
import { nameOf, openAliasBook } from '../../src/blind/index.ts';
import type { FileFacts } from '../../src/model/index.ts';

const file = (path: string): FileFacts => ({ path, sha256: 'aa', format: 'pdf', bytes: 1, pages: 1 });

describe('aliases', () => {
  it('begin the fingerprint, and are longer where two would be the same', () => {
    const book = openAliasBook();
    expect(book.of(file('x/张三.pdf'), 'a3f2b1').tag).toBe('A3F2');
    expect(book.of(file('李四.pdf'), 'a3f2c9').tag).toBe('A3F2C');
    expect(book.of(file('x/张三.pdf'), 'a3f2b1').tag).toBe('A3F2');
  });

  it('tell copies of one file apart by their paths', () => {
    const book = openAliasBook();
    expect(book.of(file('张三.pdf'), 'a3f2b1').file.path).toBe('A3F2.pdf');
    expect(book.of(file('张三 (2).PDF'), 'a3f2b1').file.path).toBe('A3F2-2.pdf');
    expect(book.at('张三 (2).PDF')?.tag).toBe('A3F2');
    expect(book.at('王五.pdf')).toBeNull();
  });

  it('name candidates in the language of the report', () => {
    expect([nameOf({ tag: 'A3F2' }, 'zh'), nameOf({ tag: 'A3F2' }, 'en')]).toEqual(['候选人 #A3F2', 'Candidate #A3F2']);
  });
});
