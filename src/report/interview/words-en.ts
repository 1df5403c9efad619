import type { InterviewWords } from './word-names.ts';

/** What interview sheets say in English. */
export const EN: InterviewWords = {
  title: (name, role) => `Interview: ${name} · ${role}`,
  empty: 'There is no résumé to ask about.',
  screened: 'Screened',
  length: (minutes) => `${minutes} minutes`,
  fields: ['Interviewer', 'Date', 'Begin', 'End'],
  before: 'Before you begin',
  rules: [
    'Ask every candidate the core questions in the same words and order. Write down facts first, then rate, and add up last.',
    'Neither ask about nor note what has no bearing on the work: marriage, partner and children, age, registered residence and origin, ethnicity and religion, health and disability, political status, looks and build, members of the family (PRC Employment Promotion Law, chapter III; Law on the Protection of Women’s Rights and Interests, article 43). If a candidate speaks of it, do not follow up and do not rate it.',
    'Texts in quotation marks stand in the résumé, at the page and line that the program read; “…” is a line withheld.',
  ],
  scale: 'Ratings (1 to 5)',
  ratings: [
    ['1', 'No example', 'misses the question, or contradicts the résumé'],
    ['2', 'Execution', 'works by procedure and can tell its steps'],
    ['3', 'Proactive service', 'sees needs ahead and goes a step further'],
    ['4', 'Problem solving', 'settles complex cases alone, moves other departments'],
    ['5', 'Value creation', 'sees the pattern, changes process or product, with figures'],
  ],
  ratingHead: ['Rating', 'Tier', 'Shown by'],
  frames: [
    'What was done is noted as STAR: situation, task, action, result; ask for the one that is missing.',
    'In a case listen for three steps: calm the feeling, clear up the need, put the solution in place (authority, deadline, follow-up, review).',
    'All along, the 3C: communication (clear, hears people out), comprehension (finds the real need), creativity (goes beyond the rule).',
  ],
  opening: (minutes) => `Opening (${minutes} min)`,
  openingTexts: [
    'Introduce yourself; tell the order, the length, that you take notes, and that time is left for questions.',
  ],
  parts: {
    facts: 'Settle the résumé',
    claims: 'Hear more of its claims',
    role: 'Questions of the post',
    terms: 'Terms',
  },
  part: (name, minutes) => `${name} (${minutes} min)`,
  question: (number, topic, minutes) => `${number}. ${topic} · ${minutes} min`,
  why: 'Why',
  followUps: 'Follow-ups',
  good: 'Rating 4–5',
  weak: 'Rating 1–2',
  settledGood: 'Settled',
  settledWeak: 'Still open',
  rating: 'Rating',
  settled: 'Result',
  settledOptions: ['confirmed', 'paper to come', 'not so'],
  notes: {
    behaviour: ['Situation', 'Task', 'Action', 'Result'],
    scenario: ['Judgement', 'Steps', 'Follow-up'],
    knowledge: ['Points', 'Missed'],
    practice: ['Way', 'Result'],
    motive: ['Grounds'],
    fact: ['Notes'],
  },
  spare: 'If time is left',
  close: (minutes) => `Close (${minutes} min)`,
  closeTexts: [
    'Take the candidate’s questions; tell the next steps and the day of the answer; go through the papers to come.',
  ],
  sum: 'Summary',
  sumHead: ['No.', 'Question', 'Rating or result'],
  sumNote: (rated) =>
    `Interview score = sum of ratings ÷ ${rated * 5} × 100 (questions rated: ${rated}, of 5 each); it goes into the column “interview” of the scores for offers. Settled facts give no points, but what is “not so” has to be dealt with before an offer.`,
  sumFields: ['Sum of ratings', 'Interview score (0–100)', 'Signature'],
  advice: 'Advice',
  adviceOptions: ['offer', 'next round', 'talent pool', 'no offer'],
  made: ({ tool, rubric, day }) =>
    `Made by ${tool} with ${rubric}; times are counted up to ${day}. It holds personal data: keep or destroy it as your rules say.`,
};
