/** Raised with every change that can move a score; CHANGELOG.md says what moved. */
export const SCORE_VERSION = 2;
