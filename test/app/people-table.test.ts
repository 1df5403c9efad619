import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinPeople, readPeopleTable } from '../../src/app/people-table.ts';
import { ScreenerError } from '../../src/app/screener-error.ts';
import type { RankedPerson } from '../../src/model/index.ts';
import { layOut } from './temporary-folder.ts';

const person = (file: string, name: string): RankedPerson => ({
  rank: 1,
  file,
  sha256: `hash of ${file}`,
  name,
  score: 50,
  outcome: 'review',
});

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(layOut({}), name);
  writeFileSync(path, content);
  return path;
};

describe('a table of people', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff姓名,笔试\r\n张晓敏,88\r\n')],
    ['GB18030, as Excel saves it in China', Buffer.from('d0d5c3fb2cb1cacad40d0ad5c5cffec3f42c38380d0a', 'hex')],
    ['semicolons', Buffer.from('姓名;笔试\n张晓敏;88\n')],
  ])('is read from %s', (_, bytes) => {
    const { columns, rows } = readPeopleTable(written('a.csv', bytes));
    expect(columns).toEqual(['笔试']);
    expect(rows.map(({ line, key, cells }) => [line, key, cells.get('笔试')])).toEqual([[2, '张晓敏', '88']]);
  });

  it('must tell whose rows it holds', () => {
    expect(() => readPeopleTable(written('a.csv', '笔试,面试\n1,2\n'))).toThrow(ScreenerError);
    expect(() => readPeopleTable(written('a.csv', '姓名,面试\n'))).toThrow(/no rows|没有数据/u);
    expect(() => readPeopleTable('/nowhere/a.csv')).toThrow(ScreenerError);
  });
});

describe('joining rows with candidates', () => {
  const people = [person('in/a.pdf', '王芳'), person('in/b.pdf', '王芳'), person('in/c.pdf', '李娜')];
  const row = (line: number, key: string) => ({ line, key, cells: new Map() });

  it('takes a path, a file name with or without its extension, a hash, or a name', () => {
    for (const key of ['in/c.pdf', 'c.pdf', 'C', 'hash of in/c.pdf', '李娜', ' 李娜 ']) {
      expect(joinPeople(people, [row(2, key)]).rowOf.get(people[2] as RankedPerson)?.key).toBe(key);
    }
  });

  it('gives a name that two candidates share to neither, and says so', () => {
    const { rowOf, strays } = joinPeople(people, [row(2, '王芳'), row(3, '赵六'), row(4, '李娜'), row(5, 'c.pdf')]);
    expect(rowOf.size).toBe(1);
    expect(strays.map(({ line, why }) => [line, why])).toEqual([
      [2, 'ambiguous'],
      [3, 'unknown'],
      [5, 'repeated'],
    ]);
  });
});
