/** Cuts a sentence where facts would be checked apart: clauses with a subject of their own, reports added by a participle, detached facts. */
import type { Reading } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { phraseAt } from '../../languages/phrases.ts';
import { firstEndingAfter } from '../../reading.ts';
import type { Words } from '../../words.ts';
import { asking, askingOf, isThat, nextThat } from '../../wordtypes.ts';
import type { SpeechAct } from '../speech/acts.ts';
import { nounPhrase } from '../syntax/subjects.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import type { Unit } from './units.ts';

export interface Clause {
  /** Tokens: the first and the one after the last. */
  from: number;
  to: number;
  /** Finite verbs outside quotations. */
  finite: VerbGroup[];
  /** How it begins: a clause of its own, behind a conjunction, added by a participle. */
  kind: 'main' | 'coordinate' | 'subordinate' | 'gerund' | 'relative' | 'list';
}

const OPENING: ReadonlySet<string> = new Set(['«', '“', '"', '(', '[', '‹']);
/** The same but for quotation marks, of which `inQuote` knows. */
const BRACKET: ReadonlySet<string> = new Set(['(', '[', '‹']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '›']);
const SIGNS: ReadonlySet<string> = new Set([...BRACKET, ...CLOSING, ';', ':', ',', '—', '–']);
/** Where a sentence may be cut. */
const cutsOf = askingOf(
  ({ claims }: LanguagePack, form) =>
    SIGNS.has(form) || claims.coordinators.has(form) || claims.openers.byFirst.has(form),
);
const CONJUNCTIONS = asking((form) => /^(?:que|qu'|qui|dont|où|si|that|which|who|whether)$/u.test(form));
const LINKS = asking((form) =>
  /^(?:qui|que|qu'|dont|où|si|lorsque|quand|that|which|who|if|when)$/u.test(form),
);
/** Verbs whose « le » is what stands behind a colon. */
const SAYING =
  /^(?:dire|redire|répéter|marteler|rappeler|reconnaître|admettre|affirmer|assurer|souligner|résumer|écrire|promettre)$/u;

export function clausesOf(
  reading: Reading,
  words: Words,
  pack: LanguagePack,
  unit: Unit,
  groups: readonly VerbGroup[],
  acts: readonly SpeechAct[],
  inQuote: Uint8Array,
): Clause[] {
  return new Cutter(reading, words, pack, unit, groups, acts, inQuote).cut();
}

class Cutter {
  private readonly clauses: Clause[] = [];
  private start: number;
  private kind: Clause['kind'] = 'main';
  /** The clause began with a conjunction that a main clause must follow. */
  private awaitsMain = false;
  private readonly reading: Reading;
  private readonly words: Words;
  private readonly pack: LanguagePack;
  private readonly unit: Unit;
  private readonly finite: VerbGroup[];
  private readonly groups: readonly VerbGroup[];
  private readonly acts: readonly SpeechAct[];
  private readonly inQuote: Uint8Array;

  constructor(reading: Reading, words: Words, pack: LanguagePack, unit: Unit, groups: readonly VerbGroup[], acts: readonly SpeechAct[], inQuote: Uint8Array) {
    this.reading = reading;
    this.words = words;
    this.pack = pack;
    this.unit = unit;
    this.groups = groups;
    this.acts = acts;
    this.inQuote = inQuote;
    this.start = unit.from;
    this.finite = groups.filter((group) => group.mood === 'finite' && !inQuote[group.head]);
  } // prettier-ignore

  cut(): Clause[] {
    const { words, unit } = this;
    let depth = 0;
    const cuts = cutsOf(this.pack);
    for (
      let k = nextThat(words, cuts, unit.from, unit.to);
      k >= 0;
      k = nextThat(words, cuts, k + 1, unit.to)
    ) {
      const form = words.form[k];
      if (this.inQuote[k]) continue;
      if (BRACKET.has(form)) depth++;
      else if (CLOSING.has(form) && depth > 0) depth--;
      if (depth > 0) continue;
      const next = this.at(k);
      if (next > k) k = Math.max(k, next - 1);
    }
    this.close(unit.to);
    return this.clauses;
  }

  /** Cuts before a token where it must; returns the token where the next clause begins, or -1. */
  private at(k: number): number {
    const { words, pack, unit } = this;
    const form = words.form[k];
    const lexicon = pack.claims;
    if (form === ';') return this.split(k, k + 1, 'main');
    if (form === ':') {
      if (
        k + 1 < unit.to &&
        !this.inQuote[k + 1] &&
        !OPENING.has(words.form[k + 1]) &&
        this.hasFinite(this.start, k) &&
        !this.repeats(k)
      )
        return this.split(k, k + 1, this.hasFinite(k + 1, unit.to) ? 'main' : 'list');
      return -1;
    }
    const opener = this.opener(k);
    if (opener > 0) {
      const verb = this.nextFinite(k);
      if (!verb) return -1;
      const keeps = /^(?:après|au|à|pendant|after)$/u.test(form);
      if (k === this.start || (k === this.start + 1 && words.tokens[this.start].pos === 'CCONJ')) {
        this.awaitsMain = true;
        this.kind = 'subordinate';
        if (!keeps) this.start = k + opener;
        return k + opener;
      }
      if (this.hasFinite(this.start, k) || this.clauses.length > 0)
        return this.split(k, keeps ? k : k + opener, 'subordinate', k + opener);
      return -1;
    }
    if (form === ',') return this.comma(k);
    // « … — c’est significatif »: a remark on what was said
    if (
      /^[—–]$/u.test(form) &&
      /^(?:c'|ce|it|this|that)$/u.test(words.form[k + 1] ?? '') &&
      this.hasFinite(this.start, k) &&
      this.hasFinite(k + 1, unit.to)
    )
      return this.split(k, k + 1, 'main');
    if (lexicon.coordinators.has(form) && words.tokens[k].pos !== 'ADV') return this.coordination(k, k + 1);
    return -1;
  }

  /** « L'historienne le répète : la conscription ne fabrique rien »: what is said stands behind the colon. */
  private repeats(k: number): boolean {
    return this.acts.some(
      (act) =>
        SAYING.test(act.lemma) &&
        act.first >= this.start &&
        act.last < k &&
        k - act.last < 6 &&
        /^(?:le|l')$/u.test(this.words.form[act.first - 1] ?? ''),
    );
  }

  private comma(k: number): number {
    const { words, pack, unit } = this;
    const lexicon = pack.claims;
    const next = words.form[k + 1] ?? '';
    if (k + 1 >= unit.to) return -1;
    if (this.awaitsMain) {
      const verb = this.nextFinite(k);
      if (!verb || !this.hasFinite(this.start, k)) return -1;
      const phrase = this.phrase(k + 1, verb.first);
      if (!phrase || (phrase.first > k + 4 && words.tokens[k + 1].pos !== 'ADP')) return -1;
      if (words.tokens[k + 1].pos === 'VERB' || this.linked(k + 1, verb.first)) return -1;
      this.awaitsMain = false;
      return this.split(k, k + 1, 'main');
    }
    // « que X ait signé, que Y soit parti »: what is told beside one another
    if (/^(?:que|qu'|that)$/u.test(next) && this.opens(k) && this.clauseDone(k) && this.nextFinite(k + 1))
      return this.split(k, k + 2, 'subordinate');
    // Reports added by a participle: « , soulignant que … », « , tout en rappelant que … ».
    const act = this.actAt(k + 1, 4);
    if (act && act.manner === 'gerund' && this.hasFinite(this.start, k)) {
      if (this.quotedBehind(act.last)) return -1;
      return this.split(k, k + 1, 'gerund');
    }
    const gerund = phraseAt(words, lexicon.gerundOpeners, k + 1);
    if (gerund && this.hasFinite(this.start, k)) {
      // In the middle of a sentence it belongs to it; at its end it adds a fact where it names somebody.
      const later = this.nextFinite(k + 1);
      const parted = this.commaBetween(k + 1, unit.to);
      if (later && parted >= 0 && later.first > parted) return -1;
      if (this.startsReported() && this.namesIn(k + 1, unit.to)) return this.split(k, k + 1, 'gerund');
      return -1;
    }
    // A relative clause at the end of the sentence.
    if (lexicon.relatives.has(next)) {
      const verb = this.nextFinite(k);
      if (!verb || verb.first > k + 6 || !this.hasFinite(this.start, k)) return -1;
      const after = this.finite.find((group) => group.first > verb.last);
      if (after && !this.linked(verb.last + 1, after.first)) return -1;
      return this.split(k, k + 1, 'relative');
    }
    // A detached participle with a figure or a date of its own.
    const group = this.groups.find((one) => one.first === k + 1 || one.core === k + 1);
    if (
      group &&
      group.mood === 'participle' &&
      this.hasFinite(this.start, k) &&
      !this.quantified(this.start, k) &&
      !this.lasts(this.start, k) &&
      this.quantified(k + 1, unit.to) &&
      !this.nextFinite(k)
    )
      return this.split(k, k + 1, 'gerund');
    if (lexicon.coordinators.has(next)) return this.coordination(k, k + 2);
    // Clauses set side by side.
    const verb = this.nextFinite(k);
    if (!verb || !this.clauseDone(k) || this.onlyRelative(k) || this.incise(k + 1) || this.beginsBound())
      return -1;
    const first = words.tokens[k + 1].pos;
    if (first !== 'DET' && first !== 'PROPN' && first !== 'PRON' && first !== 'NOUN') return -1;
    if (verb.inverted >= 0 || this.linked(k + 1, verb.first) || this.commaBetween(k + 1, verb.first) >= 0)
      return -1;
    const phrase = this.phrase(k + 1, verb.first);
    if (!phrase || phrase.first !== k + 1) return -1;
    return this.split(k, k + 1, 'main');
  }

  /** « les 13 et 14 juin » is one date. */
  private insideTime(k: number): boolean {
    const { times } = this.reading;
    const { start, end } = this.words.tokens[k];
    const time = times[firstEndingAfter(times, start)];
    return time !== undefined && time.start < start && end < time.end;
  }

  /** « et », « mais » before a clause with a subject of its own, another tense, or a second verb of speech. */
  private coordination(k: number, after: number): number {
    const { words } = this;
    if (!this.clauseDone(k) || this.awaitsMain || this.insideTime(k)) return -1;
    // « que X forme des volontaires et que Y a rétabli le service »
    if (/^(?:que|qu')$/u.test(words.form[after] ?? '') && this.opens(k) && this.nextFinite(after)) return this.split(k, after + 1, 'subordinate'); // prettier-ignore
    const act = this.actAt(after, 2);
    if (act && act.shared && act.manner === 'verb') return this.split(k, after, 'main');
    const verb = this.nextFinite(after - 1);
    if (
      !verb ||
      (this.linked(after, verb.first) && !this.sourceFirst(after)) ||
      this.acts.some((one) => one.manner === 'incise' && one.first <= verb.last && one.last >= verb.first)
    )
      return -1;
    // “three quarters, or 68 per cent, had asked”: what a comma parts from the verb is not its subject
    if (this.pack.language === 'en' && this.commaBetween(after, verb.first) === verb.first - 1) return -1;
    let before = -1;
    for (const group of this.finite) if (group.first >= this.start && group.last < k) before = group.head;
    const phrase = this.phrase(after, verb.first);
    if (phrase) {
      if (words.tokens[phrase.first].pos === 'VERB' || this.beginsBound()) return -1;
      return this.split(k, after, 'main');
    }
    const earlier = this.finite.find((group) => group.head === before);
    if (earlier && verb.first - after <= 2 && earlier.compound !== verb.compound && verb.inverted < 0)
      return this.split(k, after, 'coordinate');
    return -1;
  }

  private split(end: number, next: number, kind: Clause['kind'], resume = next): number {
    this.close(end);
    this.start = next;
    this.kind = kind;
    this.awaitsMain = false;
    return resume;
  }

  private close(end: number): void {
    const { words } = this;
    let from = this.start;
    let to = end;
    while (
      from < to &&
      ((words.tokens[from].pos === 'PUNCT' && !OPENING.has(words.form[from])) ||
        (from === this.start && words.tokens[from].pos === 'CCONJ'))
    )
      from++;
    while (to > from && /^[,:–—-]$/u.test(words.form[to - 1])) to--;
    if (to > from)
      this.clauses.push({
        from,
        to,
        kind: this.kind,
        finite: this.finite.filter((group) => group.first >= from && group.last < to),
      });
    this.kind = 'main';
  }

  private opener(k: number): number {
    const { words, pack } = this;
    const wording = this.inQuote[k] ? null : phraseAt(words, pack.claims.openers, k);
    if (wording) return wording.length;
    return -1;
  }

  private hasFinite(from: number, to: number): boolean {
    return this.finite.some((group) => group.first >= from && group.last < to);
  }

  private nextFinite(after: number): VerbGroup | undefined {
    return this.finite.find((group) => group.first > after);
  }

  /** The clause that runs has its own verb: one behind the last conjunction or relative pronoun. */
  private clauseDone(k: number): boolean {
    const { words } = this;
    let opened = this.start - 1;
    for (let i = k - 1; i >= this.start; i--) {
      if (isThat(words, CONJUNCTIONS, i) && !(words.tokens[i].pos === 'ADV' && this.restricts(i))) {
        opened = i;
        break;
      }
    }
    return this.finite.some((group) => group.first > opened && group.last < k);
  }

  /** « dans l'avion qui l'emmenait à La Haye »: a complement set before, whose only verb is that of its relative clause. */
  private onlyRelative(k: number): boolean {
    const { words } = this;
    if (words.tokens[this.start].pos !== 'ADP') return false;
    const first = this.finite.find((group) => group.first >= this.start && group.last < k);
    if (!first || this.finite.some((group) => group.first > first.last && group.last < k)) return false;
    for (let i = this.start; i < first.first; i++) if (/^(?:qui|que|qu'|dont|où|which|who)$/u.test(words.form[i])) return true; // prettier-ignore
    return false;
  }

  /** A clause that a conjunction opened runs up to a token. */
  private opens(k: number): boolean {
    if (this.kind === 'subordinate' && this.clauses.length > 0) return true;
    for (let i = k - 1; i >= this.start; i--)
      if (this.words.tokens[i].pos === 'SCONJ' && /^(?:que|qu'|that)$/u.test(this.words.form[i])) return true;
    return false;
  }

  /** « ne … que »: only, and no conjunction. */
  private restricts(i: number): boolean {
    for (let k = i - 1; k >= this.start && k > i - 7; k--)
      if (/^(?:ne|n')$/u.test(this.words.form[k])) return true;
    return false;
  }

  /** A conjunction or relative pronoun stands between: the verb behind belongs to a clause inside. */
  private linked(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      if (this.words.tokens[i].pos === 'SCONJ' || isThat(this.words, LINKS, i)) return true;
    }
    return false;
  }

  private sourceFirst(after: number): boolean {
    return this.actAt(after, 2)?.manner === 'preposition';
  }

  private actAt(token: number, within: number): SpeechAct | undefined {
    return this.acts.find((act) => act.first >= token && act.first < token + within);
  }

  private phrase(from: number, to: number) {
    return nounPhrase(this.reading, this.words, from, to);
  }

  private quotedBehind(last: number): boolean {
    for (let i = last + 1; i < Math.min(last + 4, this.unit.to); i++) if (this.inQuote[i]) return true;
    return false;
  }

  private commaBetween(from: number, to: number): number {
    for (let i = from; i < to; i++) if (this.words.form[i] === ',') return i;
    return -1;
  }

  private incise(k: number): boolean {
    const at = this.words.tokens[k].start;
    return this.acts.some(
      (act) =>
        act.manner === 'incise' &&
        ((act.first >= k && act.first < k + 4) ||
          (act.source !== null && Math.abs(act.source.start - at) < 5)),
    );
  }

  /** « Si … , … »: condition and consequence are one statement. */
  private beginsBound(): boolean {
    const form = this.words.form[this.start];
    return this.pack.claims.binding.has(form) && form !== 'pour' && form !== 'comme';
  }

  /** The clause before is itself what somebody is said to say. */
  private startsReported(): boolean {
    return this.clauses.length > 0;
  }

  private namesIn(from: number, to: number): boolean {
    const { mentions } = this.reading;
    const i = firstEndingAfter(mentions, this.words.tokens[from].start);
    return i < mentions.length && mentions[i].start < this.words.tokens[to - 1].end;
  }

  private lasts(from: number, to: number): boolean {
    const { times } = this.reading;
    const end = this.words.tokens[to - 1].end;
    for (let i = firstEndingAfter(times, this.words.tokens[from].start); i < times.length && times[i].start < end; i++)
      if (times[i].type === 'DURATION') return true;
    return false;
  } // prettier-ignore

  private quantified(from: number, to: number): boolean {
    const { quantities } = this.reading;
    const i = firstEndingAfter(quantities, this.words.tokens[from].start);
    return i < quantities.length && quantities[i].start < this.words.tokens[to - 1].end;
  }
}
