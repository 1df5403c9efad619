/** Who paid and what as, in the sentence's own words. */
type Sentence = { readonly employer: string; readonly title: string };

/** How such a sentence begins. Matches `Working`; not `Workshop`. */
const MAY_BE_PROSE = /^(?:currently|presently|previously|work(?:ed|ing)|employed|serv(?:ed|ing)|associated)\s/iu;

/** An English sentence that names employer and title. Matches `Worked with Blue Harbor Ltd. as a Support Executive`; not `Worked with customers`. */
const LATIN_PROSE =
  /^(?:\p{L}{9,10}\s)?(?:[Ww]ork(?:ed|ing)|[Ee]mployed|[Ss]erv(?:ed|ing)|[Aa]ssociated)\s(?:with|at|for|in|by)\s(?:[Mm]\/[Ss]\.?\s)?(\p{Lu}.{1,60}?),?\s(?:as|in\sthe\scapacity\sof)\s(?:an?\s|the\s)?(\p{Lu}[^,;]{2,50}?)\.?$/u;
/** It the other way round. Matches `Working as Team Leader with Blue Harbor Ltd.`; not `Working as a team`. */
const LATIN_PROSE_POST_FIRST =
  /^(?:\p{L}{9,10}\s)?(?:[Ww]ork(?:ed|ing)|[Ee]mployed|[Ss]erv(?:ed|ing))\sas\s(?:an?\s|the\s)?([^,;]{3,50}?),?\s(?:with|at|for|in|by)\s(?:[Mm]\/[Ss]\.?\s)?(\p{Lu}[^;]{1,60}?)\.?$/u;

/** Employer and title that an English sentence names, dates taken out. */
export const postInSentence = (text: string): Sentence | null => {
  if (!MAY_BE_PROSE.test(text)) return null;
  const [, employer, title] = LATIN_PROSE.exec(text) ?? [];
  if (employer !== undefined && title !== undefined) return { employer, title };
  const [, post, firm] = LATIN_PROSE_POST_FIRST.exec(text) ?? [];
  return post !== undefined && firm !== undefined ? { employer: firm, title: post } : null;
};
