import type { Confirmation, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { confirm, excerpt, inQuote, LEFT, matches, sentenceOrLine, spaced, warn } from '../support.ts';

const MOST = 12;
/** « sept pays : », « leurs deux filles, », « trois villes ( »: a count of things, and what opens their list. */
const COUNTED = new RegExp(
  spaced(
    `${LEFT}(?:(les|ses|leurs|nos|ces|the|its|their|his|her|these) )?${NUMERAL} ((?:(?:autres|grandes?|grands|petits?|petites?|nouveaux|nouvelles|premiers|premières|jeunes|other|new|big) )?[\\p{Ll}-]{3,}[sx](?: [\\p{Ll}'-]{3,}){0,3}|pays)( ?: ?| \\(|, )`,
  ),
  'giu',
);
/** A name, with its article: « la France », « Pierre Le Goff », « l'Italie ». */
const NAME = "(?:(?:la|le|les|l['’]|the)[ \\u00a0\\u202f]?)?\\p{Lu}[\\p{L}’'-]*(?:[ \\u00a0\\u202f](?:(?:de|du|des|d['’]|la|le|et[ \\u00a0\\u202f]des)[ \\u00a0\\u202f]?)?\\p{Lu}[\\p{L}’'-]*){0,3}"; // prettier-ignore
const LIST = new RegExp(`^(${NAME}(?:,[ \\u00a0\\u202f]${NAME}){0,${MOST}}),?[ \\u00a0\\u202f](?:et|and)[ \\u00a0\\u202f](${NAME})`, 'u'); // prettier-ignore
/** What ends a list of names: no title, age or office hangs on the last of them. */
const ENDS = /^(?:[.;!?)\n]|$|,[ \u00a0\u202f](?!(?:qui|dont|où|and|et|\p{Lu}|\d|le|la|les|l['’]|une?)(?![\p{Ll}]))\p{Ll}|[ \u00a0\u202f][–—])/u; // prettier-ignore
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
      { text: 'The trial ran in [[five countries]]: France, Spain, Italy and Portugal.', language: 'en' },
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
      'La course passe par Lens, Arras, 3 Vallées, Douai et Lille.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
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
      const listed = LIST.exec(behind);
      if (!listed) continue;
      const after = behind.slice(listed[0].length);
      if (opener === '(' ? !after.startsWith(')') : !ENDS.test(after)) continue;
      if (opener === ',' && !/^[,.]/u.test(after)) continue;
      if (/^,[ \u00a0\u202f](?:en tête|notamment|entre autres|parmi|among)|^[ \u00a0\u202f](?:en tête|notamment)/u.test(after)) continue; // prettier-ignore
      const names = listed[1]!.split(/,[ \u00a0\u202f]/u).length + 1;
      const number = match.start + match[0].indexOf(match[2]!, match[1]?.length ?? 0);
      const span: Span = { start: number, end: match.end - match[4]!.length };
      const counted = excerpt(article.text.slice(span.start, span.end), 40);
      if (names === said) {
        confirmations.push(
          confirm('arithmetic/list', span, {
            fr: `« ${counted} » : ${names} noms, le compte est bon.`,
            en: `“${counted}”: ${names} names, the count is right.`,
          }),
        );
        continue;
      }
      warnings.push(
        warn(
          'arithmetic/list',
          'warning',
          span,
          {
            fr: `« ${counted} » : la liste compte ${names} noms.`,
            en: `“${counted}”: the list has ${names} names.`,
          },
          { against: [{ start: match.end, end: match.end + listed[0].length }] },
        ),
      );
    }
    return { warnings, confirmations };
  },
};
