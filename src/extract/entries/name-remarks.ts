import { fold } from '../../vocabulary/index.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlace } from './classify.ts';

/** Who placed somebody at a firm, behind its name. Matches `, contract through Reed`, ` (temp via Hays)`; not ` (Leeds)`. */
const AGENCY =
  /,?\s\(?(?:(?:[Tt]emporary|[Tt]emp|[Cc]ontract|[Aa]gency|[Aa]ssignment|[Pp]lacement|[Pp]laced|[Ee]mployed|[Hh]ired|[Ss]econded)\s){0,2}(?:via|through|thru|c\/o)\s\p{Lu}[^()]{1,40}\)?$/u;
/** A remark in brackets behind a Latin name. Matches ` (Leeds and Reading)`; not `(Leeds`. */
const BRACKETS = /(?<=[\p{Script=Latin}\d.!'’])\s\((\p{Lu}[^()]{2,40})\)$/u;
/** Where a firm's people sit. Matches `Penang International Airport`, `Ayala Mall`; not `Airport Services`. */
const SITE = /\s(?:Airport|Terminal|Mall|Plaza|Campus|Site|Branch|Station)$/u;
/** Between the towns of a remark. Matches `, `, ` and `; not `-`. */
const BETWEEN_TOWNS = /,\s|\s?[/&]\s?|\sand\s/u;
/** A country's or a region's name is that of the firm's arm there, and so is one in pinyin. Matches `Wales`, `APAC`; not `Leeds`. */
const ARM =
  /^(?:china|hong kong|hk|macau|taiwan|uk|us|usa|wales|scotland|england|ireland|india|philippines|malaysia|apac|emea)$/u;
/** A Chinese town, as firms there carry it in their names. Matches `xiamen`, `xi'an`; not `leeds`, `nairobi`, `singapore`. */
const PINYIN =
  /^(?:'?(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|iong|[iu]an|iao|uai|[aeo]ng|(?<![zcsrh])ing|[aeu]n|(?<![zcsrh])in|a[io]|e[ir]|ou|i[aeu]|u[aeio]|[aeiu]|(?<=[bpmfw])o)){2,4}$/u;

/** A name without the remark behind it on the towns or the site where somebody worked; as it is where brackets hold anything else. */
const withoutSite = (name: string, lexicon: Lexicon): string => {
  const remark = BRACKETS.exec(name);
  if (remark?.[1] === undefined) return name;
  const towns = fold(remark[1]).split(BETWEEN_TOWNS);
  const [town = ''] = towns;
  const arm = towns.length === 1 && (ARM.test(town) || PINYIN.test(town));
  return SITE.test(remark[1]) || (!arm && isTownOf(towns, lexicon)) ? name.slice(0, remark.index) : name;
};

const isTownOf = (towns: readonly string[], lexicon: Lexicon): boolean =>
  isPlace(towns.join(', '), lexicon) || towns.some((town) => isPlace(town, lexicon));

/** A city of one word or two behind a name without a comma, as the second line of a table's cell. Match ` Angeles City`, ` San Pedro City`; not ` City Council`. */
const CITY_LINES = [/\s\p{Lu}[\p{Ll}-]+\sCity$/u, /\s(?:\p{Lu}[\p{Ll}-]+\s){2}City$/u];

/** A name without the city that stands behind its end. */
const withoutCityLine = (name: string, lexicon: Lexicon): string => {
  if (!name.endsWith(' City')) return name;
  const names = CITY_LINES.map((city) => name.replace(city, '')).filter((each) => each !== name);
  return names.find((each) => lexicon.employerEnd.test(fold(each))) ?? name;
};

/** A Latin name as a head prints it, without who placed somebody there and without the towns in brackets behind it. */
export const withoutNameRemarks = (text: string, lexicon: Lexicon): string =>
  withoutCityLine(withoutSite(text.replace(AGENCY, ''), lexicon), lexicon);
