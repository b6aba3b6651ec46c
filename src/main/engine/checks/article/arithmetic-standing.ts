import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { linesAt, placesThat, wordsThat } from '../../text/scan.ts';
import { confirm, LEFT, matches, sentenceNear, spaced, warn } from '../support.ts';

/** « 22 points (6 victoires, 5 nuls, 5 défaites) », « 6 victoires, 5 nuls et 5 défaites, soit 22 points ». */
const RECORD = new RegExp(
  spaced(
    `${LEFT}${NUMERAL} (?:victoires?|succès|wins?),? ?(?:(?:et|and|pour) )?${NUMERAL} (?:matche?s? )?(?:nuls?|draws?)(?:,? (?:(?:et|and|pour) )?${NUMERAL} (?:défaites?|revers|defeats?|losses))?`,
  ),
  'giu',
);
const DRAWS = wordsThat((written) => /^(?:nul|draw)/iu.test(written));
/** The lines that may hold such a record. */
export const linesOfRecords = (text: string): Span[] => linesAt(text, placesThat(text, DRAWS));
const BEFORE = /(?<!\d)(\d{1,3})[ \u00a0\u202f](?:points?|pts|unités)[^.;:!?()]{0,25}\(?(?:avec[ \u00a0\u202f]|with[ \u00a0\u202f])?$/iu; // prettier-ignore
const BEHIND = /^\)?,?[ \u00a0\u202f](?:soit|pour un total de|for|or)[ \u00a0\u202f](\d{1,3})[ \u00a0\u202f](?:points?|pts|unités)(?![\p{L}])/iu; // prettier-ignore
/** Sports and seasons in which a win is not three points or a draw not one, and points that were taken away. */
const OTHERWISE =
  /(?<![\p{L}])(?:bonus|rugby|top 14|pro d2|nationale 2|handball|volley\p{L}*|hockey|basket\p{L}*|retrait|pénalité|pénalisé\p{L}*|retiré\p{L}*|deducted|penalty points?)(?![\p{L}])/iu;
/** « un doublé de Bakary Sissoko (23e, 41e) ». */
const HAUL = new RegExp(
  spaced(
    `${LEFT}(doublé|triplé|quadruplé|quintuplé|coup du chapeau|brace|hat-trick)(?![\\p{L}])[^.;:()\\n]{0,60}?\\(((?:\\d{1,3}(?:e|è|ème|'|’|th|st|nd|rd)?(?:\\+\\d{1,2})?(?: ?(?:s\\.? ?p\\.?|pen\\.?|sp))?(?:, ?| et | and |; ?)?){2,6})\\)`,
  ),
  'giu',
);
const HAULS: Readonly<Record<string, number>> = { doublé: 2, triplé: 3, quadruplé: 4, quintuplé: 5, 'coup du chapeau': 3, brace: 2, 'hat-trick': 3 }; // prettier-ignore

/** Points of a league table are those of the wins and draws; a brace is two goals. */
export const standing: Check = {
  rule: 'arithmetic/standing',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Points et buts', en: 'Points and goals' },
  describe: {
    fr: 'Les points ne sont pas ceux des victoires et des nuls (trois et un, ou deux et un), ou un doublé ne compte pas deux buts.',
    en: 'The points are not those of the wins and draws (three and one, or two and one), or a brace is not two goals.',
  },
  examples: {
    wrong: [
      'Lurs est dixième avec [[18 points]] (5 victoires, 4 nuls, 7 défaites).',
      'Avec sept victoires, deux nuls et trois défaites, soit [[21 points]], Vaux suit.',
      'Vaux l’emporte grâce à [[un doublé]] de Luc Pons (12e, 34e, 80e).',
      { text: 'Hull have [[18 points]] (5 wins, 4 draws, 7 defeats).', language: 'en' },
    ],
    right: [
      'Lurs est dixième avec 19 points (5 victoires, 4 nuls, 7 défaites).',
      'Handball : Lurs est dixième avec 15 points (5 victoires, 4 nuls, 7 défaites).',
      'Au Top 14, Lurs compte 31 points (5 victoires, 4 nuls, 7 défaites).',
      'Lurs, pénalisé de deux points, en compte 17 points (5 victoires, 4 nuls, 7 défaites).',
      'Avec sept victoires, deux nuls et trois défaites, soit 23 points, Vaux suit.',
      'Vaux l’emporte grâce à un triplé de Luc Pons (12e, 34e, 80e).',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const match of matches(article, RECORD, linesOfRecords(article.text)))
      points(article, match, warnings, confirmations);
    for (const match of matches(article, HAUL)) {
      const goals = [...match[2]!.matchAll(/\d{1,3}(?:\+\d{1,2})?/gu)].length;
      const name = match[1]!.toLowerCase().replace(/[\u00a0\u202f]/gu, ' ');
      if (goals === HAULS[name]) continue;
      const text = article.text.slice(Math.max(0, match.start - 4), match.start);
      const start = match.start - (/(?:un|a)[ \u00a0\u202f]$/u.exec(text)?.[0].length ?? 0);
      warnings.push(
        warn(
          'arithmetic/standing',
          'error',
          { start, end: match.start + match[1]!.length },
          {
            fr: `« ${match[1]} » : ${goals} buts sont donnés (${match[2]}).`,
            en: `“${match[1]}”: ${goals} goals are given (${match[2]}).`,
          },
        ),
      );
    }
    return { warnings, confirmations };
  },
};

function points(
  article: Reading,
  match: RegExpExecArray & Span,
  warnings: Warning[],
  confirmations: Confirmation[],
): void {
  const { text } = article;
  const [won, drawn] = [smallNumber(match[1]!), smallNumber(match[2]!)];
  const sentence = sentenceNear(article, match, 250);
  if (won === null || drawn === null || won + drawn === 0) return;
  const from = Math.max(sentence.start, match.start - 60);
  const before = BEFORE.exec(text.slice(from, match.start));
  const behind = BEHIND.exec(text.slice(match.end, match.end + 40));
  const told = before ?? behind;
  if (!told || OTHERWISE.test(text.slice(sentence.start, sentence.end)) || OTHERWISE.test(text.slice(0, 200))) return; // prettier-ignore
  const start = before ? from + before.index : match.end + behind![0].indexOf(behind![1]!);
  const digits = told[1]!;
  const unit = /^[ \u00a0\u202f](?:points?|pts|unités)/iu.exec(text.slice(start + digits.length))![0];
  const span = { start, end: start + digits.length + unit.length };
  // What is counted apart (« 4 points pris à l'extérieur ») stands nearer.
  if (article.quantities[firstStartingAt(article.quantities, match.end)]?.end === span.start) return;
  const [three, two] = [3 * won + drawn, 2 * won + drawn];
  const said = Number(digits);
  const work = `3 × ${won} + ${drawn} = ${three}`;
  if (said === three || said === two) {
    confirmations.push(
      confirm('arithmetic/standing', span, {
        fr: `${said === three ? work : `2 × ${won} + ${drawn} = ${two}`} : le compte est juste.`,
        en: `${said === three ? work : `2 × ${won} + ${drawn} = ${two}`}: the count is right.`,
      }),
    );
    return;
  }
  warnings.push(
    warn(
      'arithmetic/standing',
      'error',
      span,
      { fr: `${work}, non ${said}.`, en: `${work}, not ${said}.` },
      { against: [match] },
    ),
  );
}
