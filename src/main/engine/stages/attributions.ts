/** Attributions: the passage with its source, its cue and what is said. */
import type { Attribution, Reading } from '../../../shared/analysis.ts';
import { blockAt, firstEndingAfter } from '../reading.ts';
import type { Stage, StageContext } from '../stage.ts';
import { wordsOf, type Words } from '../words.ts';
import { speechOf, type SpeechAct } from './speech/acts.ts';

function run(reading: Reading, context: StageContext): void {
  if (!context.pack || reading.tokens.length === 0) return;
  const words = wordsOf(reading);
  const { acts } = speechOf(reading, context);
  const found: Attribution[] = [];
  acts.forEach((act, index) => {
    // « … », a-t-il dit: the quotation itself bears its speaker.
    if (!act.attributes || act.quoted || (act.manner === 'incise' && besideQuotation(reading, act))) return;
    // The title tells again what the text attributes; « X a répondu : “…” » is a quotation with its speaker.
    const kind = blockAt(reading, act.cue.start)?.kind;
    if (kind === 'title' || kind === 'heading' || opensQuotation(reading, act)) return;
    const source = act.source ?? act.cue;
    const span = passage(reading, words, acts, index);
    found.push({
      start: span.start,
      end: span.end,
      source,
      speaker: act.speaker,
      cue: act.cue,
      vague: act.vague,
    });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  reading.attributions = found;
}

/** From the source or cue, whichever is first, to the end of what is said. */
function passage(
  reading: Reading,
  words: Words,
  acts: readonly SpeechAct[],
  index: number,
): { start: number; end: number } {
  const act = acts[index];
  const sentence = reading.sentences[act.sentence];
  let end = sentence.end;
  let start = Math.min(act.cue.start, act.source?.start ?? act.cue.start);
  if (act.manner === 'incise') start = opening(reading, sentence);
  // « … », a-t-il insisté, assurant que …: the source stands in the other act.
  if (act.shared && acts[index - 1]?.manner === 'incise') start = act.cue.start;
  if (act.manner === 'preposition') start = clauseStart(words, act.first, sentence.start);
  // « 35 % selon les syndicats, 18 % selon la direction »: each has his own figure
  const [earlier, later] = [acts[index - 1], acts[index + 1]];
  if (
    act.manner === 'preposition' &&
    earlier?.manner === 'preposition' &&
    earlier.sentence === act.sentence
  ) {
    const comma = commaBetween(words, earlier.last, act.first);
    if (comma > 0) start = words.tokens[comma + 1].start;
  }
  if (act.manner === 'preposition' && later?.manner === 'preposition' && later.sentence === act.sentence) {
    const comma = commaBetween(words, act.last, later.first);
    if (comma > 0) end = words.tokens[comma].start;
  }
  if (act.manner === 'conditional') start = clauseStart(words, act.first, sentence.start);
  if (act.manner === 'passive') {
    const phrase = phraseAround(words, act.first, sentence);
    return { start: words.tokens[phrase[0]].start, end: words.tokens[phrase[1]].end };
  }
  // Another act that shares the source or begins a clause of its own ends this one.
  for (let k = 0; k < acts.length; k++) {
    const other = acts[index + 1 + k];
    if (!other || other.sentence !== act.sentence) break;
    if (other.shared || other.manner === 'gerund') {
      end = Math.min(end, words.tokens[startOfShared(words, other.first)].start);
      break;
    }
    if (k > 6) break;
  }
  if (act.manner === 'preposition') end = Math.min(end, clauseEnd(words, act.last + 1, end));
  if (act.manner === 'verb' && act.clause && end === sentence.end)
    end = Math.max(end, endOfList(reading, act.sentence));
  while (end > start && /[\s.;,:!?]/u.test(reading.text[end - 1])) end--;
  return { start, end: Math.max(end, act.cue.end) };
}

/** The last comma between two tokens, -1 where none stands. */
function commaBetween(words: Words, from: number, to: number): number {
  for (let k = to - 1; k > from; k--) if (words.form[k] === ',') return k;
  return -1;
}

/** Where a sentence begins to say something: behind the dash of a list and « et ». */
function opening(reading: Reading, sentence: { start: number; end: number }): number {
  const lead = /^(?:[-–—•*][ \u00a0\u202f]+)?(?:(?:et|mais|and|but)(?:,[ \u00a0\u202f]?|[ \u00a0\u202f]))?/iu.exec(reading.text.slice(sentence.start, sentence.start + 12))![0]; // prettier-ignore
  return /^[-–—•*]/u.test(lead) ? sentence.start + lead.length : sentence.start;
}

/** The noun phrase that a participle belongs to with its complement: first and last token. */
function phraseAround(words: Words, at: number, sentence: { start: number; end: number }): [number, number] {
  let first = at;
  while (
    first > 0 &&
    words.tokens[first - 1].start >= sentence.start &&
    /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|AUX)$/u.test(words.tokens[first - 1].pos)
  )
    first--;
  // « ont mis en lumière la hausse … attribuée à »: a noun before the determiner is of another phrase.
  for (let k = at - 1; k > first; k--)
    if (words.tokens[k].pos === 'DET' && /^(?:NOUN|PROPN)$/u.test(words.tokens[k - 1].pos)) first = k;
  while (first < at && words.tokens[first].pos === 'ADP') first++;
  let last = at;
  while (
    last + 1 < words.count &&
    words.tokens[last + 1].end <= sentence.end &&
    !/^(?:PUNCT|VERB|AUX|SCONJ|PRON)$/u.test(words.tokens[last + 1].pos)
  )
    last++;
  return [first, last];
}

/** « X a rappelé que : » and its items: where the last item ends, or the end of the sentence. */
function endOfList(reading: Reading, sentence: number): number {
  const { sentences, blocks, text } = reading;
  let { end } = sentences[sentence];
  if (!/:\s*$/u.test(text.slice(Math.max(0, end - 3), end))) return end;
  for (let s = sentence + 1; s < sentences.length && s < sentence + 30; s++) {
    const block = blocks[firstEndingAfter(blocks, sentences[s].start)];
    if (block?.kind !== 'item') break;
    end = sentences[s].end;
  }
  return end;
}

/** Whether an incise belongs to a whole quotation before it. */
function besideQuotation(reading: Reading, act: SpeechAct): boolean {
  const quote = reading.quotes[firstEndingAfter(reading.quotes, act.cue.start - 4)];
  const at = Math.min(act.cue.start, act.source?.start ?? act.cue.start);
  const before = reading.text.slice(Math.max(0, at - 4), at);
  return (
    /[»”"]/u.test(before) ||
    (quote !== undefined && quote.kind === 'full' && quote.start < act.cue.start && act.cue.end < quote.end)
  );
}

/** Whether all that is said is a whole quotation behind a colon. */
function opensQuotation({ quotes, text }: Reading, { cue, manner }: SpeechAct): boolean {
  if (manner !== 'verb') return false;
  const quote = quotes[firstEndingAfter(quotes, cue.end)];
  if (!quote || quote.kind !== 'full' || quote.start - cue.end > INTRODUCED) return false;
  return /^[^«“"».;?!]*:[ \u00a0\u202f]*$/u.test(text.slice(cue.end, quote.start));
}
/** Most code units between a cue and the quotation that it opens. */
const INTRODUCED = 80;

/** The token that opens a shared act: its comma, « tout en », « et ». */
function startOfShared(words: Words, first: number): number {
  let k = first;
  while (k > 0 && /^(?:en|tout|et|,|and|while|by)$/u.test(words.form[k - 1])) k--;
  return k;
}

/** Where the clause begins that a source set apart is of: behind a semicolon or colon, at « et, selon … ». */
function clauseStart(words: Words, at: number, from: number): number {
  if (
    words.form[at - 1] === ',' &&
    /^(?:et|mais|and|but)$/u.test(words.form[at - 2] ?? '') &&
    words.form[at - 3] !== ','
  )
    // prettier-ignore
    return words.tokens[at].start;
  for (let k = at - 1; k >= 0 && words.tokens[k].start >= from; k--)
    if (/^[;:]$/u.test(words.form[k])) return words.tokens[k + 1].start;
  return from;
}

function clauseEnd(words: Words, at: number, end: number): number {
  for (let k = at; k < words.count && words.tokens[k].start < end; k++)
    if (/^[;:]$/u.test(words.form[k])) return words.tokens[k].start;
  return end;
}

export const attributions: Stage = { name: 'attributions', run };
