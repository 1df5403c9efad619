import type { RankedProfile, SameBy } from '../../model/index.ts';
import { sharedHistory } from './history.ts';
import { compareNames, type NameKey } from './names.ts';

/** A profile with what it is known by. */
export type Known = {
  readonly profile: RankedProfile;
  readonly name: NameKey;
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
};

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** Whether both give an address of one kind, and share none of any. */
const contradict = (a: Known, b: Known): boolean =>
  (a.phones.size > 0 && b.phones.size > 0) || (a.emails.size > 0 && b.emails.size > 0);

const isNamed = ({ name }: Known): boolean => name.han !== '' || name.latin.length > 0;

/**
 * By what two files are one person's; null where they are not.
 *
 * - a phone or an e-mail address, where the names are the same, or in two scripts (高策, Gao Ce);
 * - both of them, or one with a job or study in common, where a name was not read;
 * - one with two jobs or studies in common, where the names differ (a name misread or changed): families share a phone;
 * - the name with a job at one employer at the same time, or a study at one school in the same years. Where the addresses
 *   differ, as those of two people of one name do, it takes two of these, or one in which every date and word agrees.
 */
export const relationOf = (a: Known, b: Known): readonly SameBy[] | null => {
  const phone = meet(a.phones, b.phones);
  const email = meet(a.emails, b.emails);
  const names = compareNames(a.name, b.name);
  const hasContact = phone || email;
  if (!hasContact && names !== 'same') return null;
  const history = sharedHistory(a.profile, b.profile);
  const shared = history.jobs + history.studies;
  const by: readonly SameBy[] = [
    ...(phone ? (['phone'] as const) : []),
    ...(email ? (['email'] as const) : []),
    ...(history.jobs > 0 ? (['job'] as const) : []),
    ...(history.studies > 0 ? (['school'] as const) : []),
  ];
  const isOne = hasContact
    ? names === 'same' ||
      (names === 'unknown' && ((isNamed(a) && isNamed(b)) || (phone && email) || shared > 0)) ||
      (names === 'different' && shared >= 2)
    : shared >= 2 || (shared === 1 && (history.exact || !contradict(a, b)));
  return isOne ? by : null;
};
