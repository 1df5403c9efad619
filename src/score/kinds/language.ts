import type { Bilingual, Evidence, Profile } from '../../model/index.ts';
import { z } from '../schema/zod.ts';
import { defineKind, type Finding, type Reference } from './kind.ts';
import { both } from './wording.ts';

const credit = z.number().min(0).max(1);

const options = z.strictObject({
  language: z.string().describe('An id of languages.json, e.g. en.'),
  proofs: z
    .array(
      z.strictObject({ id: z.string(), level: z.string().optional(), score: z.number().min(0).optional(), credit }),
    )
    .describe('Certificates with the credit that each level or score gives; the best one counts.'),
  fluent: credit.optional().describe('Credit of a bare claim of fluency (英语流利). 0.3 unless told.'),
  basic: credit.optional().describe('Credit of a bare claim of basics. 0.1 unless told.'),
  enough: credit.optional().describe('As a requirement: credit from which it is met. 0.5 unless told.'),
});

const FLUENT_CLAIM = 0.3;
const BASIC_CLAIM = 0.1;
const ENOUGH = 0.5;

type Proven = { readonly credit: number; readonly name: Bilingual; readonly evidence: readonly Evidence[] };

/** How well a language is proven: the best certificate by level and score, else the claim. Never mentioned is unproven. */
export const language = defineKind({
  id: 'language',
  options,
  references: ({ language: wanted, proofs }): readonly Reference[] => [
    { list: 'language', id: wanted, path: ['language'] },
    ...proofs.flatMap(({ id, level }, index): readonly Reference[] => [
      { list: 'certificate', id, path: ['proofs', index, 'id'] },
      ...(level === undefined ? [] : [{ list: 'level' as const, id: level, of: id, path: ['proofs', index, 'level'] }]),
    ]),
  ],
  assess: (
    profile: Profile,
    { language: wanted, proofs, fluent = FLUENT_CLAIM, basic = BASIC_CLAIM, enough = ENOUGH },
    { vocabulary: { data } },
  ): Finding => {
    const proven: Proven[] = [];
    for (const held of profile.certificates.filter(({ status }) => status === 'held')) {
      const entry = data.certificates.find(({ id }) => id === held.id);
      const order = (entry?.levels ?? []).map(({ level }) => level);
      const line = entry?.score?.line;
      for (const proof of proofs.filter(({ id }) => id === held.id)) {
        const passed = held.score === null || held.score >= (proof.score ?? line ?? 0);
        const scored = proof.score === undefined || held.score !== null;
        const levelled =
          proof.level === undefined || (held.level !== null && order.indexOf(held.level) >= order.indexOf(proof.level));
        const name = entry?.name ?? both(held.id, held.id);
        const detail = held.score ?? held.level;
        if (passed && scored && levelled)
          proven.push({
            credit: proof.credit,
            name: detail === null ? name : both(`${name.zh} ${detail}`, `${name.en} ${detail}`),
            evidence: held.evidence,
          });
      }
    }
    for (const claim of profile.languages.filter((one) => one.language === wanted)) {
      if (claim.level === 'native') proven.push({ credit: 1, name: both('母语', 'native'), evidence: claim.evidence });
      if (claim.level === 'claimed-fluent')
        proven.push({
          credit: fluent,
          name: both('自述流利，无证书', 'claimed fluent, no certificate'),
          evidence: claim.evidence,
        });
      if (claim.level === 'claimed-basic')
        proven.push({
          credit: basic,
          name: both('自述基础，无证书', 'claimed basic, no certificate'),
          evidence: claim.evidence,
        });
    }
    const name = data.languages.find(({ id }) => id === wanted)?.name ?? both(wanted, wanted);
    const best = proven.reduce<Proven | null>(
      (found, one) => (found === null || one.credit > found.credit ? one : found),
      null,
    );
    if (best === null)
      return {
        credit: 0,
        status: 'unproven',
        reason: both(`未提及${name.zh}水平`, `${name.en}: nothing stated`),
        evidence: [],
      };
    return {
      credit: best.credit,
      status: best.credit >= enough ? 'met' : 'unproven',
      reason: both(`${name.zh}：${best.name.zh}`, `${name.en}: ${best.name.en}`),
      evidence: best.evidence,
    };
  },
});
