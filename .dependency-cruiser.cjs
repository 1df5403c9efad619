/** The imports of docs: cli → app → {read, layout, extract, advert, score, blind} → vocabulary → model, cli → report → model. */
const pureStages = '^src/(model|vocabulary|read|layout|extract|advert|score|blind|report)/';
const vendorHomes = {
  '@embedpdf/pdfium': '^(src/read/pdf/|test/bench/)',
  'pdf-parse': '^(src/read/pdf/pdf-parse[.]ts|test/)',
  saxes: '^test/',
  fflate: '^(src/read/zip[.]ts|src/report/docx/package[.]ts|test/|fixtures/)',
  mammoth: '^(src/read/docx/mammoth[.]ts|test/)',
  'jieba-wasm': '^src/app/segmenter[.]ts',
  'tesseract.js': '^src/app/ocr-engine[.]ts',
  'word-extractor': '^src/read/doc/',
  htmlparser2: '^(src/read/html/|test/)',
  zod: '^src/score/schema/',
  'jsonc-parser': '^src/score/',
  natural: '^src/score/schema/did-you-mean[.]ts',
  commander: '^(src|test)/cli/',
  chalk: '^src/cli/',
  'cli-table3': '^src/report/grid[.]ts',
  'string-width': '^(src/report/|test/)',
  'csv-parse': '^(src/app/people-table[.]ts|test/)',
  'csv-stringify': '^src/report/csv[.]ts',
  'playwright-core': '^test/(browser|bench)/',
  'axe-core': '^test/browser/',
  'write-excel-file': '^src/report/xlsx/workbook[.]ts',
  'read-excel-file': '^test/',
};

const layers = {
  model: ['model'],
  vocabulary: ['vocabulary', 'model'],
  read: ['read', 'vocabulary', 'model'],
  layout: ['layout', 'vocabulary', 'model'],
  extract: ['extract', 'vocabulary', 'model'],
  advert: ['advert', 'vocabulary', 'model'],
  score: ['score', 'vocabulary', 'model'],
  blind: ['blind', 'vocabulary', 'model'],
  report: ['report', 'model'],
  app: ['app', 'read', 'layout', 'extract', 'advert', 'score', 'blind', 'vocabulary', 'model'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '^src/index[.]ts$|[.]d[.]ts$' }, to: {} },
    { name: 'nothing-imports-cli', severity: 'error', from: { path: '^src/(?!cli/)' }, to: { path: '^src/cli/' } },
    { name: 'src-imports-no-tests', severity: 'error', from: { path: '^(src|bin)/' }, to: { path: '^(test|fixtures)/' } },
    { name: 'pure-stages-use-no-node', severity: 'error', from: { path: pureStages }, to: { dependencyTypes: ['core'] } },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-one-way`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
    })),
    ...Object.entries(vendorHomes).map(([vendor, home]) => ({
      name: `${vendor}-has-one-home`,
      severity: 'error',
      from: { path: '^(src|bin|test|fixtures)/', pathNot: home },
      to: { path: `^node_modules/${vendor}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
