import type { ExplainWords } from './word-names.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');

/** What explanations and letters say in English. */
export const EN: ExplainWords = {
  changes: 'What is missing, and what would change the outcome',
  timeline: 'Timeline',
  allMet: 'Every requirement is met; the outcome does not depend on the score, which only gives the place.',
  wouldBe: (titles, outcome) => `If ${quoted(titles)} were shown to be met, the outcome would be “${outcome}”.`,
  wouldFail: (titles, outcome) => `If ${quoted(titles)} turned out not to be met, the outcome would be “${outcome}”.`,
  mostPoints: 'Where most points are left:',
  lost: (title, points, reason) => `${title}: ${points} points less than the most. ${reason}`,
  firstDifference: (title, left, right) => `First difference: ${title}, ${left} against ${right}.`,
  noDifference: 'Both résumés have the same outcome and the same points in every item.',
  alike: (titles) => `All else is equal: ${titles.join(', ')}.`,
  item: 'Item',
  letter: {
    title: 'How your résumé was screened',
    dear: (name) => `Dear ${name},`,
    dearNameless: 'Dear applicant,',
    intro: ({ role, rubric, day, tool }) =>
      `Your résumé for the post “${role}” went through a first screen by a computer program (${tool}) with the rubric ${rubric}; times are counted up to ${day}. You asked for an explanation. Under article 24 of the Personal Information Protection Law of the People's Republic of China (PIPL), this letter says what was decided automatically, by which criteria, on which lines of your résumé, and how to ask for a review by a person.`,
    decided: '1. What was decided automatically',
    outcome: (outcome, score) => `Outcome of the first screen: ${outcome}. Score: ${score} of 100.`,
    meaning: {
      qualified: '“Qualified” means that, going by the résumé, every requirement of the post is met.',
      review:
        '“Review” means that at least one requirement is not stated or not proven in the résumé, so that a person has to check; not stated does not mean not met.',
      rejected: '“Rejected” means that, going by the résumé, at least one requirement is clearly not met.',
    },
    onlyAid:
      'The program sorts and scores the text of a résumé. It knows nothing beyond it and can misread it. Its result is an aid to the recruiter.',
    requirements: '2. Requirements',
    requirementsNote: 'Requirements give the outcome above; they give no points.',
    criteria: '3. Criteria',
    criteriaNote:
      'Criteria add up to 100 points and give the score. Each is listed with its points, the most it can give, the reason, and the lines of the résumé it rests on.',
    bonuses: 'Bonuses (the total stays within 100)',
    read: '4. What the program read',
    readNote: (file) =>
      `Only the one file that you sent was used: ${file}. Texts in quotation marks are quoted from it, with page and line as the program read them. Please tell us if a quotation is wrong, or if something that you wrote is missing.`,
    notUsed: '5. What was not used',
    notUsedNote:
      'Sex, age and date of birth, photo, ethnicity, marriage and children, registered residence and origin, religion, health, political status, height and weight, and the standing of a school take no part in the outcome or the score.',
    rights: '6. Your rights, and review by a person',
    rightsList: [
      'You may ask for a person to look at your résumé again, and may refuse a decision of major effect on you that is made by automated means alone.',
      'You may send further proof (a certificate, a letter of employment) or correct what was misread.',
      'You may see, copy, correct or have deleted the personal information that we hold of you.',
    ],
    contact:
      'For a review by a person, write to [contact], [phone or e-mail], with your name and the post. A recruiter will review your résumé and answer within [ ] working days.',
    sign: '[Company], [date]',
  },
};
