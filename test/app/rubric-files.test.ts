import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedRubrics } from '../../src/app/package-files.ts';
import { findRubric, listRubrics } from '../../src/app/rubric-files.ts';
import { layOut } from './temporary-folder.ts';

describe('a rubric', () => {
  it('is found among the shipped ones by its id', () => {
    expect(findRubric('phone-support')).toMatchObject({ id: 'phone-support', shadows: null });
  });

  it('of a given folder comes before the shipped one of the same id', () => {
    const folder = layOut({ 'phone-support.json': '{}' });
    expect(findRubric('phone-support', folder)).toEqual({
      id: 'phone-support',
      path: join(folder, 'phone-support.json'),
      origin: 'given-folder',
      shadows: join(shippedRubrics, 'phone-support.json'),
    });
  });

  it('given as a file is that file', () => {
    const file = join(layOut({ 'mine.json': '{}' }), 'mine.json');
    expect(findRubric(file)).toEqual({ id: 'mine', path: file, origin: 'file', shadows: null });
  });

  it('that does not exist is answered with the nearest id and all ids', () => {
    expect(() => findRubric('phone-suport')).toThrow(
      /"phone-suport"; did you mean phone-support\? \(there are: .*online-support/u,
    );
  });

  it('is no schema', () => {
    expect(listRubrics().map(({ id }) => id)).not.toContain('schema');
  });
});
