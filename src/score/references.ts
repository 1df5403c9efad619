import type { Vocabulary } from '../vocabulary/index.ts';
import { kindOf } from './kinds/index.ts';
import type { Reference, ReferenceList } from './kinds/kind.ts';
import { both } from './kinds/wording.ts';
import type { PathFault } from './fault.ts';
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

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

const knownIds = ({ list, of }: Reference, shape: RubricShape, { data }: Vocabulary): readonly string[] => {
  switch (list) {
    case 'certificate':
      return idsOf(data.certificates);
    case 'level':
      return (data.certificates.find(({ id }) => id === of)?.levels ?? []).map(({ level }) => level);
    case 'keyword':
      return idsOf(data.keywords);
    case 'industry':
      return idsOf(data.industries);
    case 'role':
      return idsOf(data.titles.families);
    case 'tool':
      return idsOf(data.tools);
    case 'skill':
      return idsOf(data.skills);
    case 'kpi':
      return idsOf(data.kpis);
    case 'language':
      return idsOf(data.languages);
    case 'group':
      return Object.keys(shape.keywords ?? {});
  }
};

const unknownOf = (reference: Reference, base: readonly (string | number)[], shape: RubricShape, vocabulary: Vocabulary): readonly PathFault[] => {
  const known = knownIds(reference, shape, vocabulary);
  if (known.includes(reference.id)) return [];
  const [zh, en] = NAMES[reference.list];
  return [
    {
      path: [...base, ...reference.path],
      at: 'value',
      message: both(`未知的${zh}“${reference.id}”`, `unknown ${en} "${reference.id}"`),
      suggestion: didYouMean(reference.id, known),
    },
  ];
};

/** Every id in the rubric that the vocabulary doesn't know, with the one that was probably meant. */
export const findUnknown = (shape: RubricShape, vocabulary: Vocabulary): readonly PathFault[] => {
  const { requirements, criteria, bonuses = [], keywords = {} } = shape;
  const judged = Object.entries({ requirements, criteria: [...criteria], bonuses }).flatMap(([list, items]) =>
    items.flatMap(({ kind, options }, index) =>
      (kindOf(kind)?.references(options) ?? []).flatMap((reference) => unknownOf(reference, [list, index, 'options'], shape, vocabulary)),
    ),
  );
  const families = Object.entries(keywords).flatMap(([group, words]) =>
    words.flatMap((word, index) =>
      'family' in word ? unknownOf({ list: 'keyword', id: word.family, path: ['family'] }, ['keywords', group, index], shape, vocabulary) : [],
    ),
  );
  return [...judged, ...families];
};
