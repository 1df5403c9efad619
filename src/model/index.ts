export * from './document.ts';
export * from './line.ts';
export * from './profile.ts';
export * from './ranking.ts';
export * from './resume.ts';
export * from './rubric-fault.ts';
export * from './rubric-test.ts';
export * from './text.ts';
