/** The one door to zod: what a rubric may say is declared with it, and only parsers of rubrics need it. */
export { z } from 'zod';
