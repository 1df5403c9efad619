import type { FlowBlock, FlowPage, ResumeDocument } from '../../model/index.ts';
import { corruptFile } from '../fault.ts';
import { createHiddenText } from '../hidden.ts';
import type { ReadLimits } from '../limits.ts';
import type { Zip } from '../zip.ts';
import { createPartHandler } from './body.ts';
import { settleDoubtfulText } from './flow.ts';
import { dropFurniture } from './furniture.ts';
import { readGeometry } from './geometry.ts';
import { graphicTexts } from './graphics.ts';
import { createListCounter } from './numbering.ts';
import { mainPart, partText, type Relationship, relationships } from './package.ts';
import type { DocumentContext, ReaderState, SectionParts } from './state.ts';
import { readStyles } from './styles.ts';
import { withoutUnread } from './unread.ts';
import { parseXml } from './xml.ts';

const PAGES = /<Pages>([0-9]{1,4})<\/Pages>/u; // `<Pages>2</Pages>`; not `<Pages></Pages>`

const statedPages = (zip: Zip): number => {
  const pages = Number(PAGES.exec(partText(zip, 'docProps/app.xml') ?? '')?.[1] ?? '1');
  return Math.max(1, pages);
};

const readPart = (xml: string, context: DocumentContext, page: number, maxDepth: number): ReaderState => {
  const { state, handler } = createPartHandler(context, page);
  parseXml(withoutUnread(xml), handler, maxDepth);
  return state;
};

/** Ids of the header (or footer) parts that some page shows, in the order of the sections. */
const shownParts = (sections: readonly SectionParts[], kind: 'headers' | 'footers'): string[] => {
  const ids = new Set<string>();
  for (const section of sections) {
    const first = section[kind].get('first');
    const usual = section[kind].get('default');
    if (section.hasTitlePage && first !== undefined) ids.add(first);
    if (usual !== undefined) ids.add(usual);
  }
  return [...ids];
};

/** Puts blocks on their pages; every page up to the last one with a block exists. */
const toPages = (blocks: readonly FlowBlock[], numbers: readonly number[]): FlowPage[] => {
  const pages: FlowBlock[][] = [[]];
  for (const [index, block] of blocks.entries()) {
    const number = Math.max(1, numbers[index] ?? 1);
    while (pages.length < number) pages.push([]);
    pages[number - 1]?.push(block);
  }
  return pages.map((content, index) => ({ kind: 'flow', number: index + 1, blocks: content }));
};

/** The pages with the links of the document, which say no page, on the first. */
const withLinks = ([first, ...rest]: readonly FlowPage[], links: ReadonlySet<string>): readonly FlowPage[] =>
  first === undefined ? [] : [links.size === 0 ? first : { ...first, links: [...links] }, ...rest];

const withEnds = (pages: readonly FlowPage[], head: readonly FlowBlock[], foot: readonly FlowBlock[]): FlowPage[] =>
  pages.map((page, index) => {
    const first = index === 0 ? head : [];
    const last = index === pages.length - 1 ? foot : [];
    return { ...page, blocks: [...first, ...page.blocks, ...last] };
  });

/**
 * The flow of a DOCX: headers, body by pages, footnotes, footers; text boxes as frames where they are anchored.
 *
 * Pages are those that Word noted when it last laid out the file; without its notes, explicit breaks count and the
 * rest is an estimate within the stated number of pages. Throws a `ReadFault`, or the XML parser's error.
 */
export const readDocx = (zip: Zip, limits: ReadLimits): ResumeDocument => {
  const depth = limits.maxXmlDepth;
  const main = mainPart(zip, depth);
  const xml = main === null ? null : partText(zip, main);
  if (main === null || xml === null) {
    throw corruptFile({ zh: 'Word 文档缺少正文部分', en: 'the Word package lacks its main part' });
  }
  const related = relationships(zip, main, depth);
  const partOf = (relationship: Relationship | undefined): string | null =>
    relationship === undefined || relationship.isExternal ? null : partText(zip, relationship.target);
  const ofType = (type: string): string | null => partOf(related.find((relationship) => relationship.type === type));
  const pageCount = statedPages(zip);
  const hidden = createHiddenText();
  const context: DocumentContext = {
    styles: readStyles(ofType('styles'), depth),
    lists: createListCounter(() => ofType('numbering'), depth),
    geometry: readGeometry(xml),
    hide: hidden.add,
    hasRenderedBreaks: xml.includes('lastRenderedPageBreak'),
    pageCount,
    areas: [],
    doubtful: [],
    links: new Set(),
    linkTarget: (id) => related.find((relationship) => relationship.isExternal && relationship.id === id)?.target,
    graphicTexts: (id) => {
      const part = partOf(related.find((relationship) => relationship.id === id));
      return part === null ? [] : graphicTexts(part, depth);
    },
  };
  const body = readPart(xml, context, 1, depth);
  const margin = (kind: 'headers' | 'footers'): FlowBlock[] =>
    shownParts(body.sections, kind).flatMap((id) => {
      const part = partOf(related.find((relationship) => relationship.id === id));
      return part === null ? [] : dropFurniture(readPart(part, context, 0, depth).blocks);
    });
  const notes = (type: string, reference: string): FlowBlock[] => {
    const part = body.references.has(reference) ? ofType(type) : null;
    return part === null ? [] : readPart(part, context, Math.max(1, body.page), depth).blocks;
  };
  const head = margin('headers');
  const foot = [
    ...notes('footnotes', 'footnoteReference'),
    ...notes('endnotes', 'endnoteReference'),
    ...margin('footers'),
  ];
  settleDoubtfulText(context.doubtful, context.areas, hidden.add);
  const pages = withLinks(withEnds(toPages(body.blocks, body.pages), head, foot), context.links);
  return { format: 'docx', pages, pageCount: Math.max(pageCount, pages.length), notices: hidden.notices() };
};

/** The flow of a Word document that is one XML file, with its styles inside. */
export const readWordMarkup = (xml: string, limits: ReadLimits): ResumeDocument => {
  const hidden = createHiddenText();
  const context: DocumentContext = {
    styles: readStyles(xml, limits.maxXmlDepth),
    lists: createListCounter(() => null, limits.maxXmlDepth),
    geometry: readGeometry(xml),
    hide: hidden.add,
    hasRenderedBreaks: xml.includes('lastRenderedPageBreak'),
    pageCount: 1,
    areas: [],
    doubtful: [],
    links: new Set(),
    linkTarget: () => undefined,
    graphicTexts: () => [],
  };
  const body = readPart(xml, context, 1, limits.maxXmlDepth);
  settleDoubtfulText(context.doubtful, context.areas, hidden.add);
  const pages = toPages(body.blocks, body.pages);
  return { format: 'docx', pages, pageCount: pages.length, notices: hidden.notices() };
};
