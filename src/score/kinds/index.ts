import { capability } from './capability.ts';
import { certificate } from './certificate.ts';
import { education } from './education.ts';
import { experience } from './experience.ts';
import { keywords } from './keywords.ts';
import type { Kind } from './kind.ts';
import { language } from './language.ts';
import { metrics } from './metrics.ts';
import { skills } from './skills.ts';
import { star } from './star.ts';
import { tenure } from './tenure.ts';

/** Every way of judging that a rubric may name. A new kind is one file and one line here. */
export const KINDS: readonly Kind[] = [
  education,
  certificate,
  language,
  experience,
  tenure,
  keywords,
  skills,
  star,
  metrics,
  capability,
];

const kindsById: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

export const kindOf = (id: string): Kind | undefined => kindsById.get(id);
