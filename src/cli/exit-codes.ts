/** What the exit code tells a script; the same numbers for ever. */
export const EXIT = {
  done: 0,
  checkFailed: 1,
  couldNotRun: 2,
  someUnreadable: 3,
  /** 128 + the number of the signal, as shells tell it. */
  interrupted: 130,
  terminated: 143,
} as const;
