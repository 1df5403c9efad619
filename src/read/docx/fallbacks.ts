// `<mc:Choice Requires="wps">`, `</mc:Fallback>`; not `<mc:Ignorable>`
const MARK = /<(\/?)mc:(AlternateContent|Choice|Fallback)\b([^>]{0,400})>/gu;
// `Requires="wps"`, `Requires="wpg"`; not `Requires="wp14"`
const SHAPES_REQUIRED = /Requires="[^"]{0,40}\b(?:wps|wpg|wpc)\b/u;

/**
 * A part without the old-style copies of its drawings.
 *
 * A fallback repeats the text boxes of its `mc:Choice` as VML, with a Base64 copy of the drawing, and is often more
 * than half of a part; it is never read where the choice is. Fallbacks of other choices are kept, and a part whose
 * marks do not match is returned as it is.
 */
export const withoutFallbacks = (xml: string): string => {
  if (!xml.includes('<mc:Fallback')) return xml;
  const kept: string[] = [];
  const understood: boolean[] = [];
  let from = 0;
  let depth = 0;
  let cutDepth = 0;
  for (const mark of xml.matchAll(MARK)) {
    const [whole, slash, name, attributes = ''] = mark;
    if (attributes.endsWith('/')) continue;
    if (name === 'AlternateContent') {
      depth += slash === '' ? 1 : -1;
      if (cutDepth === 0) {
        if (slash === '') understood.push(false);
        else understood.pop();
      }
    } else if (cutDepth === 0 && slash === '' && name === 'Choice' && SHAPES_REQUIRED.test(attributes)) {
      understood[understood.length - 1] = true;
    } else if (name === 'Fallback' && slash === '' && cutDepth === 0 && understood.at(-1) === true) {
      kept.push(xml.slice(from, mark.index));
      cutDepth = depth;
    } else if (name === 'Fallback' && slash === '/' && depth === cutDepth) {
      from = mark.index + whole.length;
      cutDepth = 0;
    }
  }
  return cutDepth > 0 || depth !== 0 ? xml : kept.join('') + xml.slice(from);
};
