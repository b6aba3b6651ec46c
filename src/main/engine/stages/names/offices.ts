/** Offices as they are written: the title, its portfolio, the organisation, whether it is held no more. */
import type { NamesLexicon } from '../../languages/names.ts';
import type { Register } from '../../register.ts';
import { capitalised, type Words } from '../../words.ts';
import { askingOf } from '../../wordtypes.ts';

export interface Office {
  /** Tokens of the whole phrase, both included, without the determiner. */
  first: number;
  last: number;
  /** Lower case, with its portfolio, without the organisation (« ministre de la Défense »). */
  office: string;
  organisation: string | null;
  former: boolean;
  /** The word before the phrase is a definite article. */
  definite: boolean;
  plural: boolean;
  feminine: boolean;
}

/** Longest complement of an office, in tokens. */
const LONGEST = 9;
const ARTICLES: ReadonlySet<string> = new Set([
  'le',
  'la',
  "l'",
  'les',
  'the',
  'son',
  'sa',
  'leur',
  'notre',
  'his',
  'her',
  'its',
  'their',
  'our',
]);
const STATE_WORDS: ReadonlySet<string> = new Set(['république', 'republic']);

/** The words that an office may begin with. */
export const beginningOffices = askingOf(
  ({ offices }: NamesLexicon, form) =>
    offices.has(form.replace(/^ex-/u, '')) || offices.has(singular(form) ?? ''),
);

/** The longest office title that begins at a token: the index of its last token, -1 when none does. */
function titleEnd(words: Words, lexicon: NamesLexicon, i: number): number {
  const word = words.form[i].replace(/^ex-/u, '');
  const wordings = lexicon.offices.get(word);
  if (!wordings) return -1;
  for (const wording of wordings) {
    let fits = true;
    for (let k = 1; k < wording.length && fits; k++) fits = words.form[i + k] === wording[k];
    if (fits) return i + wording.length - 1;
  }
  return -1;
}

/** Plurals of offices are read (« les ministres de la Défense ») so that they are never taken for one holder. */
function singular(form: string): string | null {
  return form.endsWith('s') ? form.slice(0, -1) : form.endsWith('aux') ? form.slice(0, -3) + 'al' : null;
}

/**
 * The office that begins at a token. `stops` tells where a person's name begins: a complement never runs into it.
 * Null when no office begins there.
 */
export function officeAt(
  words: Words,
  lexicon: NamesLexicon,
  register: Register,
  i: number,
  stops: (token: number) => boolean,
  endsName: (token: number) => { first: number; name: string } | null,
): Office | null {
  let start = i;
  let plural = false;
  let end = titleEnd(words, lexicon, i);
  if (end < 0) {
    const one = singular(words.form[i]);
    if (one === null || !lexicon.offices.has(one)) return null;
    plural = true;
    end = i;
    if (words.tokens[i + 1]?.pos === 'ADJ' || words.tokens[i + 1]?.pos === 'NOUN') {
      const next = words.form[i + 1];
      if (/^(?:généraux|générales|ministres|ministers|general)$/u.test(next)) end = i + 1;
    }
  }
  const titleWords = [start, end] as [number, number];
  // Words before that belong to it: vice, ancien, an adjective of nationality in English.
  let former = false;
  let owned = false;
  let organisation: string | null = null;
  let k = start - 1;
  for (let steps = 0; steps < 3 && k >= 0; steps++, k--) {
    const form = words.form[k];
    // « Federal Reserve chairman »: a name right before the office.
    const named = steps === 0 && words.form[k] !== "'s" ? endsName(k) : null;
    if (named) {
      organisation = named.name;
      k = named.first;
    } else if (lexicon.former.has(form)) former = true;
    else if (form === '-') continue;
    // “the new chancellor”
    else if (steps === 0 && STILL.has(form)) void 0;
    else if (lexicon.officePrefixes.has(form)) titleWords[0] = k;
    else {
      const state =
        capitalised(words.raw[k]) && words.tokens[k].pos !== 'VERB'
          ? register.organisation(words.raw[k])
          : null;
      if (
        state &&
        !stops(k) &&
        (words.tokens[k].pos === 'ADJ' || ACRONYM.test(words.raw[k]) || lexicon.titles.has('mr'))
      )
        organisation = ACRONYM.test(words.raw[k]) ? words.raw[k] : state.name;
      else if (form === "'s" && k > 0 && register.organisation(words.raw[k - 1])) {
        organisation = register.organisation(words.raw[k - 1])?.name ?? null;
        owned = true;
        k--;
      } else break;
    }
    start = k;
  }
  if (/^ex-/u.test(words.form[i])) former = true;
  const article = words.form[start - 1] ?? '';
  // “the alliance's secretary general”
  if (article === "'s") owned = true;
  // Adjectives after: part of the title, or the state.
  let last = end;
  let j = end + 1;
  for (; j < words.count && j - end <= 3 && !stops(j); j++) {
    const form = words.form[j];
    if (lexicon.officeAdjectives.has(form)) {
      titleWords[1] = j;
      last = j;
      continue;
    }
    const state =
      words.tokens[j].pos === 'ADJ' || (words.tokens[j].pos === 'NOUN' && !capitalised(words.raw[j]))
        ? register.organisation(words.raw[j])
        : null;
    if (/^européen/u.test(form)) organisation = 'Union européenne';
    else if (state?.kind === 'state') organisation = state.name;
    else break;
    last = j;
  }
  let office = words.form
    .slice(titleWords[0], titleWords[1] + 1)
    .join(' ')
    .replace(/^ex-/u, '')
    .replaceAll("' ", "'")
    .replaceAll(' - ', '-');
  // « ministre déléguée chargée des Comptes publics »
  let charged = false;
  if (
    /^chargée?s?$/u.test(words.form[last + 1] ?? '') &&
    /^(?:de|du|des|d')$/u.test(words.form[last + 2] ?? '')
  ) {
    last++;
    charged = true;
    office += ` ${words.form[last]}`;
  }
  // Complements: a portfolio first where the office has one, then the organisation.
  let portfolio =
    charged ||
    lexicon.portfolios.has(words.form[titleWords[0]]) ||
    lexicon.portfolios.has(words.form[titleWords[1]]) ||
    lexicon.portfolios.has(singular(words.form[titleWords[1]]) ?? '');
  while (lexicon.complements.has(words.form[last + 1] ?? '') && !stops(last + 2)) {
    const complement = complementAt(words, lexicon, last + 1, stops);
    if (!complement) break;
    const written = slice(words, complement.head, complement.last);
    // « ministre des Finances allemand »: the adjective of a state at the end is the organisation.
    const state =
      complement.last > complement.head &&
      words.tokens[complement.last].pos === 'ADJ' &&
      !capitalised(words.raw[complement.last])
        ? register.organisation(words.raw[complement.last])
        : null;
    if (portfolio && state?.kind === 'state') {
      office += ` ${slice(words, last + 1, complement.last - 1)}`;
      organisation ??= state.name;
      last = complement.last;
      break;
    }
    const known = register.organisation(written);
    if (STATE_WORDS.has(words.form[complement.head]) && !known) {
      office += ' de la République';
      // that of a prosecutor is the town behind it
      if (!/^procureu/u.test(office)) organisation ??= 'France';
    } else if (portfolio && (known === null || known.kind === 'party') && !ACRONYM.test(written)) {
      office += ` ${slice(words, last + 1, complement.last)}`;
      portfolio = false;
    } else {
      organisation ??= known?.kind === 'state' ? known.name : written;
      last = complement.last;
      break;
    }
    last = complement.last;
  }
  if (former && words.form[start] === '-') start++;
  return {
    first: start, last, office, organisation, former, definite: owned || ARTICLES.has(article) || /^(?:du|au)$/u.test(article), plural,
    feminine: /(?:ente|ière|rice|euse|ée|elle|ale|eine|esse)$/u.test(words.form[titleWords[0]]) || article === 'la',
  }; // prettier-ignore
}

/** Adjectives of who holds an office now. */
const STILL: ReadonlySet<string> = new Set(['new', 'current', 'longtime', 'long-time']);
const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u;

/** A complement « de l'Union européenne »: its first noun and its last token. */
function complementAt(
  words: Words,
  lexicon: NamesLexicon,
  at: number,
  stops: (token: number) => boolean,
): { head: number; last: number } | null {
  let head = at + 1;
  if (/^(?:la|l'|le|les|the|l’)$/u.test(words.form[head] ?? '')) head++;
  if (head >= words.count || stops(head)) return null;
  const first = words.tokens[head].pos;
  if (first !== 'NOUN' && first !== 'PROPN' && first !== 'ADJ' && !capitalised(words.raw[head])) return null;
  let last = head;
  for (let j = head + 1; j < words.count && j - at < LONGEST && !stops(j); j++) {
    const { pos } = words.tokens[j];
    const form = words.form[j];
    if (
      pos === 'PROPN' ||
      (pos === 'ADJ' && !lexicon.former.has(form)) ||
      (capitalised(words.raw[j]) &&
        (pos === 'NOUN' || (capitalised(words.raw[j - 1]) && !lexicon.never.has(form))))
    )
      last = j;
    else if (
      pos === 'NOUN' &&
      j === head + 1 &&
      !/^(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u.test(form)
    )
      last = j;
    else if (/^(?:de|du|des|d'|et|of|and|l'|la|le|les|the|&)$/u.test(form)) {
      // A capital or a common noun must follow what joins.
      let k = j + 1;
      while (k < words.count && /^(?:la|l'|le|les|the)$/u.test(words.form[k])) k++;
      // « de l'Action et des Comptes publics »
      if (/^(?:et|and)$/u.test(form) && /^(?:des|du|de|d'|of)$/u.test(words.form[k] ?? '')) {
        k++;
        while (k < words.count && /^(?:la|l'|le|les|the)$/u.test(words.form[k])) k++;
      }
      const next = words.tokens[k];
      if (next === undefined || stops(k)) break;
      if (capitalised(words.raw[k]) || (next.pos === 'NOUN' && /^(?:des|d')$/u.test(form))) {
        last = k;
        j = k;
      } else break;
    } else if (form === "'s" && capitalised(words.raw[j + 1] ?? '')) last = ++j;
    else break;
  }
  return { head, last };
}

function slice(words: Words, first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    if (i > first && words.tokens[i].start > words.tokens[i - 1].end) text += ' ';
    text += words.raw[i];
  }
  return text;
}
