/** One change of a rubric, as its author might make it by mistake. */
export type Mutant = {
  /** What is changed: `weight`, `gate`, `keywords` or `level`. */
  readonly kind: 'weight' | 'gate' | 'keywords' | 'level';
  /** `criteria figures: weight 15 → 12`. */
  readonly what: string;
  readonly rubric: Json;
};

export type Json = { readonly [key: string]: unknown };
type Item = Json & { readonly id: string; readonly options: Json };
type Change = { readonly what: string; readonly options: Json };

const itemsOf = (rubric: Json, list: string): readonly Item[] => (rubric[list] ?? []) as readonly Item[];

const withItems = (rubric: Json, list: string, items: readonly unknown[]): Json => ({ ...rubric, [list]: items });

const replaced = <T>(items: readonly T[], index: number, item: T): readonly T[] =>
  items.map((each, at) => (at === index ? item : each));

const without = <T>(items: readonly T[], index: number): readonly T[] => items.filter((_, at) => at !== index);

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A fifth of the weight given to the next criterion, so that the sum, which any check sees, stays 100. */
const weightMutants = (rubric: Json): readonly Mutant[] => {
  const criteria = itemsOf(rubric, 'criteria');
  return criteria.flatMap((criterion, index) => {
    const next = (index + 1) % criteria.length;
    const weight = Number(criterion['weight']);
    const given = tenth(Math.max(1, weight / 5));
    const other = criteria[next];
    if (other === undefined || given >= weight) return [];
    const fewer = replaced(criteria, index, { ...criterion, weight: tenth(weight - given) });
    const moved = replaced(fewer, next, { ...other, weight: tenth(Number(other['weight']) + given) });
    return [
      {
        kind: 'weight' as const,
        what: `criteria ${criterion.id}: weight ${weight} → ${tenth(weight - given)}, the rest to ${other.id}`,
        rubric: withItems(rubric, 'criteria', moved),
      },
    ];
  });
};

const bonusMutants = (rubric: Json): readonly Mutant[] => {
  const bonuses = itemsOf(rubric, 'bonuses');
  return bonuses.map((bonus, index) => ({
    kind: 'weight' as const,
    what: `bonuses ${bonus.id}: ${String(bonus['points'])} points → half`,
    rubric: withItems(
      rubric,
      'bonuses',
      replaced(bonuses, index, { ...bonus, points: tenth(Number(bonus['points']) / 2) }),
    ),
  }));
};

const LEVELS = ['junior-high', 'high-school', 'associate', 'bachelor', 'master', 'doctor'];

const oneUp = (level: unknown): string | null => LEVELS[LEVELS.indexOf(String(level)) + 1] ?? null;

const numberChanges = (options: Json, keys: readonly string[], factor: number): readonly Change[] =>
  keys.flatMap((key) => {
    const value = options[key];
    if (typeof value !== 'number') return [];
    const next = Number.isInteger(value) ? Math.max(1, Math.round(value * factor)) : tenth(value * factor);
    return next === value ? [] : [{ what: `${key} ${value} → ${next}`, options: { ...options, [key]: next } }];
  });

/** Lists of which one entry at a time is taken away. */
const LISTS = [
  'any',
  'equivalents',
  'proofs',
  'roles',
  'titleWords',
  'duties',
  'industries',
  'targets',
  'groups',
  'tools',
  'skills',
];

const listChanges = (options: Json): readonly Change[] =>
  LISTS.flatMap((key) => {
    const list = options[key];
    if (!Array.isArray(list) || list.length < 2) return [];
    return list.map((entry: unknown, index) => ({
      what: `${key} without ${JSON.stringify(entry)}`,
      options: { ...options, [key]: without(list as readonly unknown[], index) },
    }));
  });

/** Each band, and each credit of a table, worth a fifth less. */
const creditChanges = (options: Json): readonly Change[] => {
  const { bands, credit, proofs } = options;
  const less = (value: number): number => {
    const rounded = tenth(value * 0.8);
    return rounded === value ? Math.round(value * 80) / 100 : rounded;
  };
  return [
    ...(Array.isArray(bands)
      ? (bands as readonly (readonly [number, number])[]).map(([amount, worth], index) => ({
          what: `bands ${amount}: ${worth} → ${less(worth)}`,
          options: { ...options, bands: replaced(bands as readonly unknown[], index, [amount, less(worth)]) },
        }))
      : []),
    ...(typeof credit === 'object' && credit !== null
      ? Object.entries(credit as Readonly<Record<string, number>>).map(([level, worth]) => ({
          what: `credit ${level}: ${worth} → ${less(worth)}`,
          options: { ...options, credit: { ...credit, [level]: less(worth) } },
        }))
      : []),
    ...(Array.isArray(proofs)
      ? (proofs as readonly Json[]).map((proof, index) => ({
          what: `proofs ${JSON.stringify(proof)}: credit a fifth less`,
          options: {
            ...options,
            proofs: replaced(proofs as readonly unknown[], index, { ...proof, credit: less(Number(proof['credit'])) }),
          },
        }))
      : []),
  ];
};

const minimumChanges = (options: Json): readonly Change[] => {
  const up = oneUp(options['min']);
  return up === null || options['min'] === undefined
    ? []
    : [{ what: `min ${String(options['min'])} → ${up}`, options: { ...options, min: up } }];
};

/** Every change of an item's options. */
const changesOf = ({ options }: Item): readonly Change[] => [
  ...minimumChanges(options),
  ...numberChanges(options, ['minMonths', 'reviewFromMonths', 'atLeast', 'need', 'enough', 'count'], 2),
  ...numberChanges(options, ['minMonths', 'need', 'enough'], 0.5),
  ...creditChanges(options),
  ...listChanges(options),
];

const optionMutants = (rubric: Json, list: string, kind: Mutant['kind']): readonly Mutant[] => {
  const items = itemsOf(rubric, list);
  return items.flatMap((item, index) =>
    changesOf(item).map(({ what, options }) => ({
      kind,
      what: `${list} ${item.id}: ${what}`,
      rubric: withItems(rubric, list, replaced(items, index, { ...item, options })),
    })),
  );
};

const gateMutants = (rubric: Json): readonly Mutant[] => {
  const gates = itemsOf(rubric, 'requirements');
  return gates.map((gate, index) => ({
    kind: 'gate' as const,
    what: `requirements ${gate.id}: gone`,
    rubric: withItems(rubric, 'requirements', without(gates, index)),
  }));
};

/** Each word of a group gone, and each worth twice as much. */
const keywordMutants = (rubric: Json): readonly Mutant[] => {
  const groups = (rubric['keywords'] ?? {}) as Readonly<Record<string, readonly Json[]>>;
  const withGroup = (group: string, words: readonly unknown[]): Json => ({
    ...rubric,
    keywords: { ...groups, [group]: words },
  });
  return Object.entries(groups).flatMap(([group, words]) =>
    words.length < 2
      ? []
      : words.flatMap((word, index): readonly Mutant[] => {
          const name = String(word['family'] ?? word['id']);
          const heavier = { ...word, weight: Number(word['weight'] ?? 1) * 2 };
          return [
            { kind: 'keywords', what: `${group}: ${name} gone`, rubric: withGroup(group, without(words, index)) },
            {
              kind: 'keywords',
              what: `${group}: ${name} twice`,
              rubric: withGroup(group, replaced(words, index, heavier)),
            },
          ];
        }),
  );
};

/** Every mutant of a rubric with all that it extends: each weight, gate, keyword and level changed in turn. */
export const mutantsOf = (rubric: Json): readonly Mutant[] => [
  ...weightMutants(rubric),
  ...bonusMutants(rubric),
  ...gateMutants(rubric),
  ...optionMutants(rubric, 'requirements', 'gate'),
  ...keywordMutants(rubric),
  ...optionMutants(rubric, 'criteria', 'level'),
  ...optionMutants(rubric, 'bonuses', 'level'),
];
