/**
 * CJK radicals that stand in PDF text layers in place of the characters they look like, each followed by that character.
 *
 * U+2E80–2EFF after Unicode's EquivalentUnifiedIdeograph property, because NFKC repairs only two of them; ⻑ and ⼾
 * take the simplified form, which is what a Chinese page prints. U+2F00–2FD5 but ⼾ is left to NFKC.
 */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑长⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户';

export const RADICALS: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] ?? ''] as const] : [])),
);

const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fd5;

/** The code point of the character that a radical looks like; any other code point as it is. */
export const characterOf = (code: number): number => {
  if (code < FIRST_RADICAL || code > LAST_RADICAL) return code;
  const radical = String.fromCodePoint(code);
  return (RADICALS.get(radical) ?? radical.normalize('NFKC')).codePointAt(0) ?? code;
};
