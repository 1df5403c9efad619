// Tells every module that the program loads, on standard error.
import { register } from 'node:module';

const hooks = `
  import { writeSync } from 'node:fs';
  export const resolve = async (specifier, context, next) => {
    const resolved = await next(specifier, context);
    writeSync(2, 'loaded ' + resolved.url + '\\n');
    return resolved;
  };`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
