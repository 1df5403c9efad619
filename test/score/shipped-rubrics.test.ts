import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../src/app/index.ts';
import { vocabulary } from './people.ts';

const folder = join(import.meta.dirname, '../../rubrics');
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json');

describe('shipped rubrics', () => {
  it('are there for every role of a service department', () => {
    expect([...files].sort()).toEqual([
      'ai-support-operations.json',
      'cloud-support.json',
      'ecommerce-support.json',
      'english-support.json',
      'fintech-support.json',
      'game-support.json',
      'graduate-support.json',
      'japanese-support.json',
      'korean-support.json',
      'online-support.json',
      'phone-support.json',
      'service-designer.json',
      'spanish-support.json',
      'support-director.json',
      'support-supervisor.json',
      'trainer-quality.json',
      'user-operations-support.json',
      'vip-support.json',
    ]);
  });
  it.each(files)('%s has no fault, and the id of its file', (name) => {
    const { rubric, faults } = checkRubric(join(folder, name), vocabulary);
    expect(
      faults.map(({ line, path, message, suggestion }) => `${line} ${path} ${message.en} → ${suggestion ?? ''}`),
    ).toEqual([]);
    expect(rubric?.id).toBe(name.replace('.json', ''));
  });
});
