import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { LEFT, matches, sentenceNear, spaced, warn } from '../support.ts';
import { linesOfRecords } from './arithmetic-standing.ts';

const DASH = '[-\\u2010-\\u2014]';
/** No phone number, date, law, range of ages or hours. */
const SCORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/’'-])(\\d{1,3})${DASH}(\\d{1,3})(?![\\p{L}\\p{N}/’'-])(?![.,]\\d)(?![ \\u00a0\\u202f](?:ans|an|mois|jours|° ?|%|€|\\$|euros|km|m|h|heures|minutes|degrés|years|days|points|people|personnes)(?![\\p{L}]))`,
  'gu',
);
const WIN =
  /(?<![\p{L}])(?:batt(?:u|us|ue|ues|ent|re)|bat|s['’]impos\p{L}+|s['’]est imposée?|se sont imposée?s|l['’]emport\p{L}+|l['’]a emporté|domin\p{L}+|vainqueur\p{L}*|victoire|défaite|renvers\p{L}+|s['’]incline\p{L}*|s['’]est inclinée?|(?:se sont|s['’]est)[ \u00a0\u202f](?:\p{L}+[ \u00a0\u202f]){0,2}(?:inclinée?s?|imposée?s?)|corrig\p{L}+|score|beats?|beaten|defeat\p{L}*|won|wins?|victory|edged?|edges|thrash\p{L}*|crush\p{L}*|thump\p{L}*|stun(?:s|ned)?|rout(?:s|ed)?|outlasts?|overc[oa]mes?|see off|sees off|saw off|sank|sinks?)(?![\p{L}])/iu;
/** Scores that are not the last one of the match told. */
const OTHER =
  /(?<![\p{L}])(?:aller|retour|menai\p{L}+|menée?s?|mène(?:nt)?|ouvert|égalis\p{L}+|rédui\p{L}+|tirs au but|pénaltys?|prolongation|amical\p{L}*|précédent\p{L}*|dernier|dernière|saison|déjà|avait|avaient|moment|série|cumul\p{L}*|set|sets|manche|manches|leg|led|leading|penalt\p{L}+|aggregate|previous\p{L}*|last(?! (?:\p{L}+ )?(?:minutes?|quarter|half))|season|had|series|extra|en (?:19|20)\d{2}|in (?:19|20)\d{2}|an dernier|semaine|autre)(?![\p{L}])/iu;
const HALF = /(?:mi-temps|half[- ]time|à la pause|au repos)|(?<![\p{L}])(?:MT|HT)(?![\p{L}])/iu;
/** More than one match, or more than goals. */
const NOT_ONE =
  /(?<![\p{L}])(?:tirs au but|aller|retour|penalt\p{L}+|leg|aggregate|cumul\p{L}*|sets?|manches?)(?![\p{L}])/iu;
const HALF_BEHIND = /^\)?[ \u00a0\u202f]?(?:à la mi-temps|à la pause|au repos|at half[- ]time)/iu;
const HALF_BEFORE =
  /(?:mi-temps|à la pause|half[- ]time|(?<![\p{L}])MT|(?<![\p{L}])HT)[ \u00a0\u202f]?(?::[ \u00a0\u202f]?)?\(?$/iu;
const TENNIS =
  /(?<![\p{L}])(?:tennis|sets?|manches?|Roland-Garros|Wimbledon|ATP|WTA|Coupe Davis)(?![\p{L}])/iu;
const STOPPED =
  /(?<![\p{L}])(?:abandon\p{L}*|abd?|ab\.|forfait|interromp\p{L}+|interrupt\p{L}+|retired|retires|suspend\p{L}+|arrêt\p{L}+|menait|mène|mené\p{L}*|led|en cours|live|suspended|stopped)(?![\p{L}])/iu;
const IN_SETS = new RegExp(spaced('(?:en|in) (deux|trois|quatre|cinq|two|three|four|five|[2-5]) (?:petits? |straight )?(?:sets|manches)(?! gagnant)(?![\\p{L}])'), 'u'); // prettier-ignore
const COUNT: Record<string, number> = { deux: 2, trois: 3, quatre: 4, cinq: 5, two: 2, three: 3, four: 4, five: 5 }; // prettier-ignore

/** How far behind the headline the match of the headline is told, in code units. */
const OPENING = 600;
/** « 16-13, soit cinq buts d’avance ». */
const MARGIN =
  /^\)?,?[ \u00a0\u202f](?:soit|or|donc)[ \u00a0\u202f](?:un avantage de[ \u00a0\u202f]|a lead of[ \u00a0\u202f])?$/u;
const AHEAD =
  /^(?:[ \u00a0\u202f](?:buts?|points?|longueurs?|goals?))?[ \u00a0\u202f]?(?:d['’](?:avance|écart)|de différence|de plus|ahead|clear|lead)(?![\p{L}])/u;
/** « six victoires, un nul et trois défaites en onze rencontres ». */
const RECORD = new RegExp(
  spaced(
    `${LEFT}${NUMERAL} (?:victoires?|succès|wins?),? ?(?:(?:et|and|pour) )?${NUMERAL} (?:matche?s? )?(?:nuls?|draws?),? (?:(?:et|and|pour) )?${NUMERAL} (?:défaites?|revers|defeats?|losses)[^.;:()]{0,20}? (?:en|sur|in|from|of|out of)(?: leurs| ses| their| its| the)? ${NUMERAL} (?:premiers |premières |first |league )?(?:matche?s?|rencontres|journées|sorties|games|matches|fixtures)(?![\\p{L}])`,
  ),
  'giu',
);

interface Score extends Span {
  a: number;
  b: number;
}

/** Scores that cannot be: a half-time score above the final one, a set that does not end so, a headline's score that is not the body's. */
export const score: Check = {
  rule: 'arithmetic/score',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Score impossible', en: 'Impossible score' },
  describe: {
    fr: 'Le score à la mi-temps dépasse le score final, un set ne peut finir ainsi, ou le titre donne un autre score que le texte.',
    en: 'The half-time score exceeds the final one, a set cannot end so, or the headline gives another score than the body.',
  },
  examples: {
    wrong: [
      'Brezans a battu Lurs 2-1 dimanche [[(mi-temps : 3-0)]].',
      'Menés [[0-4 à la mi-temps]], les visiteurs se sont imposés 3-1.',
      'Tennis : Carla Vigier a battu Inès Roubert 6-4, [[6-5]] en finale.',
      'Tennis : Carla Vigier a battu Inès Roubert 6-4, [[7-8]], 6-2 en finale.',
      'Carla Vigier l’emporte [[en deux sets]] (6-4, 3-6, 7-5).',
      'Brezans bat Lurs 2-1\n\nLe match a tenu ses promesses devant un stade plein. Brezans a battu Lurs [[3-1]] samedi soir.',
      {
        text: 'Leeds beat Hull 2-1 ([[half-time: 2-2]]) on Sunday.',
        language: 'en',
      },
      'Brezans l’emporte 30-26 à Lurs\n\nLes joueuses de Brezans se sont finalement imposées samedi sur le parquet adverse ([[30-27]]).',
      'À la pause, Brezans menait [[14-10, soit cinq buts d’avance]].',
      'Avec [[six victoires, un nul et trois défaites en onze rencontres]], Brezans est quatrième.',
      {
        text: 'A night to remember\n\nHULL CITY 4-2 LEEDS ROAD\n\nHull City scored twice late on to beat Leeds Road [[4-3]] on Saturday before a full house.',
        language: 'en',
      },
      { text: 'Hull have [[five wins, two draws and three defeats from nine games]].', language: 'en' },
    ],
    right: [
      'Brezans a battu Lurs 2-1 dimanche (mi-temps : 1-0).',
      'Menés 0-2 à la mi-temps, les visiteurs se sont imposés 3-2.',
      'Carla Vigier a battu Inès Roubert en trois sets (6-4, 3-6, 7-5).',
      'Tennis : Carla Vigier a battu Inès Roubert 6-4, 6-7, 12-10 en finale.',
      'Tennis : Carla Vigier a battu Inès Roubert 6-4, 4-6, 10-8.',
      'Tennis : Vigier a battu Roubert 6-4, 6-5 (abandon).',
      'Brezans bat Lurs 2-1\n\nBrezans a battu Lurs 2-1 samedi. Au match aller, Brezans avait battu Lurs 3-1.',
      'Brezans bat Lurs 2-1\n\nBrezans menait 2-0 à la pause. Lurs avait battu Brezans 4-0 l’an dernier.',
      'À la pause, Brezans menait 14-10, soit quatre buts d’avance.',
      'Avec sept victoires, un nul et trois défaites en onze rencontres, Brezans est quatrième.',
      'Brezans l’emporte 30-26 à Lurs\n\nBrezans s’est imposé 30-26. Vaux s’est incliné 21-20 à Lens.',
      'Le standard répond au 01-44-55-66-77 pour les 12-15 ans.',
      'L’article 49-3 et la loi 2-1 ont été cités au tennis-club de Lurs, 6-8 rue des Bains.',
      'Volley : Brezans bat Lurs en quatre sets (25-20, 22-25, 25-23, 27-25).',
      'Les 6-5 et 7-8 mai, le club de tennis ouvre ses courts.',
      'Le débat de 2024-2025 reprend, de 6-5 à 7-8 selon les pages du livre.',
      {
        text: 'Leeds beat Hull 2-1 (half-time: 1-1) on Sunday.',
        language: 'en',
      },
    ],
  },
  run(article) {
    const scores: Score[] = [];
    for (const match of matches(article, SCORE)) {
      scores.push({ start: match.start, end: match.end, a: Number(match[1]), b: Number(match[2]) });
      if (scores.length > 400) break;
    }
    return [
      ...halves(article, scores),
      ...sets(article, scores),
      ...(article.title ? headline(article, scores, article.title, true) : []),
      ...scoreLines(article).flatMap((line) => headline(article, scores, line, false)),
      ...margins(article, scores),
      ...records(article),
    ];
  },
};

/** The lead told behind a score is the difference of its two sides. */
function margins(article: Reading, scores: readonly Score[]): Warning[] {
  const { text } = article;
  return scores.flatMap((one) => {
    const lead = article.quantities[firstStartingAt(article.quantities, one.end)];
    if (!lead || lead.value === null || lead.start > one.end + 30 || !MARGIN.test(text.slice(one.end, lead.start))) return []; // prettier-ignore
    const behind = AHEAD.exec(text.slice(lead.number.end, lead.number.end + 30));
    const real = Math.abs(one.a - one.b);
    if (!behind || real === lead.value) return [];
    return [
      warn(
        'arithmetic/score',
        'error',
        { start: one.start, end: lead.number.end + behind[0].length },
        {
          fr: `${said(one)} : l’écart est de ${real}, non de ${lead.value}.`,
          en: `${said(one)}: the gap is ${real}, not ${lead.value}.`,
        },
      ),
    ];
  });
}

/** Wins, draws and defeats make the matches played. */
function records(article: Reading): Warning[] {
  const warnings: Warning[] = [];
  for (const match of matches(article, RECORD, linesOfRecords(article.text))) {
    const counts = match.slice(1, 5).map((written) => smallNumber(written!));
    if (counts.includes(null)) continue;
    const [won, drawn, lost, played] = counts as [number, number, number, number];
    const sum = won + drawn + lost;
    if (sum === played) continue;
    warnings.push(
      warn('arithmetic/score', 'error', match, {
        fr: `${won} + ${drawn} + ${lost} = ${sum}, non ${played}.`,
        en: `${won} + ${drawn} + ${lost} = ${sum}, not ${played}.`,
      }),
    );
  }
  return warnings;
}

const within = (scores: readonly Score[], span: Span) =>
  scores.filter((one) => one.start >= span.start && one.end <= span.end);
const said = (one: Score) => `${one.a}-${one.b}`;

/** The score at half-time against the final one of the same sentence, in either order of the teams. */
function halves(article: Reading, scores: readonly Score[]): Warning[] {
  return scores.flatMap((half) => {
    const { text } = article;
    const behind = HALF_BEHIND.exec(text.slice(half.end, half.end + 20));
    const before = HALF_BEFORE.exec(text.slice(Math.max(0, half.start - 16), half.start));
    if (!behind && !before) return [];
    const sentence = sentenceNear(article, half, 300);
    const here = within(scores, sentence).filter((one) => one !== half);
    const piece = text.slice(sentence.start, sentence.end);
    if (here.length !== 1 || !WIN.test(piece) || !HALF.test(piece)) return [];
    if (NOT_ONE.test(piece)) return [];
    const [final] = here as [Score];
    const fits = (a: number, b: number) => a <= final.a && b <= final.b;
    if (fits(half.a, half.b) || fits(half.b, half.a)) return [];
    const span = {
      start: before ? half.start - before[0].replace(/^[^\p{L}]*/u, '').length : half.start,
      end: behind ? half.end + behind[0].length : half.end,
    };
    return [
      warn(
        'arithmetic/score',
        'error',
        span,
        {
          fr: `${said(half)} à la mi-temps ne peut donner ${said(final)} à la fin.`,
          en: `${said(half)} at half-time cannot become ${said(final)} at the end.`,
        },
        { against: [final] },
      ),
    ];
  });
}

/** Whether a tennis set can end so; the last one may be played with two games apart or as a tie-break to ten. */
function setEnds({ a, b }: Score, last: boolean): boolean {
  const [high, low] = [Math.max(a, b), Math.min(a, b)];
  if (high === 6) return low <= 4;
  if (high === 7) return low === 5 || low === 6;
  if (!last) return false;
  return high - low === 2 ? low >= 6 : high === 10 && low <= 8;
}

/** Tennis sets in a row: how each ends, how many there are, and that somebody wins. */
function sets(article: Reading, scores: readonly Score[]): Warning[] {
  const { text } = article;
  const warnings: Warning[] = [];
  for (const run of runs(text, scores)) {
    const sentence = sentenceNear(article, run[0]!, 300);
    const piece = text.slice(sentence.start, sentence.end);
    if (!WIN.test(piece) || STOPPED.test(piece)) continue;
    const tennis = run.every(
      ({ a, b }) => Math.max(a, b) <= 8 || (run.at(-1)!.a === a && run.at(-1)!.b === b),
    );
    const named = IN_SETS.exec(piece);
    const count = named ? (COUNT[named[1]!] ?? Number(named[1])) : run.length;
    const alone = within(scores, sentence).length === run.length;
    if (named && alone && count !== run.length) {
      const at = sentence.start + named.index;
      warnings.push(
        warn(
          'arithmetic/score',
          'error',
          { start: at, end: at + named[0].length },
          {
            fr: `Le score compte ${run.length} sets, non ${count}.`,
            en: `The score has ${run.length} sets, not ${count}.`,
          },
          { against: [{ start: run[0]!.start, end: run.at(-1)!.end }] },
        ),
      );
      continue;
    }
    if (!tennis || !TENNIS.test(`${text.slice(0, 400)} ${piece}`)) continue;
    const wrong = run.filter((one, i) => !setEnds(one, i === run.length - 1));
    // Most of the row must be sets of tennis for the odd one to be a slip.
    if (wrong.length === 1 && run.length >= 2)
      warnings.push(
        warn('arithmetic/score', 'error', wrong[0]!, {
          fr: `Un set de tennis ne finit pas à ${said(wrong[0]!)}.`,
          en: `A set of tennis does not end ${said(wrong[0]!)}.`,
        }),
      );
  }
  return warnings;
}

/** Scores with nothing but commas, « et » or a tie-break in brackets between. */
function runs(text: string, scores: readonly Score[]): Score[][] {
  const found: Score[][] = [];
  for (const [i, one] of scores.entries()) {
    const last = scores[i - 1];
    const joined =
      last !== undefined &&
      /^(?:[ \u00a0\u202f]?\(\d{1,2}(?:[-/]\d{1,2})?\))?[ \u00a0\u202f]?(?:,|;|\/|(?:et|and)(?=[ \u00a0\u202f]))?[ \u00a0\u202f]?$/u.test(
        text.slice(last.end, Math.min(one.start, last.end + 20)),
      ) &&
      one.start - last.end <= 18;
    if (joined) found.at(-1)!.push(one);
    else found.push([one]);
  }
  return found.filter((run) => run.length >= 2 && run.length <= 5);
}

/** How many blocks from the head a line of the score may stand. */
const TOP = 6;
/** A line that is nothing but a result: « CALDER ROVERS 4-2 WEXBURY TOWN ». */
const SCORE_LINE = new RegExp(`^\\p{Lu}[\\p{L}’'. -]{2,40}[ ,]+\\d{1,3}${DASH}\\d{1,3} +\\p{Lu}[\\p{L}’'. -]{2,40}$`, 'u'); // prettier-ignore

function scoreLines({ text, blocks, title }: Reading): Span[] {
  return blocks
    .slice(0, TOP)
    .filter(
      ({ start, end }) =>
        start !== title?.start && end - start < 100 && SCORE_LINE.test(text.slice(start, end)),
    );
}

/** The headline's score, where the body tells the same two teams' match with another and never with that one. */
function headline(article: Reading, scores: readonly Score[], title: Span, sentence: boolean): Warning[] {
  const { text } = article;
  const [told, second] = within(scores, title);
  const line = text.slice(title.start, title.end);
  if (!told || second || (sentence && !WIN.test(line)) || OTHER.test(line) || HALF.test(line)) return [];
  const teams = [...line.matchAll(/(?<![\p{L}])\p{Lu}[\p{L}’'-]{2,}/gu)].map(([name]) => fold(name));
  const body = scores.filter((one) => one.start > title.end);
  const alike = (one: Score) =>
    (one.a === told.a && one.b === told.b) || (one.a === told.b && one.b === told.a);
  if (new Set(teams).size < 2 || body.some(alike)) return [];
  // The home side is often « on its own ground »: one team named is enough near the headline, where no other result names both.
  const near = body.flatMap((one) => {
    const sentence = sentenceNear(article, one, 300);
    const piece = text.slice(sentence.start, sentence.end);
    if (within(scores, sentence).length !== 1 || !WIN.test(piece) || OTHER.test(piece) || HALF.test(piece)) return []; // prettier-ignore
    const words = new Set(fold(piece).split(/[^\p{L}]+/u));
    const named = teams.filter((team) => words.has(team)).length;
    return named >= (one.start < title.end + OPENING ? 1 : 2) ? [{ one, both: named > 1 }] : [];
  });
  const final = (near.length > 1 ? near.filter(({ both }) => both) : near).map(({ one }) => one);
  if (final.length !== 1) return [];
  return [
    warn(
      'arithmetic/score',
      'warning',
      final[0]!,
      {
        fr: `${said(final[0]!)} ici, ${said(told)} dans le titre.`,
        en: `${said(final[0]!)} here, ${said(told)} in the headline.`,
      },
      { against: [told] },
    ),
  ];
}
