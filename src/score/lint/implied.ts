import type { Vocabulary } from '../../vocabulary/index.ts';
import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';
import { itemsOf, listOf, numberOf } from './items.ts';

type Wanted = { readonly id: string; readonly level?: string; readonly score?: number };

const isPlain = ({ level, score }: Wanted): boolean => level === undefined && score === undefined;

/**
 * Certificates of an `any` that prove another one of it (CET-6 beside CET-4), and so do nothing.
 *
 * The first is the one asked for, and where several are counted each counts: those do something.
 */
export const checkImplied = (shape: RubricShape, { data }: Vocabulary): readonly PathFault[] =>
  itemsOf(shape)
    .filter(({ kind, options }) => kind === 'certificate' && (numberOf(options, 'count') ?? 1) <= 1)
    .flatMap(({ options, path }) => {
      const any = listOf(options, 'any') as readonly Wanted[];
      return any.flatMap((one, index): readonly PathFault[] => {
        const proves = data.certificates.find(({ id }) => id === one.id)?.implies ?? [];
        const other = any.find((each) => isPlain(each) && proves.includes(each.id));
        if (index === 0 || !isPlain(one) || other === undefined) return [];
        return [
          {
            path: [...path, 'any', index],
            at: 'value',
            rule: 'dead-option',
            severity: 'warning',
            message: both(
              `“${one.id}”不起作用：持有它即视为持有“${other.id}”，后者已在列`,
              `"${one.id}" does nothing: it proves "${other.id}" too, which stands in the list`,
            ),
            suggestion: null,
          },
        ];
      });
    });
