/** Figures: every quantity of the article with what it measures, in which unit, of whom and when. */
import type { Quantity, Reading, Span, Statement, Time } from '../../../../shared/analysis.ts';
import {
  blockAt,
  firstStartingAt,
  firstTouching,
  furnitureAt,
  overlapping,
  touching,
} from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { statement, type StatementContext } from './make.ts';
import { antecedentOf } from './subjects.ts';
import { ORDERED as ORDINALS, partsOf } from './parts.ts';
import { ORDINAL, senseOf } from './senses.ts';
import { contrariesOf, stem } from './synonyms.ts';
import { periodOf, termsOf, written, type Terms } from './terms.ts';
import { scan } from '../../text/scan.ts';
import { range, wordsOf } from '../../words.ts';
import { asking, nextThat } from '../../wordtypes.ts';

/** Between two figures: what follows one of these speaks of the second. */
const TURN =
  /[,;:—–(]|(?<![\p{L}])(?:dont|contre|tandis|mais|puis|soit|alors que|lorsque|quand|including|versus|against|while|but|then|when|where)(?![\p{L}])/giu;
/** « … et 1,5 % »: the joint stands right before the second figure. */
const JOINT = /(?<![\p{L}])(?:et|ou|and|or)(?:[\s\u00a0\u202f]+\S{1,9}){0,2}[\s\u00a0\u202f]*$/iu;
const PART =
  /(?<![\p{L}])(?:dont|parmi|ventilée?s?|répartie?s?|including|of (?:which|whom)|among)(?![\p{L}])/iu;
const BEFORE =
  /(?<![\p{L}])(?:contre|au lieu de|après|versus|against|compared with|up from|down from)[\s\u00a0\u202f]*$/iu;
const AFTER = /(?<![\p{L}])après[\s\u00a0\u202f]*$/iu;
const FROM = /(?<![\p{L}])(?:de|d['’]|from)[\s\u00a0\u202f]*$/iu;
const UPTO = /^[\s\u00a0\u202f]*(?:à|to)[\s\u00a0\u202f]*$/iu;

/** A verb of change not far before « de … à … ». */
const CHANGE =
  /(?<![\p{L}])(?:pass|grimp|tomb|baiss|recul|augment|progress|chut|mont|descend|bondi|went|rose|fell|grew|jump|drop|increas|declin)[^.;:]*$/iu;

const ACCORDING = /^(?:selon|d['’]après|pour|aux dires|according)/iu;
const THAT = /^[\s\u00a0\u202f]*(?:qu[e'’]|that(?![\p{L}]))/iu;

interface Cut {
  quantity: Quantity;
  left: Span;
  right: Span;
}

/** Statements of figures, each with the part of the sentence that belongs to it. */
export function figures({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  for (const sentence of reading.sentences) {
    if (blockAt(reading, sentence.start)?.kind === 'table') continue;
    const timed = firstTouching(reading.times, sentence) !== null;
    const counted = firstTouching(reading.quantities, sentence) !== null;
    if (timed) found.push(...lasting(reading, register, sentence));
    if (timed || counted) found.push(...ages(reading, register, sentence));
    found.push(...scores(reading, register, sentence));
    if (!counted) continue;
    const quantities = touching(reading.quantities, sentence).filter(
      (one) => one.kind !== 'ordinal' && one.kind !== 'age' && !furnitureAt(reading, one.start),
    );
    if (quantities.length === 0) continue;
    const cuts = cutBetween(reading.text, clauseAround(reading, sentence, quantities), quantities);
    const sources = [...sourcesIn(reading, sentence), ...datedAsides(reading.text, sentence)];
    const speaker = overlapping(reading.attributions, sentence)[0]?.speaker ?? null;
    const head = termsOf(reading, register, cuts[0].left, sources);
    // Who the sentence speaks of may stand before the clause of its figures.
    const subject = termsOf(reading, register, { start: sentence.start, end: quantities[0].start }, sources);
    const meant = antecedentOf(reading, sentence.start);
    const before = meant ? termsOf(reading, register, meant) : null;
    const scopes = scopesIn(reading, register, sentence);
    const beforehand = headPeriod(reading, sentence, quantities[0]);
    let unitBefore: string | null = null;
    let valueBefore = 0;
    // « 3 millions : 2 pour le pont, 1 pour la route »: what a colon lists behind a total of the same unit.
    let listed: { unit: string | null; total: number } | null = null;
    for (const [index, { quantity, left, right }] of cuts.entries()) {
      const share = shareOf(reading, quantity, quantities[index + 1]);
      const unit: string | null =
        share?.unit ?? unitOf(reading, quantity) ?? (quantity.kind === 'number' ? unitBefore : null);
      const unitFirst = unitBefore;
      unitBefore = unit ?? unitBefore;
      const label = labelOf(reading.text, quantity);
      const value = share?.value ?? valueNow(reading, quantity);
      if (value === null || unit === null) continue;
      const own = merge(
        termsOf(reading, register, left, sources),
        termsOf(
          reading,
          register,
          { start: quantity.number.end, end: share?.whole ? cuts[index + 1].right.end : right.end },
          sources,
        ),
      );
      const inherits = index > 0 && own.words.length < 2;
      const apposed = apposedTo(reading, around(reading.text, left, right));
      const terms = apposed
        ? merge(
            termsOf(reading, register, apposed),
            termsOf(reading, register, around(reading.text, left, right), sources),
          )
        : inherits
          ? merge(own, head)
          : own;
      if (before && index === 0) {
        terms.words = [...new Set([...terms.words, ...before.words])];
        if (terms.names.length === 0) terms.names = before.names;
      }
      if (terms.names.length === 0) terms.names = head.names.length ? head.names : subject.names;
      const flags: string[] = [];
      const between = reading.text.slice(index ? quantities[index - 1].end : sentence.start, quantity.start);
      if (index > 0 && between.includes(':')) listed = { unit: unitFirst, total: valueBefore };
      valueBefore = value;
      if (index > 0 && (PART.test(between) || (listed?.unit === unit && value < listed.total)))
        flags.push('!part');
      if (index > 0 && shareOf(reading, quantities[index - 1], quantity)) flags.push('=total/1');
      // « après 14 cas » is before nothing but another count of the same.
      const isBefore = BEFORE.test(between) && (!AFTER.test(between) || (index > 0 && unit === unitFirst));
      if (isBefore || isLeft(reading.text, cuts, index)) flags.push('!before');
      const period =
        periodOf(reading, around(reading.text, left, right)) ??
        (isOfAnother(reading, left, quantity)
          ? null
          : periodOf(reading, { start: left.start, end: around(reading.text, left, right).end })) ??
        beforehand;
      found.push(
        statement(quantity, {
          kind: 'figure',
          key: `figure|${unit}`,
          value: String(value),
          number: value,
          unit,
          comparator: quantity.approximate ? '~' : REACHED.test(label) ? '=' : quantity.comparator,
          from: period?.from ?? null,
          to: period?.to ?? null,
          speaker,
          label,
          terms: [
            written(
              { ...terms, denied: own.denied && !apposed && !isAside(reading.text, quantity), open: false },
              durations(reading, { start: left.start, end: right.end }),
            ),
            ...(share ? [] : wholeOf(reading.text, quantity)),
            ...scopes.filter((one) => left.start <= one.at && one.at < right.end).map((one) => one.term),
            ...changeIn(reading.text, quantity),
            ...flags,
          ]
            .filter(Boolean)
            .join(' '),
        }),
      );
    }
  }
  return found;
}

/** « Ouverte en 1911, la ligne … », « le club, fondé en 1924, … »: what is told by the way with its date. */
const DATED_ASIDE =
  /(?:^|,[\s\u00a0\u202f])(\p{L}+)[\s\u00a0\u202f](?:en|le|depuis|in|on|since)[\s\u00a0\u202f][^,;:.«»]{2,24}(?=,)/giu;
function datedAsides(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start > LONGEST) return [];
  const found: Span[] = [];
  const said = text.slice(sentence.start, sentence.end);
  if (!said.includes(',')) return [];
  for (const { 0: aside, 1: word, index } of scan(said, DATED_ASIDE)) {
    // Counted here: a pattern that counts letters takes tens of milliseconds to compile.
    const letters = [...word!].length;
    if (letters >= 3 && letters <= 14 && /\d{4}/u.test(aside))
      found.push({ start: sentence.start + index, end: sentence.start + index + aside.length });
  }
  return found;
}

/**
 * Who says it, left out of what is measured: « selon l'Insee », « la maire assure que ». A verb that takes the figure as its object
 * (« Volterra a rappelé 45 000 voitures ») is part of the measure, and so is its subject.
 */
function sourcesIn(reading: Reading, sentence: Span): Span[] {
  return overlapping(reading.attributions, sentence).flatMap((one) => {
    const cue = reading.text.slice(one.cue.start, one.cue.end);
    const after = reading.text.slice(one.cue.end, one.cue.end + 6);
    return one.source.start >= one.cue.end || ACCORDING.test(cue) || THAT.test(after)
      ? [one.source, one.cue]
      : [];
  });
}

/**
 * The value that a quantity states: of « passé de 9 % à 11 % » the second; of a range (« entre 9 et 11 % ») none, since it states no value that
 * another could contradict.
 */
export function valueNow(reading: Pick<Reading, 'text'>, quantity: Quantity): number | null {
  if (quantity.low === null || quantity.high === null || quantity.low === quantity.high)
    return quantity.value;
  const before = reading.text.slice(Math.max(0, quantity.start - 60), quantity.start);
  return CHANGE.test(before) ? quantity.high : null;
}

/** The part of a sentence that its figures lie in: the clause of the claim that holds them all, else the sentence. */
function clauseAround(reading: Reading, sentence: Span, quantities: readonly Quantity[]): Span {
  const [start, end] = [quantities[0].start, quantities[quantities.length - 1].end];
  for (
    let i = firstStartingAt(reading.claims, sentence.start);
    i < reading.claims.length && reading.claims[i].start < sentence.end;
    i++
  ) {
    const claim = reading.claims[i];
    if (claim.kind === 'figure' && claim.start <= start && end <= claim.end) return claim;
  }
  return sentence;
}

/** Shares a clause out among its figures. */
function cutBetween(text: string, clause: Span, quantities: readonly Quantity[]): Cut[] {
  const cuts: Cut[] = [];
  let from = clause.start;
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    const to = next ? turnBetween(text, quantity.end, next.start) : clause.end;
    cuts.push({
      quantity,
      left: { start: from, end: quantity.start },
      right: { start: quantity.end, end: to },
    });
    from = to;
  }
  return cuts;
}

/** Where, between two figures, the words begin to speak of the second. */
function turnBetween(text: string, start: number, end: number): number {
  const between = text.slice(start, end);
  const joint = JOINT.exec(between);
  if (joint) return start + joint.index;
  let last = -1;
  for (const match of scan(between, TURN)) last = match.index;
  if (last < 0) for (const match of scan(between, ANOTHER)) last = match.index;
  return last < 0 ? end : start + last;
}
/** « à 118 km/h dans une zone limitée à 60 km/h »: something else begins, of which the second figure is. */
const ANOTHER =
  /(?<![\p{L}])(?:dans|sur|pour|avec|in|on|for|with)[\s\u00a0\u202f](?:une?|an?)[\s\u00a0\u202f](?=\p{L}{3,}[\s\u00a0\u202f]\S)/giu;

/** « de 7 % à 8 % »: the first of the two is what it was before. */
function isLeft(text: string, cuts: readonly Cut[], index: number): boolean {
  const next = cuts[index + 1];
  const { quantity } = cuts[index];
  return (
    next !== undefined &&
    FROM.test(text.slice(Math.max(0, quantity.start - 8), quantity.start)) &&
    UPTO.test(text.slice(quantity.end, next.quantity.start))
  );
}

/** The piece of a figure's words, between commas, that holds the figure. */
function around(text: string, left: Span, right: Span): Span {
  const before = text.slice(left.start, left.end).lastIndexOf(', ');
  const after = text.slice(right.start, right.end).indexOf(', ');
  return {
    start: before < 0 ? left.start : left.start + before,
    end: after < 0 ? right.end : right.start + after,
  };
}

/** « , haut de 63 mètres, »: what measures what stands before the comma. */
const MEASURE =
  /^,[\s\u00a0\u202f](?:haute?s?|longue?s?|larges?|profonde?s?|lourde?s?|d['’]une)[\s\u00a0\u202f]/iu;

/** The noun that an apposed measure is of. */
function apposedTo(reading: Reading, piece: Span): Span | null {
  if (!MEASURE.test(reading.text.slice(piece.start, piece.start + 14))) return null;
  for (let i = firstStartingAt(reading.tokens, piece.start) - 1, left = 4; i >= 0 && left > 0; i--, left--)
    if (reading.tokens[i].pos === 'NOUN') return { start: reading.tokens[i].start, end: piece.start };
  return null;
}

/** The one period that a sentence names before its first figure. A day to come is not that of what is now. */
function headPeriod(reading: Reading, sentence: Span, first: Quantity): { from: string; to: string } | null {
  if (isOfAnother(reading, { start: sentence.start, end: first.start }, first)) return null;
  const period = periodOf(reading, { start: sentence.start, end: first.start });
  return period && period.from === period.to ? period : null;
}

/** « … deviendront piétonnes en septembre, a décidé le conseil par 27 voix »: a date within the clause before, whose verb it belongs to. */
function isOfAnother(reading: Reading, left: Span, first: Quantity): boolean {
  const time = touching<Time>(reading.times, left).find((one) => one.type === 'DATE' && one.value !== null);
  if (!time || time.start - left.start < 12) return false;
  const between = reading.text.slice(time.end, first.start);
  if (!/^,[\s\u00a0\u202f]/u.test(between)) return false;
  const { tokens } = reading;
  const verbIn = (from: number, to: number) => {
    for (let i = firstStartingAt(tokens, from); i < tokens.length && tokens[i].end <= to; i++) if (tokens[i].pos === 'VERB') return true; // prettier-ignore
    return false;
  };
  return verbIn(left.start, time.start) && verbIn(time.end, first.start);
}

/** The unit by which figures are comparable: %, a currency, a measure, or the stem of what is counted. */
function unitOf(reading: Reading, quantity: Quantity): string | null {
  if (quantity.kind !== 'number') return quantity.unit ?? quantity.kind;
  const fate = fateOf(reading.text, quantity);
  if (fate !== null) return fate;
  if (quantity.counts === null) {
    // « neuf morts »: counted as a participle.
    const next = /^[\s\u00a0\u202f](\p{L}{4,12})/u.exec(
      reading.text.slice(quantity.end, quantity.end + 14),
    )?.[1];
    return next !== undefined && CASUALTY.test(next) ? `n:${stem(fold(next.replace(/es?$|s$/u, '')))}` : null;
  }
  for (let i = firstStartingAt(reading.tokens, quantity.number.end); i < reading.tokens.length; i++) {
    const token = reading.tokens[i];
    if (token.end > quantity.end) break;
    if (token.pos !== 'NOUN') continue;
    const sense = senseOf(token.lemma);
    if (sense.lemma.length > 2) return `n:${sense.stem}`;
  }
  return null;
}

/** « a tué cinq personnes », « en a blessé dix-sept », « cinq civils ont été tués »: a toll, whatever word counts it. */
function fateOf(text: string, quantity: Quantity): string | null {
  const before = HARMING.exec(text.slice(Math.max(0, quantity.start - 24), quantity.start));
  const behind = before ?? (quantity.counts === null ? null : HARMED.exec(text.slice(quantity.end, quantity.end + 40))); // prettier-ignore
  return behind ? `n:${stem(/^[bw]|^inj/iu.test(behind[1]!) ? 'blesse' : /^(?:disp|miss)/iu.test(behind[1]!) ? 'disparu' : 'mort')}` : null; // prettier-ignore
}
const HARMING = /(?<![\p{L}])(tué|tuant|tuer|tuent|tue|blessé|blessant|blesser|blesse|killed|killing|injured|injuring|wounded|wounding)[\s\u00a0\u202f]$/iu; // prettier-ignore
const HARMED = /^[\s\u00a0\u202f](?:(?:ont|avaient|auraient|sont|étaient|have|had|were)[\s\u00a0\u202f])?(?:(?:été|been)[\s\u00a0\u202f])?(tuée?s|mortes|morts|blessée?s|disparue?s|killed|injured|wounded|missing)(?![\p{L}])/iu; // prettier-ignore

/** « 36 sièges sur 45 », « 34 des 45 sièges »: the count that is stated, in the unit of the whole. */
export function shareOf(
  reading: Reading,
  quantity: Quantity,
  next: Quantity | undefined,
): { value: number | null; unit: string | null; whole: boolean } | null {
  const { text } = reading;
  const counted = COUNTED_OF.exec(text.slice(quantity.start, quantity.end));
  if (quantity.kind === 'number' && quantity.of !== null && counted)
    return {
      value: Number(counted[1].replace(/\D/gu, '')),
      unit: `n:${stem(fold(singular(counted[2])))}`,
      whole: false,
    };
  if (
    next &&
    quantity.kind === 'number' &&
    quantity.counts === null &&
    quantity.unit === null &&
    AMONG.test(text.slice(quantity.end, next.start))
  )
    // prettier-ignore
    return { value: quantity.value, unit: unitOf(reading, next), whole: true };
  return null;
}

const SHARE =
  /^[\s\u00a0\u202f]*(?:du|des|de[\s\u00a0\u202f](?:l[ae’']|leurs?|ses|son|sa|notre|nos)|of)(?![\p{L}])/iu;
const COUNTED_OF =
  /^(\d[\d\u00a0\u202f ]{0,9}?)[\s\u00a0\u202f](\p{L}{3,30})[\s\u00a0\u202f](?:sur|of|out of)[\s\u00a0\u202f]\d/u;
const AMONG = /^[\s\u00a0\u202f](?:des|de (?:ses|leurs|nos)|of (?:the|its|their))[\s\u00a0\u202f]$/iu;
const singular = (noun: string): string => noun.replace(/(?<=.{3})s$/u, '');

/** « montée jusqu’à 6,80 mètres »: reached, not a bound. */
const REACHED = /^(?:jusqu['’]à|up to)/iu;
const CASUALTY = /^(?:morts?|mortes?|blessée?s?|disparue?s?|dead|injured|wounded|missing)$/iu;

function merge(a: Terms, b: Terms): Terms {
  return {
    words: [...new Set([...a.words, ...b.words])],
    names: [...new Set([...a.names, ...b.names])],
    denied: a.denied || b.denied,
    open: a.open,
  };
}

/** Code units of a sentence in which durations and rounds are read. */
const LONGEST = 1500;

/** « trois ans de prison », « deux mois de retard »: how long something lasts is a figure of it. */
const LASTING = /^[\s\u00a0\u202f](?:de[\s\u00a0\u202f]|d['’]|of[\s\u00a0\u202f])\p{L}{4}/u;
const SIMPLE = /^P(T?)(\d+)([YMWDH])$/u;

function lasting(reading: Reading, register: Register, sentence: Span): Statement[] {
  const { text } = reading;
  if (sentence.end - sentence.start > LONGEST) return [];
  return touching(reading.times, sentence).flatMap((time) => {
    const match = time.type === 'DURATION' ? SIMPLE.exec(time.value ?? '') : null;
    if (!match || !LASTING.test(text.slice(time.end, time.end + 12))) return [];
    const clause = reading.claims[firstStartingAt(reading.claims, sentence.start)];
    const span = clause && clause.start < time.start && time.end <= clause.end ? clause : sentence;
    const terms = termsOf(reading, register, span, sourcesIn(reading, sentence));
    const period = periodOf(reading, span);
    const unit = `lasting-${match[1]}${match[3]}`;
    const part = PART.test(text.slice(Math.max(span.start, time.start - 8), time.start));
    return [
      statement(time, {
        kind: 'figure',
        key: `figure|${unit}`,
        value: match[2],
        number: Number(match[2]),
        unit,
        comparator: time.approximate ? '~' : '=',
        from: period?.from ?? null,
        to: period?.to ?? null,
        label: text.slice(time.start, time.end),
        terms: [written({ ...terms, open: false }), ...(part ? ['!part'] : [])].join(' '),
      }),
    ];
  });
}

const RESULT = /(?<![\p{L}\p{N}.,:/-])(\d{1,3})[-–](\d{1,3})(?![\p{L}\p{N}%/-]|[.,]\d)/gu;
const DIGITS = asking((_, raw) => /\d/u.test(raw));
const MATCH =
  /(?<![\p{L}])(?:batt\p{L}*|victoires?|vainqueurs?|impos\p{L}+|gagn\p{L}+|remport\p{L}+|perd\p{L}*|défaites?|finale|match|score|inclin\p{L}+|nul|beat|beaten|defeat\p{L}*|won|win|lost|draw)(?![\p{L}])/iu;

/** Results of matches (« 31-28 ») between two that the sentence names. */
function scores(reading: Reading, register: Register, sentence: Span): Statement[] {
  if (sentence.end - sentence.start > LONGEST) return [];
  const words = wordsOf(reading);
  if (nextThat(words, DIGITS, ...range(words, sentence)) < 0) return [];
  const text = reading.text.slice(sentence.start, sentence.end);
  if (!/\d[-–]\d/u.test(text)) return [];
  const matches = Array.from(scan(text, RESULT));
  // Sets of one match (« 6-4, 3-6, 7-5 ») are compared by nobody.
  if (matches.length !== 1 || !MATCH.test(text)) return [];
  const [match] = matches;
  const span = {
    start: sentence.start + match!.index,
    end: sentence.start + match!.index + match![0].length,
  };
  if (touching(reading.times, span).length > 0) return [];
  const { words: said, names } = termsOf(reading, register, sentence, touching(reading.times, sentence));
  if (names.length < 2) return [];
  const [high, low] = [Number(match![1]), Number(match![2])].sort((a, b) => b - a) as [number, number];
  const period = periodOf(reading, sentence);
  return [
    statement(span, {
      kind: 'figure',
      key: 'figure|score',
      value: `${high}-${low}`,
      number: high * 1000 + low,
      unit: 'score',
      // A match has a day; another date of the sentence is of something else.
      from: period?.from.length === 10 ? period.from : null,
      to: period?.from.length === 10 ? period.to : null,
      label: match![0],
      // Who won and who lost is in the figures.
      terms: written({ words: said.filter((word) => contrariesOf(word).length === 0), names, denied: false, open: false }), // prettier-ignore
    }),
  ];
}

/** « , 47 ans, » behind somebody. */
const APPOSED = /^,[\s\u00a0\u202f](?:âgée?s?[\s\u00a0\u202f](?:de|d['’])[\s\u00a0\u202f])?$/u;
/** Code units between somebody and the age. */
const NEAR_SOMEBODY = 60;

/** Ages, of whom they are said: the name before, else the noun. */
function ages(reading: Reading, register: Register, sentence: Span): Statement[] {
  const { text, tokens } = reading;
  const told: (Span & { years: number })[] = touching(reading.quantities, sentence).flatMap((one) => one.kind === 'age' && one.value !== null && one.number.start >= sentence.start ? [{ start: one.start, end: one.end, years: one.value }] : []); // prettier-ignore
  for (const time of touching(reading.times, sentence)) {
    const years = time.type === 'DURATION' ? /^P(\d{1,3})Y$/u.exec(time.value ?? '')?.[1] : undefined;
    if (years && APPOSED.test(text.slice(Math.max(0, time.start - 2), time.start)) && /^[,.)]/u.test(text.slice(time.end, time.end + 1))) told.push({ start: time.start, end: time.end, years: Number(years) }); // prettier-ignore
  }
  return told.flatMap((age) => {
    let terms: Terms | null = null;
    for (let i = firstStartingAt(tokens, age.start) - 1; i >= 0 && tokens[i].start >= Math.max(sentence.start, age.start - NEAR_SOMEBODY); i--) {
      if (tokens[i].pos !== 'NOUN' && tokens[i].pos !== 'PROPN') continue;
      const mention = touching(reading.mentions, tokens[i])[0];
      terms = termsOf(reading, register, mention ?? tokens[i]);
      break;
    } // prettier-ignore
    if (!terms || terms.words.length + terms.names.length === 0) return [];
    return [
      statement(age, {
        kind: 'figure',
        key: 'figure|year',
        value: String(age.years),
        number: age.years,
        unit: 'year',
        label: text.slice(age.start, age.end),
        terms: written({ ...terms, denied: false, open: false }),
      }),
    ];
  });
}

/** How long what is measured took (« en douze heures »). */
function durations(reading: Reading, span: Span): string[] {
  return touching(reading.times, span).flatMap((time) =>
    time.type === 'DURATION' && /^PT?\d/u.test(time.value ?? '') ? [time.value!] : [],
  );
}

/** « a reculé de 40 % », « a reculé à 40 % »: by how much, and to what. */
const CHANGED = /(?<![\p{L}])(?:pass|grimp|tomb|baiss|recul|augment|progress|chut|mont|descend|bondi|rédui|rame|diminu|relev|port|went|rose|fell|grew|jump|drop|increas|declin|cut|reduc)[^.;:,]*$/iu; // prettier-ignore
function changeIn(text: string, { start }: Quantity): string[] {
  const before = text.slice(Math.max(0, start - 60), start);
  if (!CHANGED.test(before)) return [];
  return /(?:de|d['’]|by)[\s\u00a0\u202f]$/iu.test(before) ? ['=change/1'] : /(?:à|to)[\s\u00a0\u202f]$/iu.test(before) ? ['=change/2'] : []; // prettier-ignore
}

/** The whole of a share, by the stem of its head: `%voter` of « 52 % des voix », of « 52 % des suffrages ». */
function wholeOf(text: string, { of, end }: Quantity): string[] {
  // « 5 % de dépenses militaires » says what is counted, not of what it is a share.
  if (!SHARE.test(text.slice(end, end + 16))) return [];
  const word = of === null ? undefined : of.split(/[\s\u00a0\u202f'’]+/u).find((each, index, all) => each.length > 2 && all[index + 1] !== 's' && !/^(?:les?|la|des|leurs?|ses|son|notre|nos|the|its|their)$/iu.test(each)); // prettier-ignore
  return word === undefined ? [] : [`%${stem(fold(word))}`];
}

/** « L'aide, 12 millions, n'a pas été versée »: what stands between commas is not denied. */
const isAside = (text: string, { start, end }: Span): boolean =>
  /,[\s\u00a0\u202f]$/u.test(text.slice(Math.max(0, start - 2), start)) && text[end] === ',';

/** What comes in a first and a second, each with figures of its own. */
const ORDERED: ReadonlySet<string> = new Set('tour phase manche set etape mandat semestre trimestre tranche volet division ligue etage round half quarter stage term'.split(' ').map(stem)); // prettier-ignore

/** Ordinals that say of which round, phase or floor a figure is: « au premier tour … et au second ». */
function scopesIn(reading: Reading, register: Register, sentence: Span): { at: number; term: string }[] {
  const found: { at: number; term: string }[] = [];
  // Sentences without end have no rounds.
  if (sentence.end - sentence.start > LONGEST) return found;
  let noun: string | null = null;
  const { tokens } = reading;
  const parts = partsOf(reading, register);
  for (
    let i = firstStartingAt(tokens, sentence.start);
    i < tokens.length && tokens[i].start < sentence.end;
    i++
  ) {
    if (!(parts.at(i) & ORDINALS)) continue;
    const ordinal = ORDINAL.get(parts.sense(i).lemma)!;
    const next = tokens[i + 1];
    if (next && next.pos === 'NOUN' && next.end <= sentence.end) noun = parts.sense(i + 1).stem;
    else if (next && !/^(?:PUNCT|CCONJ|ADP|SCONJ)$/u.test(next.pos) && next.end <= sentence.end) continue;
    if (noun !== null && ORDERED.has(noun)) found.push({ at: tokens[i].start, term: `=${noun}/${ordinal}` });
  }
  return found;
}

/** « 5 % du PIB », « 35 pays »: the figure as written, with the whole a share is of. */
function labelOf(text: string, quantity: Quantity): string {
  const figure = text.slice(quantity.start, quantity.end).replace(/\s+/gu, ' ');
  return quantity.of ? `${figure} (${quantity.of})` : figure;
}
