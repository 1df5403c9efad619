import type { Bullet, ClaimDifference, Experience, Metric, RankedProfile } from '../../model/index.ts';
import { difference, type Said, type Twin, type Two } from './claims.ts';
import { figuresOf, withoutFigures } from './figures.ts';

/** Shortest wording by which a bullet is known again without its figures. In characters. */
const SHORTEST_WORDING = 6;

/** Bullets by their wording without figures; a wording that a résumé has twice is left out. */
const byWording = (bullets: readonly Bullet[]): ReadonlyMap<string, Bullet> => {
  const found = new Map<string, Bullet | null>();
  for (const bullet of bullets) {
    const wording = withoutFigures(bullet.text);
    found.set(wording, found.has(wording) ? null : bullet);
  }
  return new Map([...found].flatMap(([wording, bullet]) => (bullet === null ? [] : [[wording, bullet] as const])));
};

/** A bullet that both versions have, but for its figures. */
const rewordedFigures = ({ ranked, other }: Two<RankedProfile>) => {
  const others = byWording(other.bullets);
  return [...byWording(ranked.bullets)].flatMap(([wording, bullet]) => {
    const twin = others.get(wording);
    if (twin === undefined || wording.length < SHORTEST_WORDING) return [];
    const [a, b] = [figuresOf(bullet.text), figuresOf(twin.text)];
    return a.join(' ') === b.join(' ') ? [] : [{ bullet, twin, a, b }];
  });
};

/** `96%`, `260 s`, `8`: a figure with its unit. */
const textOf = ({ value, unit }: Metric): string =>
  unit === null || unit === '%' ? `${value}${unit ?? ''}` : `${value} ${unit}`;

/** The figures of a bullet that its twin has otherwise: key figures by name, or else the numbers as printed. */
const figureClaims = ({
  bullet,
  twin,
  a,
  b,
}: ReturnType<typeof rewordedFigures>[number]): readonly ClaimDifference[] => {
  const both = (ranked: string, other: string): Two<Said> => ({
    ranked: { value: ranked, evidence: bullet.evidence },
    other: { value: other, evidence: twin.evidence },
  });
  const named = bullet.metrics.flatMap((metric, index) => {
    const theirs = twin.metrics[index];
    if (metric.id === 'other' || theirs?.id !== metric.id || textOf(theirs) === textOf(metric)) return [];
    return difference('metric', metric.id, both(textOf(metric), textOf(theirs)));
  });
  if (named.length > 0) return named;
  const differs = (_: string, index: number): boolean => a.length !== b.length || a[index] !== b[index];
  return difference('metric', null, both(a.filter(differs).join(', '), b.filter(differs).join(', ')));
};

type Told = { readonly metric: Metric; readonly bullet: Bullet };

const toldIn = (job: Experience, { bullets }: RankedProfile, told: ReadonlySet<Bullet>): readonly Told[] =>
  job.bullets
    .flatMap((index) => bullets.slice(index, index + 1))
    .filter((bullet) => !told.has(bullet))
    .flatMap((bullet) => bullet.metrics.map((metric) => ({ metric, bullet })))
    .filter(({ metric }) => metric.id !== 'other' && metric.plausible);

const said = (told: readonly Told[]): Said => ({
  value: [...new Set(told.map(({ metric }) => textOf(metric)))].join(', '),
  evidence: told[0]?.bullet.evidence ?? [],
});

const isPart = (values: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...values].every((value) => whole.has(value));

/** Key figures of one job for which each version has a value that the other has not. */
const otherValues = (
  { ranked, other }: Two<Experience>,
  profiles: Two<RankedProfile>,
  told: ReadonlySet<Bullet>,
): readonly ClaimDifference[] => {
  const [a, b] = [toldIn(ranked, profiles.ranked, told), toldIn(other, profiles.other, told)];
  const keyOf = ({ metric: { id, unit } }: Told): string => `${id} ${unit ?? ''}`;
  return [...new Set(a.map(keyOf))].flatMap((key) => {
    const [left, right] = [a.filter((one) => keyOf(one) === key), b.filter((one) => keyOf(one) === key)];
    const [values, others] = [
      new Set(left.map(({ metric }) => textOf(metric))),
      new Set(right.map(({ metric }) => textOf(metric))),
    ];
    if (isPart(values, others) || isPart(others, values)) return [];
    return difference('metric', left[0]?.metric.id ?? null, { ranked: said(left), other: said(right) });
  });
};

/** In what the figures of two versions differ: those of a bullet that is the same but for them, and key figures of a job. */
export const metricClaims = (
  profiles: Two<RankedProfile>,
  jobs: readonly Twin<Experience>[],
): readonly ClaimDifference[] => {
  const reworded = rewordedFigures(profiles);
  const told = new Set(reworded.flatMap(({ bullet, twin }) => [bullet, twin]));
  return [
    ...reworded.flatMap(figureClaims),
    ...jobs.flatMap(({ ranked, other }) =>
      ranked === null || other === null ? [] : otherValues({ ranked, other }, profiles, told),
    ),
  ];
};
