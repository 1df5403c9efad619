/** The folder that all paths begin with, with its `/`; empty where they share none. */
export const parentFolder = (paths: readonly string[]): string => {
  const [first = '', ...rest] = paths;
  const prefix = rest.reduce((common, path) => {
    let length = 0;
    while (length < common.length && common[length] === path[length]) length += 1;
    return common.slice(0, length);
  }, first);
  return prefix.slice(0, prefix.lastIndexOf('/') + 1);
};
