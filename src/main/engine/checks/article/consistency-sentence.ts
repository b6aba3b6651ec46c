import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { terms } from '../english/terms.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { excerpt, inQuote, LEFT, matches, sentenceNear, spaced, warn } from '../support.ts';

const PENALTY = `${NUMERAL} (ans|mois) (?:de |d')(réclusion|prison|emprisonnement|détention)`;
/** « condamné à dix-huit ans de réclusion ». */
const CONDEMNED = new RegExp(
  spaced(
    `${LEFT}condamnée? (?:(?:vendredi|lundi|mardi|mercredi|jeudi|samedi|hier|aujourd'hui|en appel) )?(?:[\\p{L}' ]{3,40}, (?:\\d{2} ans, )?)?à ${PENALTY}`,
  ),
  'giu',
);
/** « les vingt ans de réclusion prononcés », « une peine de vingt ans de prison a été prononcée ». */
const PRONOUNCED = new RegExp(
  spaced(
    `${LEFT}(?:(?:une|la|sa|cette) peine de |(?:les|des|ces|ses) )${PENALTY}(?: criminelle| ferme)? (?:a été |ont été |est |sont )?(?:prononcée?s?|infligée?s?)`,
  ),
  'giu',
);
/** What was asked for, might have been, or was another time. */
const ANOTHER =
  /(?<![\p{L}])(?:requi\p{L}*|réquisition\p{L}*|réclam\p{L}*|encour\p{L}*|passible\p{L}*|maximum|première instance|en 20\d{2}|précédemment|déjà|complices?|coaccusée?s?|co-accusée?s?|respectivement|autres?|sursis|dont)(?![\p{L}])/iu;

/** One accused, one sentence: « condamné à dix-huit ans » is not « les vingt ans prononcés » further down. */
export const penalty: Check = {
  rule: 'consistency/sentence',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux peines', en: 'Two sentences' },
  describe: {
    fr: 'La peine prononcée contre le seul condamné de l’article est donnée de deux façons.',
    en: 'The sentence passed on the only convict of the article is given in two ways.',
  },
  examples: {
    wrong: [
      'Paul Ravel a été condamné à douze ans de réclusion.\n\nSon avocat n’exclut pas un appel des [[quinze ans de réclusion prononcés]].',
      {
        text: 'A clerk was jailed for four years and six months on Friday.\n\nHis lawyer said the [[five-year]] sentence was harsh.',
        language: 'en',
      },
    ],
    right: [
      {
        text: 'A clerk was jailed for four years on Friday.\n\nHis lawyer said the four-year sentence was harsh. The maximum is a ten-year sentence.',
        language: 'en',
      },
      {
        text: 'A clerk was jailed for four years on Friday. Her husband was given a two-year sentence.',
        language: 'en',
      },
      'Paul Ravel a été condamné à douze ans de réclusion.\n\nSon avocat n’exclut pas un appel des douze ans de réclusion prononcés.',
      'Paul Ravel a été condamné à douze ans de réclusion. L’avocat général avait requis quinze ans de réclusion.',
      'Paul Ravel a été condamné à douze ans de réclusion. Luc Pons, son complice, a été condamné à quinze ans de réclusion.',
      'Paul Ravel a été condamné à douze ans de réclusion et Luc Pons condamné à six ans de prison. Les six ans de prison prononcés pèsent.',
    ],
  },
  run(article) {
    if (article.language === 'en') return terms(article);
    const told = [...sentences(article, CONDEMNED), ...sentences(article, PRONOUNCED)];
    const title = article.title && told.length ? headline(article, article.title) : null;
    const first = title ?? told.find((one) => one.way === CONDEMNED);
    const others = told.filter((one) => one.way === CONDEMNED && first && one.months !== first.months);
    // Two accused, two sentences.
    if (!first || others.length) return [];
    return told.flatMap((one): Warning[] =>
      one.way === CONDEMNED || one.months === first.months
        ? []
        : [
            warn(
              'consistency/sentence',
              'warning',
              one,
              {
                fr: `« ${said(article, first)} » plus haut, « ${said(article, one)} » ici.`,
                en: `“${said(article, first)}” above, “${said(article, one)}” here.`,
              },
              { against: [first] },
            ),
          ],
    );
  },
};

interface Told extends Span {
  months: number;
  way: RegExp;
}

function sentences(article: Reading, way: RegExp): Told[] {
  return [...matches(article, way)].flatMap((match) => {
    const number = smallNumber(match[1]!);
    const around = sentenceNear(article, match, 160);
    if (!number || inQuote(article, match) || ANOTHER.test(article.text.slice(around.start, around.end))) return []; // prettier-ignore
    const start = match.start + match[0].lastIndexOf(match[1]!, match[0].lastIndexOf(match[2]!));
    return [{ start, end: match.end, months: number * (match[2]!.startsWith('an') ? 12 : 1), way }];
  });
}

const IN_TITLE = new RegExp(spaced(`${LEFT}condamnée? à ${PENALTY}`), 'iu');

function headline(article: Reading, title: Span): Told | null {
  const match = IN_TITLE.exec(article.text.slice(title.start, title.end));
  const number = match && smallNumber(match[1]!);
  if (!match || !number) return null;
  const start = title.start + match.index + match[0].indexOf(match[1]!);
  return { start, end: title.start + match.index + match[0].length, months: number * (match[2]!.startsWith('an') ? 12 : 1), way: CONDEMNED }; // prettier-ignore
}

const said = (article: Reading, span: Span) => excerpt(article.text.slice(span.start, span.end), 40);
