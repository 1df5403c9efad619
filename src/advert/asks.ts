import type { AdvertAsk, AskedTerm, AskedTools, JobAdvert, Strength } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { toExperienceAsks } from './draft/experience.ts';
import { certificateParts, languageParts } from './draft/items.ts';
import { both, LEVEL_NAMES } from './draft/names.ts';

/** What one thing of each topic counts, where it is required; keywords count their own weight, 1 to 3. */
const WEIGHTS: Readonly<Record<Exclude<AdvertAsk['topic'], 'keyword' | 'ability'>, number>> = {
  experience: 5,
  education: 4,
  certificate: 4,
  language: 3,
  tenure: 2,
  tool: 2,
};
/** Groups of keywords that a claim shows as well as work does. */
const CLAIMED: ReadonlySet<string> = new Set(['ability', 'language']);
/** What a plus or a word of the duties counts beside the same thing required. */
const SHARE: Readonly<Record<Strength, number>> = { required: 1, preferred: 0.5, duty: 0.5 };

const weighed = (base: number, strength: Strength): number => base * SHARE[strength];

const groupOf = (family: string | null, { data }: Vocabulary): string | undefined =>
  data.keywords.find(({ id }) => id === family)?.group;

const termAsk = ({ text, family, strength, weight, evidence }: AskedTerm, vocabulary: Vocabulary): AdvertAsk => ({
  title: both(text, text),
  topic: CLAIMED.has(groupOf(family, vocabulary) ?? '') ? 'ability' : 'keyword',
  strength,
  weight: weighed(family === null ? 1 : weight, strength),
  evidence,
  by: { words: [family === null ? { id: `own:${text}`, forms: [text] } : { family }] },
});

const toolAsk = ({ any, texts, strength, evidence }: AskedTools, { data }: Vocabulary): AdvertAsk => {
  const words = any.map((id) => ({
    id: `tool:${id}`,
    forms: data.tools.find((tool) => tool.id === id)?.forms ?? [id],
  }));
  const title = texts.join(' / ');
  return {
    title: both(title, title),
    topic: 'tool',
    strength,
    weight: weighed(WEIGHTS.tool, strength),
    evidence,
    by: { words },
  };
};

/** A language that is asked for on the same line is one thing, not a language and a word for it. */
const isLanguage = ({ family, evidence }: AskedTerm, { languages }: JobAdvert, vocabulary: Vocabulary): boolean =>
  groupOf(family, vocabulary) === 'language' &&
  languages.some((asked) => asked.evidence.line === evidence.line && asked.evidence.page === evidence.page);

/** Everything that an advert asks for as things to look for in a profile: what is required first, then pluses, then duties. */
export const toAsks = (advert: JobAdvert, vocabulary: Vocabulary): readonly AdvertAsk[] => {
  const { education, tenure } = advert;
  const firm = ['required', 'preferred'] as const;
  const asks: readonly AdvertAsk[] = [
    ...toExperienceAsks(advert, vocabulary).map(({ line, title, options }) => ({
      title,
      topic: 'experience' as const,
      strength: line.strength,
      weight: weighed(WEIGHTS.experience, line.strength),
      evidence: line.evidence,
      by: options === null ? null : { kind: 'experience', options },
    })),
    ...(education === null
      ? []
      : [
          {
            title: both(`${LEVEL_NAMES[education.min].zh}及以上学历`, `${LEVEL_NAMES[education.min].en} or higher`),
            topic: 'education' as const,
            strength: education.strength,
            weight: weighed(WEIGHTS.education, education.strength),
            evidence: education.evidence,
            by: { kind: 'education', options: { min: education.min } },
          },
        ]),
    ...firm.flatMap((strength) => [
      ...certificateParts(advert, vocabulary, strength).map(({ asked, title, options }) => ({
        title,
        topic: 'certificate' as const,
        strength,
        weight: weighed(WEIGHTS.certificate, strength),
        evidence: asked.evidence,
        by: { kind: 'certificate', options },
      })),
      ...languageParts(advert, vocabulary, strength).map(({ asked, title, options }) => ({
        title,
        topic: 'language' as const,
        strength,
        weight: weighed(WEIGHTS.language, strength),
        evidence: asked.evidence,
        by: { kind: 'language', options },
      })),
    ]),
    ...(tenure === null
      ? []
      : [
          {
            title: both(`每段工作 ${tenure.months} 个月以上`, `${tenure.months} months or more in each job`),
            topic: 'tenure' as const,
            strength: 'required' as const,
            weight: WEIGHTS.tenure,
            evidence: tenure.evidence,
            by: { kind: 'tenure', options: { minMonths: Math.min(60, tenure.months) } },
          },
        ]),
    ...advert.tools.map((tools) => toolAsk(tools, vocabulary)),
    ...advert.terms.filter((term) => !isLanguage(term, advert, vocabulary)).map((term) => termAsk(term, vocabulary)),
  ];
  const order: readonly Strength[] = ['required', 'preferred', 'duty'];
  return order.flatMap((strength) =>
    asks.filter((ask) => ask.strength === strength).sort((a, b) => b.weight - a.weight),
  );
};
