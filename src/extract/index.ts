export { toProfile } from './profile.ts';
