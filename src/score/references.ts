import { fold, type Vocabulary } from '../vocabulary/index.ts';
import type { PathFault } from './fault.ts';
import { kindOf } from './kinds/index.ts';
import type { Reference, ReferenceList } from './kinds/kind.ts';
import { both } from './kinds/wording.ts';
import { didYouMean } from './schema/did-you-mean.ts';
import type { RubricShape } from './schema/rubric-schema.ts';

const NAMES: Readonly<Record<ReferenceList, readonly [string, string]>> = {
  certificate: ['证书', 'certificate'],
  level: ['证书等级', 'certificate level'],
  keyword: ['关键词族', 'keyword family'],
  industry: ['行业', 'industry'],
  role: ['岗位族', 'role family'],
  tool: ['工具', 'tool'],
  skill: ['技能', 'skill'],
  kpi: ['指标', 'key figure'],
  language: ['语言', 'language'],
  group: ['关键词组', 'keyword group'],
};

type Named = { readonly id: string; readonly forms: readonly string[] };

const knownOf = ({ list, of }: Reference, shape: RubricShape, { data }: Vocabulary): readonly Named[] => {
  switch (list) {
    case 'certificate':
      return data.certificates;
    case 'level':
      return (data.certificates.find(({ id }) => id === of)?.levels ?? []).map(({ level, forms }) => ({
        id: level,
        forms,
      }));
    case 'keyword':
      return data.keywords;
    case 'industry':
      return data.industries;
    case 'role':
      return data.titles.families;
    case 'tool':
      return data.tools;
    case 'skill':
      return data.skills;
    case 'kpi':
      return data.kpis;
    case 'language':
      return data.languages;
    case 'group':
      return Object.keys(shape.keywords ?? {}).map((id) => ({ id, forms: [] }));
  }
};

/** A way of writing in place of the id (`二甲` for 二级甲等) tells what was meant better than any spelling. */
const meantBy = (written: string, known: readonly Named[]): string | null => {
  const wanted = fold(written);
  const entry = known.find(({ forms }) => forms.some((form) => fold(form) === wanted));
  return (
    entry?.id ??
    didYouMean(
      written,
      known.map(({ id }) => id),
    )
  );
};

const unknownOf = (
  reference: Reference,
  base: readonly (string | number)[],
  shape: RubricShape,
  vocabulary: Vocabulary,
): readonly PathFault[] => {
  const known = knownOf(reference, shape, vocabulary);
  if (known.some(({ id }) => id === reference.id)) return [];
  const [zh, en] = NAMES[reference.list];
  return [
    {
      path: [...base, ...reference.path],
      at: 'value',
      rule: 'unknown-id',
      message: both(`未知的${zh}“${reference.id}”`, `unknown ${en} "${reference.id}"`),
      suggestion: meantBy(reference.id, known),
    },
  ];
};

/** Every id in the rubric that the vocabulary doesn't know, with the one that was probably meant. */
export const findUnknown = (shape: RubricShape, vocabulary: Vocabulary): readonly PathFault[] => {
  const { requirements, criteria, bonuses = [], keywords = {} } = shape;
  const judged = Object.entries({ requirements, criteria: [...criteria], bonuses }).flatMap(([list, items]) =>
    items.flatMap(({ kind, options }, index) =>
      (kindOf(kind)?.references(options) ?? []).flatMap((reference) =>
        unknownOf(reference, [list, index, 'options'], shape, vocabulary),
      ),
    ),
  );
  const families = Object.entries(keywords).flatMap(([group, words]) =>
    words.flatMap((word, index) =>
      'family' in word
        ? unknownOf(
            { list: 'keyword', id: word.family, path: ['family'] },
            ['keywords', group, index],
            shape,
            vocabulary,
          )
        : [],
    ),
  );
  return [...judged, ...families];
};
