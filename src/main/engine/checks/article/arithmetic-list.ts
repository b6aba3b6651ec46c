import type { Confirmation, Localized, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { confirm, excerpt, inQuote, LEFT, matches, sentenceOrLine, spaced, warn } from '../support.ts';

const MOST = 12;
/** « sept pays : », « leurs deux filles, », « trois villes ( »: a count of things, and what opens their list. */
const COUNTED = new RegExp(
  spaced(
    `${LEFT}(?:(les|ses|leurs|nos|ces|the|its|their|his|her|these) )?${NUMERAL} ((?:(?:autres|grandes?|grands|petits?|petites?|nouveaux|nouvelles|premiers|premières|jeunes|other|new|big) )?[\\p{Ll}-]{3,}[sx](?: [\\p{Ll}'-]{3,}){0,3}|pays|(?:[\\p{Ll}-]{3,} )?(?:children|grandchildren|men|women|people))( ?: ?| \\(|, | – )`,
  ),
  'giu',
);
/** A name, with its article: « la France », « Pierre Le Goff », « l'Italie ». */
const NAME = "(?:(?:la|le|les|l['’]|the)[ \\u00a0\\u202f]?)?\\p{Lu}[\\p{L}’'-]*(?:[ \\u00a0\\u202f](?:(?:de|du|des|d['’]|la|le|et[ \\u00a0\\u202f]des)[ \\u00a0\\u202f]?)?\\p{Lu}[\\p{L}’'-]*){0,3}"; // prettier-ignore
const LIST = new RegExp(`^(${NAME}(?:,[ \\u00a0\\u202f]${NAME}){0,${MOST}}),?[ \\u00a0\\u202f](?:et|and)[ \\u00a0\\u202f](${NAME})`, 'u'); // prettier-ignore
/** What ends a list of names: no title, age or office hangs on the last of them. */
const ENDS = /^(?:[.;!?)\n]|$|, and by |,[ \u00a0\u202f](?!(?:qui|dont|où|and|et|\p{Lu}|\d|le|la|les|l['’]|une?)(?![\p{Ll}]))\p{Ll}|[ \u00a0\u202f][–—])/u; // prettier-ignore
/** Years in a row: « en 1985, 1988, 1991 et 1996 ». */
const YEARS = /(?<![\p{L}\p{N}.,-])(?:19|20)\d{2}(?:,[ \u00a0\u202f](?:19|20)\d{2}){0,11},?[ \u00a0\u202f](?:et|and)[ \u00a0\u202f](?:en[ \u00a0\u202f])?(?:19|20)\d{2}(?![\p{L}\p{N}-]|[.,]\d)/gu; // prettier-ignore
/** How often, before them: « à trois reprises, en », « ses deux victoires (». */
const OFTEN = new RegExp(
  spaced(
    `${LEFT}${NUMERAL} (reprises|fois|éditions?|titres|victoires|sacres|mandats|championnats|coupes|finales|participations|sélections|médailles|condamnations|times|titles|wins|victories|terms|occasions)(?: [\\p{L}’'-]+){0,5}?(?:,? (?:en|in)|,? \\(|,? :) ?$`,
  ),
  'iu',
);
/** Works with their years: « Poussières (2009), La Pause (2013) et … (2018) ». */
const DATED = /^(?:[^.;:()\n]{2,90}[ \u00a0\u202f]\((?:1[5-9]|20)\d{2}\)){2,12}(?=[.;\n]|$)/u;
/** Words that are counted without being what is listed. */
const NO_THING =
  /(?<![\p{L}])(?:ans|mois|jours|semaines|heures|minutes|fois|euros|points|buts|kilomètres|mètres|matchs|victoires|défaites|millions|milliards|années|siècles|days|weeks|months|years|hours|times|goals|games|matches)(?![\p{L}])/iu;

/** « Sept pays : la France, la Belgique et l'Italie »: as many names as were announced. */
export const list: Check = {
  rule: 'arithmetic/list',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Nombre et liste', en: 'Number and list' },
  describe: {
    fr: 'La liste de noms ne compte pas le nombre de personnes, de pays ou de villes annoncé juste avant.',
    en: 'The list of names does not hold the number of people, countries or towns announced right before.',
  },
  examples: {
    wrong: [
      'L’essai a été mené dans [[cinq pays]] : la France, la Suisse, l’Italie et le Portugal.',
      'Leurs [[trois fils]], Luc et Marc, ont repris la ferme.',
      'La ligne dessert [[deux villes]] (Lens, Douai et Arras).',
      { text: 'They had [[three children]] – Claire and Thomas – and a dog.', language: 'en' },
      { text: 'She is survived by [[three children]], Ruth, Daniel, Isaac and Naomi, and by her husband.', language: 'en' }, // prettier-ignore
      { text: 'The trial ran in [[five countries]]: France, Spain, Italy and Portugal.', language: 'en' },
      'Il fut sacré à [[trois reprises]], en 1985, 1988, 1991 et 1996.',
      'Elle laisse [[trois romans]] : La Digue (1994), Sel gris (1999), Les Lents (2004) et Marée (2011).',
    ],
    right: [
      'L’essai a été mené dans quatre pays : la France, la Suisse, l’Italie et le Portugal.',
      'Leurs deux fils, Luc et Marc, ont repris la ferme.',
      'La ligne dessert trois villes (Lens, Douai et Arras).',
      'L’essai a été mené dans cinq pays, dont la France, la Suisse et l’Italie.',
      'Il a battu deux rivaux, Luc Pons, champion du Var, et Marc Roy.',
      'Le club a perdu trois matchs, Lens et Arras restent devant.',
      'Trois joueurs, Pierre et Marie en tête, ont protesté.',
      'Deux élus, Paul Roy (maire de Lens) et Luc Pons, ont voté contre.',
      'Il a reçu deux prix, à Cannes et Venise.',
      'Il fut sacré à quatre reprises, en 1985, 1988, 1991 et 1996.',
      'Il a gagné deux fois la coupe, puis perdu en 1985, 1988 et 1991.',
      'Elle laisse quatre romans : La Digue (1994), Sel gris (1999), Les Lents (2004) et Marée (2011).',
      'La course passe par Lens, Arras, 3 Vallées, Douai et Lille.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    const tell = (span: Span, count: number, said: number, things: Localized, list: Span) => {
      const counted = excerpt(article.text.slice(span.start, span.end), 40);
      if (count === said)
        confirmations.push(
          confirm('arithmetic/list', span, {
            fr: `« ${counted} » : ${count} ${things.fr}, le compte est bon.`,
            en: `“${counted}”: ${count} ${things.en}, the count is right.`,
          }),
        );
      else
        warnings.push(
          warn(
            'arithmetic/list',
            'warning',
            span,
            {
              fr: `« ${counted} » : la liste compte ${count} ${things.fr}.`,
              en: `“${counted}”: the list has ${count} ${things.en}.`,
            },
            { against: [list] },
          ),
        );
    };
    for (const match of matches(article, COUNTED)) {
      const said = smallNumber(match[2]!);
      const opener = match[4]!.trim();
      if (
        !said ||
        said < 2 ||
        said > MOST ||
        /^\p{Lu}/u.test(match[3]!) ||
        NO_THING.test(match[3]!) ||
        inQuote(article, match)
      )
        continue;
      const sentence = sentenceOrLine(article, match.start);
      const behind = article.text.slice(match.end, Math.min(sentence.end, match.end + 400));
      const dated = opener === ':' ? DATED.exec(behind) : null;
      if (dated && /\)(?:,?[ \u00a0\u202f](?:et|and)[ \u00a0\u202f])[^()]*\([^()]*\)$/u.test(dated[0])) {
        const count = dated[0].split('(').length - 1;
        const number = match.start + match[0].indexOf(match[2]!, match[1]?.length ?? 0);
        const span = { start: number, end: match.end - match[4]!.length };
        tell(span, count, said, { fr: 'titres', en: 'titles' }, { start: match.end, end: match.end + dated[0].length }); // prettier-ignore
        continue;
      }
      const listed = LIST.exec(behind);
      if (!listed) continue;
      const after = behind.slice(listed[0].length);
      if (opener === '(' ? !after.startsWith(')') : !ENDS.test(after)) continue;
      if (opener === ',' && !/^[,.]/u.test(after)) continue;
      if (opener === '–' && !/^(?: –|[.;])/u.test(after)) continue;
      if (/^,[ \u00a0\u202f](?:en tête|notamment|entre autres|parmi|among)|^[ \u00a0\u202f](?:en tête|notamment)/u.test(after)) continue; // prettier-ignore
      const names = listed[1]!.split(/,[ \u00a0\u202f]/u).length + 1;
      const number = match.start + match[0].indexOf(match[2]!, match[1]?.length ?? 0);
      const span: Span = { start: number, end: match.end - match[4]!.length };
      tell(span, names, said, { fr: 'noms', en: 'names' }, { start: match.end, end: match.end + listed[0].length }); // prettier-ignore
    }
    for (const match of matches(article, YEARS)) {
      const before = OFTEN.exec(article.text.slice(Math.max(0, match.start - 90), match.start));
      const said = before ? smallNumber(before[1]!) : null;
      if (!before || !said || said < 2 || inQuote(article, match)) continue;
      const start = match.start - before[0].length + before[0].indexOf(before[1]!);
      const span = { start, end: start + before[0].indexOf(before[2]!) - before[0].indexOf(before[1]!) + before[2]!.length }; // prettier-ignore
      tell(span, match[0].match(/\d{4}/gu)!.length, said, { fr: 'années', en: 'years' }, match);
    }
    return { warnings, confirmations };
  },
};
