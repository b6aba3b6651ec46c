/** Runs of capitalised words and what they name: a person, an organisation, a place or an event. */
import type { Mention, MentionKind, Reading, Span } from '../../../../shared/analysis.ts';
import { genderOf, type Gender } from '../../languages/firstnames.ts';
import type { NamesLexicon } from '../../languages/names.ts';
import { remembering } from '../../memo.ts';
import { firstStartingAt } from '../../reading.ts';
import type { Register } from '../../register.ts';
import type { StageContext } from '../../stage.ts';
import { capitalised, wordsOf, type Words } from '../../words.ts';
import { allThat, asking, isThat, nextThat } from '../../wordtypes.ts';
import { memoOf } from '../../passages.ts';
import { readAgain } from './again.ts';

/** A named thing by its tokens, both included. */
export interface Named extends Mention {
  first: number;
  last: number;
  gender: Gender | null;
}

/** Acronyms that name no organisation. */
const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  `PIB TVA SMIC PDG DG ONG ADN ARN TGV GPS SMS PME ETI RSA CSG SIDA VIH USA UK URSS EUR USD GDP CEO MP FAQ IA AI OK TV DVD CD PC IP PDF HTML CV RTT CDI CDD BTP VTC HLM RER TER SUV
  II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI AM PM LED UN LE LA LES DE ET DU`.split(/\s+/u),
); // prettier-ignore

const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u;
const WORD = /^\p{L}/u;
/** Last words of the names of companies and papers. */
const COMPANY =
  /^(?:brothers|sachs|stanley|group|groupe|inc|inc\.|ltd|ltd\.|plc|llc|corp|corp\.|sa|gmbh|bank|holding|holdings|partners|industries|technologies|motors|airlines|airways|press|news|times|post|energy|energies|capital|systems|club|university|college|hospital|airport|street|avenue|park|united|football|systèmes|finance|énergie|solutions|conseil|services|assurances|immobilier|promotion|logistique|transports|distribution|pharma|international|participations|invest|gestion|digital|médias|robotics|labs|studios|ventures|software|biotech|aerospace|défense|ingénierie|construction|environnement|mobilité|telecom|télécom|networks|foods|hôtels|voyages|films|productions|pictures|records|music|éditions|editions|pharmaceuticals|therapeutics|biosciences|resources|mining|steel|foundation|trust|council|institute)$/u;
/** Letters behind a name that are no part of it. */
const POSTNOMINALS: ReadonlySet<string> = new Set('KC QC MP MEP MSP MBE OBE CBE KBE DBE PhD'.split(' '));
/** Longest run of words a name may have, and what of one the register knows may follow its capitals. */
const LONGEST = 8;
const REGISTERED = 12;

interface Context {
  reading: Reading;
  words: Words;
  lexicon: NamesLexicon;
  /** Whether a form is one of a verb of speech. */
  speaks: (form: string) => boolean;
  /** Nouns of people and institutions: at the start of a sentence they are no names. */
  sourceNouns: { has(word: string): boolean };
  register: Register;
  /** Capitalised words seen where a capital means a name. */
  seen: ReadonlySet<string>;
  /** For each token whether its capital may be that of a sentence. */
  initial: Uint8Array;
  /** Surnames of the register that belong to one person alone. */
  surnames: ReadonlyMap<string, string>;
}

const OPENING: ReadonlySet<string> = new Set([
  '«',
  '“',
  '"',
  '(',
  '[',
  '—',
  '–',
  '-',
  ':',
  '•',
  '*',
  '...',
  '…',
  '‘',
  '‹',
  '.',
  '!',
  '?',
]);

const OPENINGS = asking((_, raw) => OPENING.has(raw));
const CAPITALS = asking((_, raw) => capitalised(raw));
const NAMELIKE = asking((_, raw) => capitalised(raw) && WORD.test(raw));

/** Marks tokens that begin a sentence, a quotation, an item or follow a colon. */
function initials(reading: Reading, words: Words): Uint8Array {
  const initial = new Uint8Array(words.count);
  let first = 0;
  for (const sentence of reading.sentences) {
    while (first < words.count && words.tokens[first].end <= sentence.start) first++;
    if (first < words.count) initial[first] = 1;
  }
  if (words.count > 0) initial[0] = 1;
  for (const i of allThat(words, OPENINGS)) if (i + 1 < words.count) initial[i + 1] = 1;
  const { text, tokens } = reading;
  for (let at = text.indexOf('\n'); at >= 0;) {
    const next = firstStartingAt(tokens, at);
    if (next === tokens.length) break;
    const between = next === 0 || tokens[next - 1].end <= at;
    if (between) initial[next] = 1;
    at = text.indexOf('\n', between ? tokens[next].start : at + 1);
  }
  return initial;
}

const surnameIndexes = new WeakMap<Register, Map<string, string>>();

/** Last words of the register's persons, where one person alone bears it. */
function surnamesOf(register: Register): Map<string, string> {
  const known = surnameIndexes.get(register);
  if (known) return known;
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { person } of register.facts.terms) {
    const surname = (person.split(' ').at(-1) ?? '').toLowerCase();
    const holder = index.get(surname);
    if (holder !== undefined && holder !== person) shared.add(surname);
    index.set(surname, person);
  }
  for (const surname of shared) index.delete(surname);
  surnameIndexes.set(register, index);
  return index;
}

/** The names of a reading, in order, short forms linked to the fullest form. */
export function findNames(reading: Reading, { pack, register }: StageContext): Named[] {
  if (!pack || reading.tokens.length === 0) return [];
  const words = wordsOf(reading);
  const initial = initials(reading, words);
  const seen = new Set<string>();
  for (const i of allThat(words, CAPITALS)) if (!initial[i]) seen.add(words.form[i]);
  const sourceNouns = {
    has: (word: string) => pack.speech.sourceNouns.has(word) || pack.speech.vagueNouns.has(word),
  };
  const context: Context = {
    reading,
    words,
    sourceNouns,
    speaks: (form) => pack.speech.verbs.has(form),
    lexicon: pack.names,
    register,
    seen,
    initial,
    surnames: surnamesOf(register),
  };
  const memo = memoOf(reading);
  const { found, pending } = memo
    ? readAgain(reading, register, memo, words, initial, seen, (from, to) => namedIn(context, from, to))
    : namedIn(context, 0, words.count);
  link(context, found, pending);
  return found.sort((a, b) => a.start - b.start);
}

/** What the runs between two tokens name by themselves; `pending` are those that only the rest of the article can tell. */
function namedIn(context: Context, from: number, to: number): NamedRuns {
  const { words } = context;
  const found: Named[] = [];
  const pending: Pending[] = [];
  for (let i = from; (i = nextThat(words, NAMELIKE, i, to)) >= 0;) {
    const run = runAt(context, i);
    if (!run) {
      i++;
      continue;
    }
    const named = classify(context, run);
    // « Université de la Caroline du Nord »: a name that goes back to the head before it takes its place
    if (named?.[0]) while (found.length > 0 && found.at(-1)!.start >= named[0].start) found.pop();
    const reached = found.at(-1)?.end ?? 0;
    if (named) found.push(...named.filter(({ start }) => start >= reached));
    else
      pending.push({
        ...run,
        text: textOf(context, run.first, run.last),
        company: isCompany(context, run),
        person: run.first < run.last && looksLikePerson(context, run),
      });
    i = run.last + 1;
    // “Museum of Natural History” is one name
    for (const { end } of named ?? []) while (i < to && words.tokens[i].start < end) i++;
  }
  return { found, pending };
}

interface Run {
  first: number;
  last: number;
}

/** A run that its own words do not name. */
export interface Pending extends Run {
  text: string;
  /** The words before it introduce a company. */
  company: boolean;
  /** It stands like a person. */
  person: boolean;
}

export interface NamedRuns {
  found: Named[];
  pending: Pending[];
}

/** Whether the token's capital is that of a name. */
function namelike({ words, lexicon, seen, initial, register }: Context, i: number): boolean {
  if (!isThat(words, NAMELIKE, i)) return false;
  const raw = words.raw[i];
  const form = words.form[i];
  if (lexicon.never.has(form)) return false;
  if (!initial[i]) return true;
  if (raw.length > 1 && raw === raw.toUpperCase() && ACRONYM.test(raw)) return true;
  return (
    words.tokens[i].pos === 'PROPN' ||
    seen.has(form) ||
    lexicon.places.has(form) ||
    genderOf(form) !== null ||
    register.organisation(raw) !== null
  );
}

/** The run of a name that begins at a token, null when none does. */
function runAt(context: Context, i: number): Run | null {
  const { words, lexicon } = context;
  if (!namelike(context, i)) return null;
  let last = i;
  let givenOnly = genderOf(words.form[i]) !== null;
  const { text } = context.reading;
  const touches = (j: number) => {
    for (let at = words.tokens[j - 1].end; at < words.tokens[j].start; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0xa0 && code !== 0x202f) return false;
    }
    return true;
  };
  for (let j = i + 1; j < words.count && j - i < LONGEST; j++) {
    if (!touches(j)) break;
    const raw = words.raw[j];
    if (
      raw === '-' &&
      j + 1 < words.count &&
      touching(context, j) &&
      capitalised(words.raw[j + 1]) &&
      touching(context, j + 1)
    ) {
      last = j + 1;
      j++;
      continue;
    }
    // “Harrow & Pike”
    if (raw === '&' && j === last + 1 && isThat(words, NAMELIKE, j + 1) && touches(j + 1)) {
      last = j + 1;
      j++;
      givenOnly = false;
      continue;
    }
    if (POSTNOMINALS.has(raw)) break;
    if (isThat(words, NAMELIKE, j) && !(lexicon.never.has(words.form[j]) && raw.length > 2)) {
      last = j;
      if (genderOf(words.form[j]) === null) givenOnly = false;
      continue;
    }
    if (!lexicon.particles.has(words.form[j])) break;
    let k = j;
    while (k < words.count && k - j < 3 && lexicon.particles.has(words.form[k]) && touches(k)) k++;
    const open = /^(?:de|du|d'|des|la|le|el|la)$/u.test(words.form[j]);
    if (
      isThat(words, NAMELIKE, k) &&
      touches(k) &&
      (open ? givenOnly || (words.form[j] === "d'" && last > i && k === j + 1) : true)
    ) {
      last = k;
      j = k;
      givenOnly = false;
    } else break;
  }
  return { first: i, last };
}

/** Whether nothing stands between a token and the one before. */
function touching({ words }: Context, i: number): boolean {
  return words.tokens[i - 1].end === words.tokens[i].start;
}

const textOf = ({ reading, words }: Context, first: number, last: number) =>
  reading.text.slice(words.tokens[first].start, words.tokens[last].end);

function make(
  context: Context,
  first: number,
  last: number,
  kind: MentionKind,
  name: string,
  gender: Gender | null = null,
): Named {
  const { words } = context;
  return { start: words.tokens[first].start, end: words.tokens[last].end, kind, name, first, last, gender };
}

/** A name in capitals as it is written elsewhere: « EMMANUEL MACRON » is « Emmanuel Macron ». */
export function plainCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** What a run names by itself; null when only the rest of the article can tell. */
function classify(context: Context, run: Run): Named[] | null {
  const { words, lexicon, register, initial } = context;
  let { first } = run;
  const { last } = run;
  const before = words.form[first - 1] ?? '';
  const text = textOf(context, first, last);
  if (words.raw.slice(first, last + 1).includes('&'))
    return [make(context, first, last, 'organisation', text)];
  // A title or an office with a capital before the name.
  if (first < last && lexicon.titles.has(words.form[first])) {
    first++;
    const name = textOf(context, first, last);
    return [
      make(
        context,
        first,
        last,
        'person',
        plainCase(name),
        titleGender(words.form[first - 1]) ?? genderOf(words.form[first]),
      ),
    ];
  }
  if (lexicon.titles.has(before) && !/^(?:le|la|l'|the)$/u.test(words.form[first])) {
    const office = lexicon.offices.has(before);
    if (
      !office ||
      genderOf(words.form[first]) !== null ||
      first < last ||
      context.surnames.has(words.form[last])
    )
      return [
        make(
          context,
          first,
          last,
          'person',
          plainCase(text),
          titleGender(before) ?? genderOf(words.form[first]),
        ),
      ];
  }
  // « rue de la République », « place du Général-Leclerc »
  let street = first - 1;
  while (street > first - 4 && /^(?:de|du|des|d'|la|l'|le|les)$/u.test(words.form[street] ?? '')) street--;
  if (street < first - 1 && STREETS.test(words.form[street] ?? ''))
    return [make(context, first, last, 'place', text)];
  // « procureur de la République »
  if (first === last && words.form[first] === 'république') return [];
  // « le lycée Victor-Hugo », « rue Jean Jaurès »
  if (lexicon.namedAfter.has(before) && (genderOf(words.form[first]) !== null || first < last))
    return [make(context, first, last, 'place', text)];
  // « le secrétaire général de l'ONU António Guterres »: an acronym, then a name
  if (
    last > first &&
    words.raw[first].length > 1 &&
    ACRONYM.test(words.raw[first]) &&
    words.raw[first + 1] !== '-' &&
    !ACRONYM.test(words.raw[first + 1]) &&
    (genderOf(words.form[first + 1]) !== null
      ? last > first + 1
      : officeBefore(context, first) && last > first + 1)
  ) {
    const person = textOf(context, first + 1, last);
    return [
      make(context, first, first, 'organisation', textOf(context, first, first)),
      make(context, first + 1, last, 'person', plainCase(person), genderOf(words.form[first + 1])),
    ];
  }
  // « le Bordelais Matthieu Jalibert », « la Kényane Joyciline Jepkosgei »
  if (first < last && isDemonym(context, first)) {
    const name = textOf(context, first + 1, last);
    if (!/^\p{Lu}+$/u.test(name))
      return [make(context, first + 1, last, 'person', plainCase(name), genderOf(words.form[first + 1]))];
  }
  const organisation = register.organisation(text);
  if (organisation && isNameOf(organisation, text))
    return [
      make(
        context,
        first,
        last,
        organisation.kind === 'state' ? 'place' : 'organisation',
        organisation.kind === 'state' || first === last ? nameFor(organisation.name, text) : text,
      ),
    ];
  if (organisation) return [];
  if (first < last && register.termsOfPerson(text).length > 0)
    return [
      make(
        context,
        first,
        last,
        'person',
        register.termsOfPerson(text)[0].person,
        genderOf(words.form[first]),
      ),
    ];
  const event = eventAt(context, first, last);
  if (event) return [event];
  const known = longestOrganisation(context, first, last);
  if (known) return [known];
  const head = organisationAt(context, first, last);
  if (head) return [head];
  // « Sofia, 15 ans, »: a town has no age of two digits
  const aged = words.form[last + 1] === ',' && /^\d\d?$/u.test(words.form[last + 2] ?? '') && /^(?:ans|years)$/u.test(words.form[last + 3] ?? ''); // prettier-ignore
  if (aged && first === last && genderOf(words.form[first]) !== null)
    return [make(context, first, last, 'person', plainCase(text), genderOf(words.form[first]))];
  if (isPlace(lexicon, words, first, last)) return [make(context, first, last, 'place', plainCase(text))];
  if (first < last && COMPANY.test(words.form[last]))
    return [make(context, first, last, 'organisation', text)];
  const outlet = register.outlet(text);
  if (outlet) return [make(context, first, last, 'organisation', text)];
  const gender =
    words.raw[first + 1] === '-' && genderOf(words.form[first + 2] ?? '') === null
      ? null
      : genderOf(words.form[first]);
  if (first < last && gender !== null && !lexicon.places.has(words.form[last]))
    return [make(context, first, last, 'person', plainCase(text), gender)];
  // An office with a capital that the run begins with (« Secrétaire Mark Rutte », « President Joe Biden »).
  if (first < last) {
    for (let k = first + 1; k <= last; k++) {
      const known = genderOf(words.form[k]);
      if (known !== null && k < last && isOffice(lexicon, words.form[k - 1]))
        return [make(context, k, last, 'person', plainCase(textOf(context, k, last)), known)];
      if (known !== null && k < last && officeBefore(context, first))
        return [make(context, k, last, 'person', plainCase(textOf(context, k, last)), known)];
      if (known !== null && k < last && register.termsOfPerson(textOf(context, k, last)).length > 0)
        return [make(context, k, last, 'person', textOf(context, k, last), known)];
    }
    // “German Chancellor Friedrich Merz”: behind a state and an office, whatever the first name.
    for (let k = last - 2; k > first; k--)
      if (isOffice(lexicon, words.form[k]) && register.organisation(words.raw[first])?.kind === 'state')
        return [make(context, k + 1, last, 'person', plainCase(textOf(context, k + 1, last)), null)];
    if (isOffice(lexicon, words.form[last - 1]) || isOffice(lexicon, words.form[first])) {
      const start = isOffice(lexicon, words.form[last - 1]) ? last : first + 1;
      const name = textOf(context, start, last);
      return [make(context, start, last, 'person', plainCase(name), genderOf(words.form[start]))];
    }
  }
  if (
    first === last &&
    ACRONYM.test(words.raw[first]) &&
    !COMMON_ACRONYMS.has(words.raw[first].replaceAll('.', '')) &&
    !lexicon.offices.has(words.form[first])
  )
    return words.raw[first].length > 1 ? [make(context, first, last, 'organisation', text)] : [];
  if (
    lexicon.placeHeads.has(before) ||
    ((before === 'de' || before === "d'" || before === 'of') && lexicon.placeHeads.has(words.form[first - 2]))
  )
    return [make(context, first, last, 'place', text)];
  if (
    first === last &&
    (lexicon.offices.has(words.form[first]) || (initial[first] && words.tokens[first].pos !== 'PROPN'))
  )
    return [];
  return null;
}

const STREETS =
  /^(?:rue|avenue|boulevard|place|quai|cours|pont|allée|allées|chemin|impasse|square|esplanade|faubourg|porte)$/u;
const DEMONYM =
  /(?:ais|aise|ois|oise|iens?|ienne|ains?|aine|éens?|éenne|anais|ards?|arde|ols?|ole|ane|ègue|inois|ite|ande?|asque)$/u;

/** Whether the run begins with the name of a people or the inhabitant of a town, behind an article: « le Toulousain Antoine Dupont ». */
function isDemonym({ words, lexicon, register }: Context, first: number): boolean {
  const before = words.form[first - 1] ?? '';
  if (!/^(?:le|la|l'|un|une|ce|cette)$/u.test(before)) return false;
  const form = words.form[first];
  if (
    genderOf(form) !== null ||
    words.raw[first + 1] === '-' ||
    lexicon.organisationHeads.has(form) ||
    lexicon.places.has(form) ||
    COMPANY.test(words.form[first + 1])
  )
    return false;
  const known = register.organisation(words.raw[first]);
  if (known) return !isNameOf(known, words.raw[first]);
  return DEMONYM.test(form) && register.outlet(`${words.raw[first - 1]} ${words.raw[first]}`) === null;
}

/** Whether a word alone is an office (« ministre », not « haut » of « haut représentant »). */
function isOffice(lexicon: NamesLexicon, form: string): boolean {
  return lexicon.offices.get(form)?.some((wording) => wording.length === 1) ?? false;
}

const FEMININE_TITLES: ReadonlySet<string> = new Set(
  'docteure professeure dre pre mme mme. mmes madame mademoiselle mlle mlle. mesdames mrs mrs. ms ms. miss lady dame sœur sister'.split(
    ' ',
  ),
);
const MASCULINE_TITLES: ReadonlySet<string> = new Set(
  'm m. mm mm. monsieur messieurs mr mr. lord sir père frère abbé father'.split(' '),
);

function titleGender(title: string): Gender | null {
  return FEMININE_TITLES.has(title) ? 'f' : MASCULINE_TITLES.has(title) ? 'm' : null;
}

/** Whether the text is a name of the organisation and not the adjective of its people. */
function isNameOf(
  organisation: { name: string; aliases: string[]; demonyms?: string[] },
  text: string,
): boolean {
  const lower = text.toLowerCase();
  if (
    organisation.name.toLowerCase() === lower ||
    organisation.aliases.some((alias) => alias.toLowerCase() === lower)
  )
    return true;
  const stem = (word: string) => word.toLowerCase().replace(/e?s?$/u, '');
  return !(organisation.demonyms ?? []).some(
    (demonym) => stem(demonym) === stem(text) || demonym.toLowerCase() === lower,
  );
}

/** The written name where it is an acronym or the register's where it is a state. */
function nameFor(name: string, written: string): string {
  return written.toLowerCase() === name.toLowerCase() ? written : ACRONYM.test(written) ? written : name;
}

function isPlace(lexicon: NamesLexicon, words: Words, first: number, last: number): boolean {
  if (first === last) return lexicon.places.has(words.form[first]);
  const joined = words.form.slice(first, last + 1).join('-');
  return (
    lexicon.places.has(joined) ||
    (lexicon.places.has(words.form[last]) &&
      genderOf(words.form[first]) === null &&
      last - first === 1 &&
      lexicon.places.has(words.form[first]))
  );
}

const ORGANISATION_LINKS: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  "d'",
  'pour',
  'of',
  'for',
  'the',
  'la',
  "l'",
  'le',
  'les',
  'et',
  'and',
  'à',
  'en',
]);

/** An organisation by its first noun: the head, adjectives and complements (« Union européenne », « ministère de la Défense »). */
function organisationAt(context: Context, first: number, last: number): Named | null {
  const { words, lexicon } = context;
  let start = first;
  if (!lexicon.organisationHeads.has(words.form[first])) {
    // « ministère de la Défense »: the head in lower case two or three words before.
    let k = first - 1;
    while (k > first - 4 && k >= 0 && ORGANISATION_LINKS.has(words.form[k])) k--;
    if (
      k < first - 1 &&
      k >= 0 &&
      lexicon.organisationHeads.has(words.form[k]) &&
      /^(?:ministère|ministry|université|university|département|department|tribunal|institut|secrétariat|fédération|syndicat)$/u.test(
        words.form[k],
      )
    )
      start = k;
    else if (lexicon.organisationHeads.has(words.form[last]) && last > first) start = first;
    else return null;
  }
  let end = last;
  for (let j = last + 1; j < words.count && j - start < LONGEST; j++) {
    const { pos } = words.tokens[j];
    if (pos === 'ADJ' && j === last + 1 && !capitalised(words.raw[j])) end = j;
    else if (ORGANISATION_LINKS.has(words.form[j])) {
      let k = j;
      while (k < words.count && k - j < 3 && ORGANISATION_LINKS.has(words.form[k])) k++;
      if (
        k < words.count &&
        capitalised(words.raw[k]) &&
        WORD.test(words.raw[k]) &&
        genderOf(words.form[k]) === null &&
        !/^(?:à|en|et|and)$/u.test(words.form[j])
      ) {
        const complement = /^(?:of|for)$/u.test(words.form[j]);
        end = k;
        j = k;
        // “Museum of Natural History”
        while (complement && words.tokens[j + 1] && capitalised(words.raw[j + 1]) && WORD.test(words.raw[j + 1]) && genderOf(words.form[j + 1]) === null) end = ++j; // prettier-ignore
      } else break;
    } else break;
  }
  if (start === end && context.initial[start] && words.tokens[start].pos !== 'PROPN') return null;
  // « Haute Autorité de santé », « Cour des comptes »: a capital inside a sentence makes a name of what follows too
  if (end === last && !context.initial[start]) {
    let k = end + 1;
    if (/^(?:de|des|du|d'|pour)$/u.test(words.form[k] ?? '')) {
      if (/^(?:la|l'|le|les)$/u.test(words.form[k + 1] ?? '')) k++;
      if (words.tokens[k + 1]?.pos === 'NOUN' && !capitalised(words.raw[k + 1]))
        end = words.tokens[k + 2]?.pos === 'ADJ' ? k + 2 : k + 1;
    }
  }
  return make(context, start, end, 'organisation', textOf(context, start, end));
}

/** The register's organisation that begins with the run and goes on in lower case (« Organisation mondiale de la santé »). */
function longestOrganisation(context: Context, first: number, last: number): Named | null {
  const { words, lexicon, register } = context;
  if (!lexicon.organisationHeads.has(words.form[first])) return null;
  for (let end = Math.min(last + REGISTERED, words.count - 1); end > last; end--) {
    const text = textOf(context, first, end);
    const known = /\n/u.test(text) ? null : register.organisation(text);
    if (known) return make(context, first, end, 'organisation', text);
  }
  return null;
}

/** An event by its first noun (« sommet de La Haye », « Jeux olympiques »). */
function eventAt(context: Context, first: number, last: number): Named | null {
  const { words, lexicon } = context;
  if (lexicon.eventHeads.has(words.form[first]) && first < last)
    return make(context, first, last, 'event', textOf(context, first, last));
  return null;
}

/** What a name may be shortened to: its last word, its last two, and so on. */
const endingsOf = remembering((name) => {
  const parts = name.toLowerCase().split(' ');
  return parts.slice(1).map((_, i) => parts.slice(i + 1).join(' '));
});

/** Links short forms to full names, and names what was left: by its surname, by where it stands. */
function link(context: Context, found: Named[], pending: readonly Pending[]): void {
  const { words, lexicon, surnames } = context;
  const bySurname = new Map<string, Named[]>();
  const note = (named: Named) => {
    if (named.kind !== 'person') return;
    for (const key of endingsOf(named.name)) {
      const list = bySurname.get(key);
      if (!list) bySurname.set(key, [named]);
      else if (!list.some((other) => other.name === named.name)) list.push(named);
    }
  };
  for (const named of found) note(named);
  // What « le groupe X » or « le PDG de X » tells of a name holds for it everywhere in the article.
  const companies = new Set<string>();
  for (const { company, text } of pending) if (company) companies.add(text);
  const runs: Pending[] = [];
  for (const run of pending) {
    const { text } = run;
    if (companies.has(text) && !bySurname.has(text.toLowerCase()))
      found.push(make(context, run.first, run.last, 'organisation', text));
    else if (run.person) {
      const named = make(context, run.first, run.last, 'person', plainCase(text));
      found.push(named);
      note(named);
    } else runs.push(run);
  }
  const holder = (text: string, at: number): Named | null => {
    const list = bySurname.get(text.toLowerCase());
    if (!list) return null;
    let best = list[0];
    for (const named of list) if (named.start <= at) best = named;
    return best;
  };
  // A surname that is a given name too (« Ahmed ») is the register's person only behind a title.
  const lone = (form: string, first: number): string | undefined =>
    genderOf(form) === null || titleGender(words.form[first - 1] ?? '') !== null
      ? surnames.get(form)
      : undefined;
  // « Yannick hausse les épaules »: the one person of the article with that given name.
  const byGiven = new Map<string, Named | null>();
  for (const named of found) {
    if (named.kind !== 'person' || !named.name.includes(' ')) continue;
    const given = named.name.slice(0, named.name.indexOf(' ')).toLowerCase();
    const other = byGiven.get(given);
    byGiven.set(given, other === undefined || other?.name === named.name ? named : null);
  }
  // « sa fille Odile » is another
  const called = (name: string, first: number): Named | null => {
    const full = byGiven.get(name.toLowerCase()) ?? null;
    const before = words.tokens[first - 1]?.pos;
    return full && full.first < first && before !== 'NOUN' && before !== 'ADJ' && before !== 'PROPN' && before !== 'DET' ? full : null; // prettier-ignore
  };
  for (const named of found) {
    if (named.kind !== 'person' || named.name.includes(' ')) continue;
    const full = holder(named.name, named.start) ?? called(named.name, named.first);
    if (full) {
      named.name = full.name;
      named.gender = full.gender ?? named.gender;
      continue;
    }
    // Only where the article itself names nobody so: the register's person of that surname, unless the title is of the other gender.
    const known = lone(named.name.toLowerCase(), named.first);
    const gender = known === undefined ? null : genderOf(known.split(' ')[0]);
    if (known !== undefined && (named.gender === null || gender === null || gender === named.gender))
      named.name = known;
  }
  const elsewhere = kindsElsewhere(context, found, runs);
  for (const run of runs) {
    const { text } = run;
    const full =
      holder(text, words.tokens[run.first].start) ??
      (run.first === run.last ? called(text, run.first) : null);
    if (full) found.push(make(context, run.first, run.last, 'person', full.name, full.gender));
    else if (run.first === run.last) {
      const form = words.form[run.first];
      const known = lone(form, run.first);
      const before = words.form[run.first - 1] ?? '';
      // « Lézignan-Corbières (Aude) », “Springfield (Ohio)”
      if (before === '(' && words.form[run.last + 1] === ')' && capitalised(words.raw[run.first - 2] ?? ''))
        found.push(make(context, run.first, run.last, 'place', plainCase(text)));
      else if (known !== undefined)
        found.push(make(context, run.first, run.last, 'person', known, genderOf(known.split(' ')[0])));
      else if (form === 'noël' && (lexicon.placePrepositions.has(before) || SEASONED.test(before))) continue;
      else if (genderOf(form) !== null && !lexicon.determiners.has(before))
        found.push(make(context, run.first, run.last, 'person', plainCase(text), genderOf(form)));
      else if (lexicon.placePrepositions.has(before) && words.tokens[run.first].pos === 'PROPN')
        found.push(make(context, run.first, run.last, 'place', plainCase(text)));
      else if (
        words.tokens[run.first].pos === 'PROPN' &&
        !lexicon.determiners.has(before) &&
        actsAsPerson(context, run)
      )
        found.push(make(context, run.first, run.last, elsewhere.get(text) ?? 'person', plainCase(text)));
    } else if (
      /^(?:de|d'|of)$/u.test(words.form[run.first - 1] ?? '') &&
      lexicon.personal.has(words.form[run.first - 2] ?? '') &&
      run.last - run.first === 1 &&
      WORD.test(words.raw[run.last])
    )
      found.push(make(context, run.first, run.last, 'person', plainCase(text)));
    else if (lexicon.determiners.has(words.form[run.first - 1] ?? ''))
      found.push(make(context, run.first, run.last, 'organisation', text));
  }
}

/** What single words are elsewhere in the article: the end of a club's or a firm's name, or a place that somebody is at. */
function kindsElsewhere(
  { words }: Context,
  found: readonly Named[],
  runs: readonly Pending[],
): ReadonlyMap<string, 'organisation' | 'place'> {
  const kinds = new Map<string, 'organisation' | 'place'>();
  for (const { first, last, text } of runs)
    if (
      first === last &&
      words.tokens[first].pos === 'PROPN' &&
      (/^Sainte?[-‑]/u.test(text) || /^[àÀ]$/u.test(words.form[first - 1] ?? ''))
    )
      kinds.set(text, 'place');
  // « SC Kervaric », « FC Montfer »: initials before the town that stands for the club.
  for (const { first, last } of [...found.filter((one) => one.kind === 'organisation'), ...runs])
    if (last === first + 1 && /^(?:\p{Lu}C|[AUR]S|[AUCSE]{2,3}|OGC|FCO?|RC|CA|HBC|BC|VBC)$/u.test(words.raw[first])) kinds.set(words.raw[last], 'organisation'); // prettier-ignore
  return kinds;
}

/** Farthest that « le groupe d'équipement électrique » may stand before its name, in tokens. */
const INTRODUCED = 6;
/** What only companies have, before « de » and the name. */
const OWNED =
  /^(?:pdg|affaires|bénéfice|patron|patronne|salariés|actionnaires|analystes|filiale|filiales|usine|usines|titre|action|actions|capital|dirigeants|magasins|clients|abonnés|appli|application|siège|marque|concurrent|concurrents|rachat|fusion|analysts|shares|shareholders|employees|ceo|subsidiary)$/u;

/** Whether the words before a name introduce a company or an association: « la start-up Alvéo », « les salariés d'Alvéo ». */
function isCompany({ words, lexicon }: Context, { first, last }: Run): boolean {
  if (genderOf(words.form[first]) !== null) return false;
  const before = words.form[first - 1] ?? '';
  if (/^(?:de|d'|of|du|at|chez)$/u.test(before)) return OWNED.test(words.form[first - 2] ?? '');
  // “Britain's biggest water supplier, Severn Vale, …”
  if (before === ',' && words.form[last + 1] === ',')
    return lexicon.companyHeads.has(words.form[first - 2] ?? '') && !isOffice(lexicon, words.form[first - 2]);
  if (last - first > 3) return false;
  for (let k = first - 1; k >= 0 && first - k <= INTRODUCED; k--) {
    const form = words.form[k];
    if (lexicon.companyHeads.has(form)) return true;
    const { pos } = words.tokens[k];
    if (pos !== 'ADJ' && pos !== 'NOUN' && !/^(?:de|d'|du|en|des)$/u.test(form)) return false;
    if (isOffice(lexicon, form)) return false;
  }
  return false;
}

/** « avant Noël » is a day. */
const SEASONED = /^(?:avant|après|pour|depuis|dès|jusqu'à|pendant|vers|sous|entre|de|pendant)$/u;

/** Two or three capitalised words without an article, the subject of a verb or between commas: a person. */
function looksLikePerson(context: Context, { first, last }: Run): boolean {
  const { words, lexicon } = context;
  if (last - first > 3 || lexicon.determiners.has(words.form[first - 1] ?? '')) return false;
  for (let i = first; i <= last; i++)
    if (
      words.raw[i] === words.raw[i].toUpperCase() &&
      words.raw[i].length > 1 &&
      words.raw[first] !== words.raw[first].toUpperCase()
    )
      return false;
  return actsAsPerson(context, { first, last }) || followsOffice(context, first);
}

/** Whether an office stands a few words before (« ministre de la [Culture Luc Moreau] »). */
function officeBefore({ words, lexicon }: Context, first: number): boolean {
  for (let k = first - 1; k >= 0 && first - k < 5; k--) {
    if (isOffice(lexicon, words.form[k])) return true;
    if (!/^(?:ADP|DET|NOUN|ADJ|CCONJ)$/u.test(words.tokens[k].pos)) return false;
  }
  return false;
}

/** Whether the run stands behind an office in apposition: « sa secrétaire générale, Marylise Léon ». */
function followsOffice({ words, lexicon }: Context, first: number): boolean {
  const before = words.tokens[first - 1]?.pos;
  if (before === 'ADP' || (before === 'NOUN' && !isOffice(lexicon, words.form[first - 1]))) return false;
  for (let k = first - 1; k >= 0 && first - k < 9; k--) {
    const { pos } = words.tokens[k];
    if (isOffice(lexicon, words.form[k])) return true;
    if (pos === 'PUNCT' && (words.form[k] !== ',' || k < first - 1)) return false;
    if (pos === 'VERB' || pos === 'AUX') return false;
  }
  return false;
}

/** Whether a verb of speech follows or goes before. */
function actsAsPerson(
  { words, lexicon, initial, sourceNouns, seen, speaks }: Context,
  { first, last }: Run,
): boolean {
  const after = words.tokens[last + 1];
  // « les chars Leopard », « un plan États-Unis-Europe »: a name behind a common noun is of a thing.
  const noun = words.form[first - 1];
  if (words.tokens[first - 1]?.pos === 'NOUN' && !isOffice(lexicon, noun) && !sourceNouns.has(noun))
    return false;
  if (/[-‑].*[-‑]/u.test(words.raw[last])) return false;
  if (after === undefined || (first === last && initial[first] && sourceNouns.has(words.form[first])))
    return false;
  // One word at the start of a sentence, never seen elsewhere: a name only where it speaks.
  if (first === last && initial[first] && !seen.has(words.form[first]))
    return speaks(words.form[last + 1]) || (after.pos === 'AUX' && speaks(words.form[last + 2] ?? ''));
  const previous = words.tokens[first - 1];
  // « Cernay menait 16-13 », « reçoit Lomme »: one word that plays, sells or hires is a club or a firm as a rule.
  if (first === last) {
    const verb =
      after.pos === 'AUX' || /^(?:s'|se|en|l')$/u.test(words.form[last + 1]!)
        ? words.tokens[last + 2]
        : after;
    if (verb && TEAM_OR_FIRM.test(verb.lemma)) return false;
    if (previous?.pos === 'VERB' && OPPOSES.test(previous.lemma)) return false;
  }
  if (after.pos === 'AUX' || after.pos === 'VERB') return true;
  if (previous?.pos === 'VERB' && words.form[first - 1] !== 'être') return true;
  if (words.form[last + 1] === ',') {
    const next = words.form[last + 2] ?? '';
    // “Iain Baxter, who runs a café, …”
    if (first < last && /^(?:who|whose|whom)$/u.test(next)) return true;
    // « le sous-secrétaire chargé de la politique, Elbridge Colby, qui … »
    if (last === first + 1 && words.form[first - 1] === ',' && words.tokens[first - 2]?.pos !== 'PROPN' && (next === 'qui' || speaks(next) || (words.tokens[last + 2]?.pos === 'AUX' && speaks(words.form[last + 3] ?? ''))) && appositionOf(words, lexicon, first)) return true; // prettier-ignore
    return (
      lexicon.offices.has(next) || lexicon.offices.has(words.form[last + 3] ?? '') || /^\d\d$/u.test(next)
    );
  }
  return false;
}

/** Whether the noun phrase before the comma at `first - 1` begins with an office, whatever it is in charge of. */
function appositionOf(words: Words, lexicon: NamesLexicon, first: number): boolean {
  for (let k = first - 2; k >= 0 && first - k < 16; k--) {
    const { pos } = words.tokens[k];
    if (isOffice(lexicon, words.form[k])) return true;
    if (!/^(?:NOUN|ADJ|ADP|DET|PROPN)$/u.test(pos) && !/^(?:chargée?|déléguée?|adjointe?)$/u.test(words.form[k])) return false; // prettier-ignore
  }
  return false;
}

/** What clubs and firms do, by lemma. */
const TEAM_OR_FIRM =
  /^(?:incliner|mener|compter|recevoir|affronter|emporter|imposer|viser|publier|employer|afficher|enregistrer|commercialiser|fabriquer|produire|exploiter|vendre|recruter|racheter|coter|placer|classer|trail|host|employ|manufacture|sell|publish|operate|report|trade|list)$/u;
/** Against whom it is played. */
const OPPOSES =
  /^(?:recevoir|affronter|battre|dominer|défier|rencontrer|accueillir|devancer|éliminer|host|beat|face|play)$/u;

const memo = new WeakMap<readonly Span[], Named[]>();

/** The names of a reading, found once. */
export function namesOf(reading: Reading, context: StageContext): Named[] {
  const known = memo.get(reading.tokens);
  if (known) return known;
  const names = findNames(reading, context);
  memo.set(reading.tokens, names);
  return names;
}
