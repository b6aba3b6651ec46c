/** Dialogue after dashes, as novels and interviews print it: « — Oui, dit-il, j’arrive. » Incises are left out of the speech. */
import type { Quote, Reading } from '../../../../shared/analysis.ts';
import type { StageContext } from '../../stage.ts';
import { capitalised, type Words } from '../../words.ts';
import { allThat, asking, isThat } from '../../wordtypes.ts';

/** Dashes that open a turn. */
const DASH = asking((form) => form === '—' || form === '–' || form === '--' || form === '―');
/** Least share of the dashed lines that must show signs of speech, so that lists are never read as dialogue. */
const LEAST_SHARE = 0.12;
const STOP = /^(?:[.!?…]+|\.{3})$/u;
const CLITICS: ReadonlySet<string> = new Set(
  "me m' te t' se s' lui leur nous vous y en l' le la les".split(' '),
);
const NEAR: ReadonlySet<string> = new Set("je j' me m' moi mon ma mes tu te t' toi ton ta tes nous notre nos vous votre vos -moi -toi -nous -vous -tu -je i my you your we our me".split(' ')); // prettier-ignore

/** Presents that look like simple pasts. */
const PRESENT: ReadonlySet<string> = new Set(
  'dit fait écrit vit suit lit produit conduit réduit peut veut vaut sait doit voit croit boit reçoit sert sort part met permet promet bat naît plaît paraît connaît suffit finit faut fuit rit sourit'.split(
    ' ',
  ),
);

interface Turn {
  /** Token of the dash, and the token after the last of its paragraph or before the next turn. */
  dash: number;
  end: number;
  /** Stands at the beginning of a line. */
  line: boolean;
}

/** The turns of speech after dashes; none where the text shows no dialogue. */
export function dialogueOf(reading: Reading, context: StageContext, words: Words): Quote[] {
  if (!context.pack) return [];
  const turns = turnsOf(reading, words);
  if (turns.length === 0) return [];
  const pieces: Quote[][] = [];
  let signs = 0;
  for (const turn of turns) {
    const reader = new TurnReader(reading, context, words, turn);
    pieces.push(reader.read());
    if (reader.sign) signs++;
  }
  if (signs === 0 || signs < turns.length * LEAST_SHARE) return [];
  return pieces.flat();
}

function turnsOf(reading: Reading, words: Words): Turn[] {
  const turns: Turn[] = [];
  const lineStart = (i: number) =>
    i === 0 || reading.text.slice(words.tokens[i - 1].end, words.tokens[i].start).includes('\n');
  let last = -1;
  for (const i of allThat(words, DASH)) {
    if (i <= last) continue;
    const line = lineStart(i);
    const next = words.raw[i + 1];
    if (next === undefined || lineStart(i + 1)) continue;
    if (!line) {
      // A new turn inside a paragraph follows a stop and begins with a capital.
      if (!/^(?:[.!?…:]+|»)$/u.test(words.raw[i - 1]) || !(capitalised(next) || next === '«')) continue;
    }
    if (turns.length > 0 && turns[turns.length - 1].end < 0) turns[turns.length - 1].end = i;
    turns.push({ dash: i, end: -1, line });
    let end = i + 1;
    while (
      end < words.count &&
      !lineStart(end) &&
      !(
        isThat(words, DASH, end) &&
        /^(?:[.!?…:]+|»)$/u.test(words.raw[end - 1]) &&
        capitalised(words.raw[end + 1] ?? '')
      )
    )
      end++;
    turns[turns.length - 1].end = end;
    last = end - 1;
  }
  return turns;
}

class TurnReader {
  sign = false;
  private readonly reading: Reading;
  private readonly context: StageContext;
  private readonly words: Words;
  private readonly turn: Turn;

  constructor(reading: Reading, context: StageContext, words: Words, turn: Turn) {
    this.reading = reading;
    this.context = context;
    this.words = words;
    this.turn = turn;
  }

  read(): Quote[] {
    const { words, turn } = this;
    const pieces: Quote[] = [];
    let start = turn.dash;
    let i = turn.dash + 1;
    let speaker: string | null = null;
    let cue: Quote['cue'] = null;
    const close = (end: number) => {
      let last = end;
      while (last > start && words.form[last] === ',') last--;
      if (last > start || (last === start && !isThat(words, DASH, start)))
        pieces.push({
          start: words.tokens[start].start,
          end: words.tokens[last].end,
          kind: 'full',
          speaker: null,
          cue: null,
        });
    };
    let open = true;
    while (i < turn.end) {
      if (!open) break;
      // A turn inside a paragraph ends where the story is told again.
      if (
        !turn.line &&
        i > turn.dash + 2 &&
        STOP.test(words.raw[i - 1]) &&
        capitalised(words.raw[i]) &&
        this.tells(i)
      ) {
        close(i - 1);
        open = false;
        break;
      }
      if (NEAR.has(words.form[i]) || words.form[i] === '?' || words.form[i] === '!')
        this.sign ||= words.form[i] === '?' || NEAR.has(words.form[i]);
      const verb = this.inciseAt(i);
      if (verb < 0) {
        i++;
        continue;
      }
      this.sign = true;
      let cut = i - 1;
      if (isThat(words, DASH, cut)) cut--;
      close(cut);
      cue ??= { start: words.tokens[i].start, end: words.tokens[verb].end };
      speaker ??= this.nameBehind(verb);
      const resume = this.resume(verb + 1);
      if (resume < 0) {
        open = false;
        break;
      }
      start = resume;
      i = resume + 1;
    }
    if (open && start < turn.end) close(turn.end - 1);
    for (const piece of pieces) {
      piece.speaker = speaker;
      piece.cue = cue;
    }
    return pieces;
  }

  /** The last token of the verb of an incise that begins at a token, -1 when none does. */
  private inciseAt(i: number): number {
    const { words, turn, context } = this;
    const before = words.raw[i - 1];
    if (i <= turn.dash + 1 || !/^(?:[,!?…;.:]+|»|”|"|—|–|--|\))$/u.test(before)) return -1;
    let k = i;
    while (k < turn.end && k - i < 3 && CLITICS.has(words.form[k])) k++;
    const { verbs, sourceNouns } = context.pack!.speech;
    let forms = verbs.get(words.form[k]);
    const next = words.form[k + 1] ?? '';
    const pronoun = /^-(?:t-)?(?:il|elle|on|je|ils|elles)$/u;
    // Compound: « a-t-il dit », « avait répondu Paul ».
    if (!forms || !forms.some((form) => form.mood === 'finite')) {
      if (!/^(?:a|avait|ai|avais|eut|est|était|ont|avaient|fut)$/u.test(words.form[k])) return -1;
      let participle = k + 1;
      if (pronoun.test(next)) participle++;
      while (words.tokens[participle]?.pos === 'ADV') participle++;
      forms = verbs.get(words.form[participle] ?? '');
      if (!forms || !forms.some((form) => form.mood === 'participle')) return -1;
      if (pronoun.test(next)) return participle;
      k = participle;
    } else if (pronoun.test(next)) return k + 1;
    if (/^[.!?…:]+$/u.test(before) && capitalised(words.raw[i])) return -1;
    // A noun behind the verb, adverbs between.
    let noun = k + 1;
    while (
      noun < turn.end &&
      noun - k < 6 &&
      (words.tokens[noun].pos === 'ADV' ||
        /^(?:à|d'|de|aussitôt|encore|alors|enfin|vivement|doucement)$/u.test(words.form[noun]) ||
        /ment$/u.test(words.form[noun]))
    )
      noun++;
    if (noun >= turn.end) return -1;
    const raw = words.raw[noun];
    if (/^[,;.!?]/u.test(raw)) return -1;
    if (
      capitalised(raw) ||
      context.pack!.names.titles.has(words.form[noun]) ||
      /^(?:le|la|l'|les|un|une|mon|ma|son|sa|leur|notre|votre|cette|ce|cet|l’)$/u.test(words.form[noun]) ||
      sourceNouns.has(words.form[noun])
    )
      return k;
    return -1;
  }

  private nameBehind(verb: number): string | null {
    const { words, reading } = this;
    const from = words.tokens[verb].end;
    let low = 0;
    let high = reading.people.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reading.people[middle].start >= from) high = middle;
      else low = middle + 1;
    }
    const person = reading.people[low];
    return person && person.start - from < 30 ? person.name : null;
  }

  /** Where speech goes on after an incise, -1 when the rest of the turn is told. */
  private resume(from: number): number {
    const { words, turn } = this;
    let k = from;
    for (; k < turn.end; k++) {
      const raw = words.raw[k];
      if (isThat(words, DASH, k)) return k;
      if (raw === ';' || raw === ':') return k + 1 < turn.end ? k + 1 : -1;
      if (raw === ',') {
        if (this.narrates(k + 1)) continue;
        return k + 1 < turn.end ? k + 1 : -1;
      }
      if (STOP.test(raw)) break;
    }
    if (k + 1 >= turn.end) return -1;
    // After a full stop: speech where the next sentence speaks to somebody, story where it tells.
    return this.speaks(k + 1) ? k + 1 : -1;
  }

  /** After a comma, whether the incise goes on (« , en riant », « , d'une voix douce »). */
  private narrates(i: number): boolean {
    const form = this.words.form[i] ?? '';
    if (
      /^(?:en|d'une?|avec|sans|tout|toute|les|le|la|l'|son|sa|ses|après|pendant|dont|qui|et|aussitôt|très|au|aux|à|dans|sur|un|une|comme|pour|de|d')$/u.test(
        form,
      )
    ) {
      // An article begins both; speech shows itself by its pronouns.
      if (/^(?:les|le|la|l'|un|une|et|tout|de|d'|sur|pour|à|dans|comme|sans|avec|au|aux)$/u.test(form))
        return !this.speaks(i);
      return true;
    }
    return (
      /(?:ant|ée?s?|is?|us?)$/u.test(form) &&
      this.words.tokens[i]?.pos === 'VERB' &&
      !NEAR.has(this.words.form[i - 2] ?? '')
    );
  }

  /** Whether the sentence from a token is plainly told: a past of stories and nobody spoken to. */
  private tells(i: number): boolean {
    return !this.speaks(i, 1);
  }

  /** Whether the sentence from a token is spoken: it says I or you, asks or exclaims, or is in the present. */
  private speaks(i: number, margin = 0): boolean {
    const { words, turn } = this;
    let spoken = 0;
    let told = 0;
    for (let k = i; k < Math.min(turn.end, i + 40); k++) {
      const form = words.form[k];
      if (NEAR.has(form)) spoken += 2;
      else if (form === '?' || form === '!') {
        spoken += 2;
        break;
      } else if (STOP.test(words.raw[k]) && k > i + 1) {
        if (/^(?:…|\.{3})$/u.test(words.raw[k])) spoken++;
        break;
      } else if (words.tokens[k].pos === 'VERB' || words.tokens[k].pos === 'AUX') {
        if (
          /(?:ait|aient|èrent|irent|urent|[^aeiou]a|int|inrent)$/u.test(form) &&
          !/^(?:a|va|fait|sera|aurait|serait)$/u.test(form)
        )
          told += 1;
        else if (/(?:it|ut)$/u.test(form) && !PRESENT.has(form)) told += 1;
        else if (/^(?:est|sont|a|ont|va|vont|faut|peut|suis|sera|ai)$/u.test(form)) spoken += 1;
      }
    }
    return margin > 0 ? told < margin || spoken >= told : spoken >= told;
  }
}
