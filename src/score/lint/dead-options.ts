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
    ['serviceToo', 'roles'],
    ['anyWork', 'industries'],
    ['reviewFromMonths', 'minMonths'],
  ],
};

/** Options that say nothing beside another one in a criterion or a bonus, by kind. */
const OUTDONE: Readonly<Record<string, readonly (readonly [key: string, by: string])[]>> = {
  education: [['min', 'credit']],
};
/** Options that a switch makes idle: where every customer-service job counts, no word need tell which. */
const SWITCHED: readonly string[] = ['titleWords', 'duties'];

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
    ...(isGate ? [] : (OUTDONE[kind] ?? []))
      .filter(([key, by]) => options[key] !== undefined && options[by] !== undefined)
      .map(([key, by]) => ({
        key,
        zh: `给分只看“${by}”，“${key}”不起作用`,
        en: `"${key}" does nothing beside "${by}", which alone gives the points`,
      })),
    ...(options['serviceToo'] === true ? SWITCHED : [])
      .filter((key) => options[key] !== undefined)
      .map((key) => ({
        key,
        zh: `“serviceToo”已把客服工作全部计入，“${key}”不起作用`,
        en: `"${key}" does nothing beside "serviceToo", which takes every customer-service job`,
      })),
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

/** What an item lacks to judge anybody: a requirement of experience without months is met by everybody. */
const lacking = ({ list, kind, options }: Item): readonly [zh: string, en: string] | null => {
  const isGate = list === 'requirements';
  if (kind === 'experience' && isGate && options['minMonths'] === undefined)
    return ['没有“minMonths”，这一条件人人符合', 'without "minMonths" everybody meets this requirement'];
  if (kind !== 'education' || options['min'] !== undefined) return null;
  if (isGate)
    return ['没有“min”，这一条件人人符合', 'without "min", such as "associate", everybody meets this requirement'];
  return options['credit'] === undefined
    ? ['应写“min”或“credit”，否则什么学历都得满分', 'give "min" or "credit": without them any level gives full points']
    : null;
};

const emptyItem = (item: Item): readonly PathFault[] => {
  const lack = lacking(item);
  return lack === null ? [] : [{ ...warned(item.path, 'value', ...lack), severity: 'error' }];
};

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

/** Weights of words in groups that only requirements use, which count words and weigh none. */
const idleWeights = (shape: RubricShape, items: readonly Item[]): readonly PathFault[] => {
  const usedBy = (isGate: boolean): ReadonlySet<unknown> =>
    new Set(
      items
        .filter(({ list }) => (list === 'requirements') === isGate)
        .flatMap(({ options }) => listOf(options, 'groups')),
    );
  const [gates, weighed] = [usedBy(true), usedBy(false)];
  return Object.entries(shape.keywords ?? {})
    .filter(([group]) => gates.has(group) && !weighed.has(group))
    .flatMap(([group, words]) =>
      words.flatMap(({ weight }, index) =>
        weight === undefined
          ? []
          : [
              warned(
                ['keywords', group, index, 'weight'],
                'key',
                '这一组只用于必要条件，只数命中几个词，“weight”不起作用',
                'only a requirement uses this group, which counts words: "weight" does nothing',
              ),
            ],
      ),
    );
};

/** Options and keyword groups that change nothing, where they stand. */
export const checkDeadOptions = (shape: RubricShape): readonly PathFault[] => {
  const items = itemsOf(shape);
  return [
    ...items.flatMap((item) => [
      ...deadOf(item).map(({ key, zh, en }) => warned([...item.path, key], 'key', zh, en)),
      ...emptyItem(item),
    ]),
    ...unusedGroups(shape, items),
    ...idleWeights(shape, items),
  ];
};
