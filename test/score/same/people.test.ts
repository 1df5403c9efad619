import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, Profile } from '../../../src/model/index.ts';
import { latestDate } from '../../../src/score/same/choice.ts';
import { comparePeople } from '../../../src/score/same/index.ts';
import { personsOf } from '../../../src/score/same/persons.ts';
import { job, line, person, resume, study } from '../people.ts';

const AS_OF = '2026-11-01';

const contact = (name: string | null, facts: Partial<Contact> = {}): Contact => ({
  name,
  phones: [],
  emails: [],
  numbers: [],
  evidence: [],
  ...facts,
});

const known = (name: string | null, facts: Partial<Contact> = {}, rest: Partial<Profile> = {}): Profile =>
  person({ contact: contact(name, facts), ...rest });

/** By what the two are one person's; null where they are two. */
const same = (a: Profile, b: Profile) => personsOf([a, b])[0]?.[0]?.by ?? null;

const phones = ['13800004001'];
const emails = ['a@example.com'];
const atFirm = (start: string, end: string, title = '客服专员') => ({
  experience: [job({ employer: '星河在线科技有限公司', title, start, end })],
});
const atSchool = (start: string, end: string) => ({ education: [study({ school: '明湖职业技术学院', start, end })] });

describe('two files are one person', () => {
  it('by the phone or the e-mail address with the same name', () => {
    expect(same(known('林小禾', { phones }), known('林 小 禾', { phones }))).toEqual(['phone']);
    expect(same(known('Amy Lin', { emails }), known('LIN Amy', { emails }))).toEqual(['email']);
  });

  it('by an address with the name in another script', () => {
    expect(same(known('沈知夏', { phones }), known('Zhixia Shen', { phones }))).toEqual(['phone']);
  });

  it('by both addresses where a name was not read, but not by one alone', () => {
    expect(same(known('林小禾', { phones, emails }), known(null, { phones, emails }))).toEqual(['phone', 'email']);
    expect(same(known('林小禾', { phones }), known(null, { phones }))).toBeNull();
  });

  it('by the name with a job at one employer at the same time', () => {
    expect(
      same(known('林小禾', {}, atFirm('2020-03', '2022-05')), known('林小禾', {}, atFirm('2021', 'present'))),
    ).toEqual(['job']);
  });

  it('by the name with a study at one school in the same years', () => {
    expect(
      same(known('林小禾', {}, atSchool('2014-09', '2017-06')), known('林小禾', {}, atSchool('2014', '2017'))),
    ).toEqual(['school']);
  });

  it('though phone and address changed, where two things or one whole job agree', () => {
    const old = { phones: ['13800004001'] };
    const now = { phones: ['13800004002'] };
    const history = { ...atFirm('2020-03', '2022-05'), ...atSchool('2014-09', '2017-06') };
    expect(same(known('王磊', old, history), known('王磊', now, history))).toEqual(['job', 'school']);
    expect(
      same(known('王磊', old, atFirm('2020-03', '2022-05')), known('王磊', now, atFirm('2020-03', '2022-05'))),
    ).toEqual(['job']);
  });
});

describe('two files are two people', () => {
  it('where only a common name is the same', () => {
    expect(same(known('王磊'), known('王磊'))).toBeNull();
    expect(
      same(known('王磊', {}, atFirm('2015-03', '2016-05')), known('王磊', {}, atFirm('2020-03', '2022-05'))),
    ).toBeNull();
  });

  it('where namesakes with their own phones were at one firm at times that overlap', () => {
    expect(
      same(
        known('王磊', { phones: ['13800004001'] }, atFirm('2020-03', '2022-05')),
        known('王磊', { phones: ['13800004002'] }, atFirm('2021-01', 'present')),
      ),
    ).toBeNull();
  });

  it('where one phone stands with two names, as a family or an agent gives it', () => {
    expect(same(known('林小禾', { phones }), known('周子轩', { phones }))).toBeNull();
    expect(same(known('Amy Lin', { phones }), known('Jason Wu', { phones }))).toBeNull();
  });

  it('where a template’s phone stands with three names', () => {
    const persons = personsOf([
      known('林小禾', { phones }),
      known('周子轩', { phones }),
      known('何思远', { phones }),
      known('林小禾', { phones }),
    ]);
    expect(persons).toEqual([]);
  });

  it('even when a nameless file has an address of each', () => {
    const nameless = known(null, { phones: ['1', '2'], emails: ['a@example.com', 'b@example.com'] });
    const persons = personsOf([
      known('林小禾', { phones: ['1'], emails: ['a@example.com'] }),
      nameless,
      known('周子轩', { phones: ['2'], emails: ['b@example.com'] }),
    ]);
    expect(persons.map((files) => files.map(({ index }) => index))).toEqual([[0, 1]]);
  });
});

describe('the version that is ranked', () => {
  const versions = (...profiles: readonly Profile[]) =>
    comparePeople(
      profiles.map((profile, index) => ({
        ...resume(`${index}.pdf`, String(9 - index), profile),
        profile,
        latest: latestDate(profile, AS_OF),
      })),
      { everyVersion: false },
    ).kept.map(({ resume: { file } }) => file.path);

  it('is the one with the latest date on its page', () => {
    expect(
      versions(
        known('林小禾', { phones }, atFirm('2020-03', '2025-05')),
        known('林小禾', { phones }, atFirm('2020-03', 'present')),
      ),
    ).toEqual(['0.pdf']);
  });

  it('else the one with more facts, else the one whose hash comes first', () => {
    const short = known('林小禾', { phones }, atFirm('2020-03', 'present'));
    const full = {
      ...short,
      skills: [{ id: 'crm', name: 'CRM', kind: 'tool' as const, where: 'used' as const, evidence: [] }],
    };
    expect(versions(short, full)).toEqual(['1.pdf']);
    expect(versions(short, short)).toEqual(['1.pdf']);
  });

  it('takes no date after the as-of day, and no present, for the latest', () => {
    const lines = [line('更新时间：2026年9月3日 预计毕业 2027.06', 'basic'), line('Tel 138-0000-2026', 'basic')];
    expect(latestDate(person({ ...atFirm('2020-03', 'present'), lines }), AS_OF)).toBe('2026-09');
  });
});

describe('people compared', () => {
  const pool: readonly Profile[] = [
    known('林小禾', { phones: ['1'] }, atFirm('2020-03', '2022-05')),
    known('林小禾', { phones: ['1'], emails }, atFirm('2020-03', '2023-05')),
    known(null, { phones: ['1'], emails }),
    known('王磊', {}, atSchool('2014-09', '2017-06')),
    known('王磊', { phones: ['2'] }, atSchool('2014-09', '2017-06')),
    known('周子轩', { phones: ['2'] }),
    known('Zhou Zixuan', { phones: ['2'] }),
  ];

  it('are each in the result once, whatever is compared', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 9 }), fc.boolean(), (profiles, everyVersion) => {
        const files = profiles.map((profile, index) => ({
          ...resume(`${index}`, `${index}`, profile),
          profile,
          latest: latestDate(profile, AS_OF),
        }));
        const { kept, replaced } = comparePeople(files, { everyVersion });
        const told = [...kept, ...replaced].map(({ resume: { file } }) => file.path);
        expect([...told].sort()).toEqual(files.map(({ file }) => file.path).sort());
      }),
      { numRuns: 200 },
    );
  });
});
