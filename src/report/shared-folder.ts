/** The folder that all paths begin with, with its `/`; empty where they share none. */
export const sharedFolder = (paths: readonly string[]): string => {
  const [first = '', ...rest] = paths;
  const shared = rest.reduce((prefix, path) => {
    let length = 0;
    while (length < prefix.length && prefix[length] === path[length]) length += 1;
    return prefix.slice(0, length);
  }, first);
  return shared.slice(0, shared.lastIndexOf('/') + 1);
};
