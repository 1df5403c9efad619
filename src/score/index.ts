export { assess } from './assess.ts';
export { editsBetween } from './diff/edits.ts';
export { compareStandings, toStandings } from './diff/movement.ts';
export { testExpectations } from './expectations.ts';
export { rank } from './rank.ts';
export { parseRubric, type Rubric } from './rubric.ts';
export { parsePlaced } from './schema/places.ts';
export { rubricSchema } from './schema/rubric-schema.ts';
export { toCondition } from './where/index.ts';
