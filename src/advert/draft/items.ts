import type { AskedEducation, JobAdvert } from '../../model/index.ts';
import { type Bilingual, EDUCATION_LEVELS } from '../../model/index.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { both, certificateName, namesOf } from './names.ts';
import { distinct, type Part, toWanted, withoutImplied } from './parts.ts';

type Firmness = 'required' | 'preferred';

/** Share of a group's weight that gives full credit: no résumé names everything that an advert does. */
const ENOUGH = 0.6;

/** `certificate`, `certificate-2`, … */
export const numbered = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

/** The certificates asked for that the vocabulary can tell, as options of the kind, each group with its title. */
export const certificateParts = (advert: JobAdvert, vocabulary: Vocabulary, strength: Firmness) =>
  advert.certificates
    .filter((asked) => asked.strength === strength)
    .flatMap((asked) => {
      const named = distinct(asked.any.flatMap((one) => toWanted(one, vocabulary) ?? []));
      const any = withoutImplied(named, vocabulary);
      const [first] = asked.any.filter((one) => one.id !== 'other');
      if (any.length === 0 || first === undefined) return [];
      const name = certificateName(first, vocabulary);
      const more = any.length > 1 ? both('（或同等）', ' (or its like)') : both('', '');
      return [{ asked, title: both(`${name.zh}${more.zh}`, `${name.en}${more.en}`), options: { any } }];
    });

/** Credit of a language's certificates: the highest level full, the others in even steps; one without levels most. */
const proofsOf = (language: string, { data }: Vocabulary): readonly object[] =>
  data.certificates
    .filter((entry) => entry.language === language)
    .flatMap(({ id, levels = [] }) =>
      levels.length === 0
        ? [{ id, credit: 0.8 }]
        : levels.map(({ level }, at) => ({ id, level, credit: Math.round(((at + 1) / levels.length) * 100) / 100 })),
    );

/** The languages asked for, each proven by its certificates or by a claim. */
export const languageParts = (advert: JobAdvert, vocabulary: Vocabulary, strength: Firmness) =>
  advert.languages
    .filter((asked) => asked.strength === strength)
    .map((asked, index) => {
      const { language } = asked;
      const name = namesOf([language], vocabulary.data.languages);
      const proofs = proofsOf(language, vocabulary);
      return {
        asked,
        id: numbered(strength === 'required' ? 'language' : 'wished-language', index),
        title: name,
        kind: 'language',
        options: { language, proofs, fluent: proofs.length === 0 ? 1 : 0.6 },
      };
    });

/** So many tools are asked for in full; of more, the share of them that is enough: nobody names all that an advert lists. */
const ALL_TOOLS = 3;

/** The tools asked for as one item; any of those set side by side counts once. */
export const toolPart = (advert: JobAdvert, vocabulary: Vocabulary, strength: Firmness): readonly Part[] => {
  const groups = advert.tools.filter((asked) => asked.strength === strength);
  const tools = [...new Set(groups.flatMap(({ any }) => any))];
  if (tools.length === 0) return [];
  const enough = Math.max(Math.min(ALL_TOOLS, groups.length), Math.round(groups.length * ENOUGH));
  const name = namesOf(tools.slice(0, 4), vocabulary.data.tools);
  return [
    {
      id: strength === 'required' ? 'tools' : 'wished-tools',
      title: both(`工具：${name.zh}`, `Tools: ${name.en}`),
      kind: 'skills',
      options: { tools, enough: strength === 'required' ? enough : 1 },
    },
  ];
};

/** Some keyword groups as one item. */
export const keywordPart = (id: string, title: Bilingual, groups: readonly string[]): Part => ({
  id,
  title,
  kind: 'keywords',
  options: { groups, enough: ENOUGH },
});

/** A level as the kind's options: full credit above it, most at it. */
export const educationOptions = ({ min }: AskedEducation): object => {
  const above = EDUCATION_LEVELS[EDUCATION_LEVELS.indexOf(min) + 1];
  return above === undefined ? { min } : { credit: { [min]: 0.8, [above]: 1 } };
};
