import type { Language } from '../model/index.ts';
import type { Labels } from './label-names.ts';
import { EN } from './labels-en.ts';
import { ZH } from './labels-zh.ts';

export type { Labels } from './label-names.ts';

export const LABELS: Readonly<Record<Language, Labels>> = { zh: ZH, en: EN };
