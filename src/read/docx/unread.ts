// `<mc:Choice Requires="wps">`, `</mc:Fallback>`; not `<mc:Ignorable>`
const MARK = /<(\/?)mc:(AlternateContent|Choice|Fallback)\b([^>]{0,400})>/gu;
// `Requires="wps"`, `Requires="wpg"`; not `Requires="wp14"`
const SHAPES_REQUIRED = /Requires="[^"]{0,40}\b(?:wps|wpg|wpc)\b/u;

const OUTLINE_START = '<a:custGeom>';
const OUTLINE_END = '</a:custGeom>';

/** Outlines of icons, point by point, are the longest thing in many parts. */
const withoutOutlines = (xml: string): string => {
  let start = xml.indexOf(OUTLINE_START);
  if (start < 0) return xml;
  const kept: string[] = [];
  let from = 0;
  while (start >= 0) {
    const end = xml.indexOf(OUTLINE_END, start);
    if (end < 0) break;
    kept.push(xml.slice(from, start));
    from = end + OUTLINE_END.length;
    start = xml.indexOf(OUTLINE_START, from);
  }
  return kept.join('') + xml.slice(from);
};

/**
 * A part without the old-style copies of its drawings.
 *
 * A fallback repeats the text boxes of its `mc:Choice` as VML, with a Base64 copy of the drawing, and is often more
 * than half of a part; it is never read where the choice is. Fallbacks of other choices are kept, and a part whose
 * marks do not match is returned as it is.
 */
const withoutFallbacks = (xml: string): string => {
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

/** A part without what no reader looks at, which costs more to parse than the rest: copies for old Word, outlines. */
export const withoutUnread = (xml: string): string => withoutOutlines(withoutFallbacks(xml));
