import type { PathFault } from '../fault.ts';
import { both } from '../kinds/wording.ts';
import type { RubricShape } from '../schema/rubric-schema.ts';
import { type Item, itemsOf, listOf } from './items.ts';

type Dead = { readonly key: string; readonly zh: string; readonly en: string };

/** Options that only a requirement reads, by kind. */
const OF_REQUIREMENTS: Readonly<Record<string, readonly string[]>> = {
  keywords: ['atLeast', 'missing'],
  skills: ['atLeast', 'missing'],
  experience: ['reviewFromMonths'],
  language: ['enough'],
  capability: ['min'],
};
/** Options that only a criterion or a bonus reads, by kind. */
const OF_CRITERIA: Readonly<Record<string, readonly string[]>> = {
  keywords: ['enough'],
  experience: ['bands'],
  certificate: ['count'],
  education: ['credit'],
};
/** Options that say nothing without another one. */
const NEEDS: Readonly<Record<string, readonly (readonly [key: string, needed: string])[]>> = {
  experience: [
    ['titleWords', 'roles'],
    ['duties', 'roles'],
    ['anyWork', 'industries'],
    ['reviewFromMonths', 'minMonths'],
  ],
};

const deadOf = ({ list, kind, options }: Item): readonly Dead[] => {
  const isGate = list === 'requirements';
  const misplaced = (isGate ? OF_CRITERIA : OF_REQUIREMENTS)[kind] ?? [];
  return [
    ...misplaced
      .filter((key) => options[key] !== undefined)
      .map((key) =>
        isGate
          ? {
              key,
              zh: `必要条件不给分，“${key}”不起作用`,
              en: `"${key}" does nothing in a requirement, which gives no points`,
            }
          : { key, zh: `“${key}”只在必要条件中起作用`, en: `"${key}" does something in requirements only` },
      ),
    ...(NEEDS[kind] ?? [])
      .filter(([key, needed]) => options[key] !== undefined && options[needed] === undefined)
      .map(([key, needed]) => ({
        key,
        zh: `没有“${needed}”，“${key}”不起作用`,
        en: `"${key}" does nothing without "${needed}"`,
      })),
  ];
};

const warned = (path: PathFault['path'], at: PathFault['at'], zh: string, en: string): PathFault => ({
  path,
  at,
  rule: 'dead-option',
  severity: 'warning',
  message: both(zh, en),
  suggestion: null,
});

/** A requirement of experience without months is met by everybody. */
const emptyGate = ({ list, kind, options, path }: Item): readonly PathFault[] =>
  list !== 'requirements' || kind !== 'experience' || options['minMonths'] !== undefined
    ? []
    : [
        {
          ...warned(
            path,
            'value',
            '没有“minMonths”，这一条件人人符合',
            'without "minMonths" everybody meets this requirement',
          ),
          severity: 'error',
        },
      ];

const unusedGroups = (shape: RubricShape, items: readonly Item[]): readonly PathFault[] => {
  const used = new Set(items.flatMap(({ options }) => listOf(options, 'groups')));
  const groups = Object.keys(shape.keywords ?? {});
  // A group whose name is mistyped where it is used is told as unknown there.
  if ([...used].some((group) => !groups.includes(String(group)))) return [];
  return groups
    .filter((group) => !used.has(group))
    .map((group) =>
      warned(
        ['keywords', group],
        'key',
        `关键词组“${group}”没有被使用`,
        `no criterion uses the keyword group "${group}"`,
      ),
    );
};

/** Options and keyword groups that change nothing, where they stand. */
export const checkDeadOptions = (shape: RubricShape): readonly PathFault[] => {
  const items = itemsOf(shape);
  return [
    ...items.flatMap((item) => [
      ...deadOf(item).map(({ key, zh, en }) => warned([...item.path, key], 'key', zh, en)),
      ...emptyGate(item),
    ]),
    ...unusedGroups(shape, items),
  ];
};
