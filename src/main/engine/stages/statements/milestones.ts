/** Milestones: since when something is, or in which year it was founded, opened or built; in which year somebody was born, elected or came. */
import type { Mention, Reading, Span, Statement, Time } from '../../../../shared/analysis.ts';
import { firstStartingAt, furnitureAt, sentenceAt, touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { statement, type StatementContext } from './make.ts';
import { stem } from './synonyms.ts';
import { termsOf } from './terms.ts';

/** Since when somebody holds an office. */
const TENURE = 'tenure';
/** What is said of the year, as the milestone it marks. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['founded', /^(?:fondée?s?|créée?s?|founded|created|established)$/iu],
  ['opened', /^(?:ouverte?s?|inaugurée?s?|opened|inaugurated)$/iu],
  ['built', /^(?:construite?s?|bâtie?s?|édifiée?s?|built|erected)$/iu],
  ['born', /^(?:née?s?|born)$/iu],
  ['died', /^(?:morte?s?|décédée?s?|died)$/iu],
  [
    TENURE,
    /^(?:élue?s?|elected|arrivée?s?|nommée?s?|poste|fonctions?|commandes|charge|appointed|maire|présidente?|direct(?:eur|rice)|ministre|entraîneu(?:r|se)|patronne?|president|mayor|director|minister|coach)$/iu,
  ],
];
const OFFICE = /^(?:maire|présidente?|direct(?:eur|rice)|ministre|entraîneu(?:r|se)|patronne?|president|mayor|director|minister|coach)$/iu; // prettier-ignore
/** The word before the year: « fondée en 1952 », « en poste depuis 2021 », « maire depuis 2014 ». */
const BEFORE =
  /(?<![\p{L}])(\p{L}{3,12})(?:[\s\u00a0\u202f]à[\s\u00a0\u202f]\p{Lu}[\p{L}-]{2,20})?[\s\u00a0\u202f](?:en|depuis|in|since)[\s\u00a0\u202f]$/u;
/** « le pont date de 1907 ». */
const DATES_FROM = /(?<![\p{L}])(?:dat(?:e|ent|ait|aient)[\s\u00a0\u202f]de|remont(?:e|ent|ait|aient)[\s\u00a0\u202f]à|dates?[\s\u00a0]from|dating[\s\u00a0]from)[\s\u00a0\u202f]$/iu; // prettier-ignore
/** « élue maire en 2020 ». */
const ELECTED =
  /(?<![\p{L}])((?:élu|nommé|elected|appointed)(?:es?|s)?)[\s\u00a0\u202f][^,;:.«»\d]{3,40}[\s\u00a0\u202f](?:en|in)[\s\u00a0\u202f]$/iu;
const SINCE = /(?:depuis|since)[\s\u00a0\u202f]$/iu;

/** Tokens between what is said and its subject. */
const FAR = 14;
/** Code units within which a comma ends what is said of the subject to come. */
const BY = 60;
/** Years of an article that are looked at: a list of thousands is no article. */
const MOST = 400;
/** Names of the article under which a subject that is a mere noun is looked up. */
const UNDER = 2;

/** Statements `milestone|what|whom`, of years. A subject that is a mere noun (« la ligne ») goes under the names that its article is about. */
export function milestones({ reading, register }: StatementContext, topics: readonly string[]): Statement[] {
  const found: Statement[] = [];
  let looked = 0;
  for (const time of reading.times) {
    if (time.type !== 'DATE' || !/^\d{4}(?:\/\d{4})?$/u.test(time.value ?? '') || furnitureAt(reading, time.start)) continue; // prettier-ignore
    if (++looked > MOST) break;
    const before = reading.text.slice(Math.max(0, time.start - 60), time.start);
    const sentence = sentenceAt(reading, time.start);
    if (!sentence) continue;
    const year = time.value!.slice(0, 4);
    const tenure = SINCE.test(before) || year !== time.value ? officeBefore(reading, sentence, time) : null;
    const markOf = (word: RegExpExecArray | null) => (word ? MARKS.find(([, pattern]) => pattern.test(word[1]!))?.[0] : undefined); // prettier-ignore
    if (year !== time.value && !tenure) continue;
    let word = BEFORE.exec(before);
    if (markOf(word) === undefined) word = ELECTED.exec(before);
    const dates = word && markOf(word) ? null : DATES_FROM.exec(before);
    const [what, at] = tenure ? [TENURE, tenure.start] : dates ? ['built', time.start - (before.length - dates.index)] : [markOf(word), word ? time.start - (before.length - word.index) : 0]; // prettier-ignore
    if (what === undefined || at < sentence.start) continue;
    let whom = tenure ? [fold(tenure.name)] : subjectsOf(reading, register, sentence, at, time, topics);
    // Which office: a deputy of 2012 is the mayor of 2014.
    if (what === TENURE)
      whom = whom.flatMap((one) => {
        const office = tenure?.office ?? (word && OFFICE.test(word[1]!) ? word[1]! : officeIn(reading, sentence, one)); // prettier-ignore
        return office ? [`${stem(fold(office).split(' ').at(-1)!)}+${one}`] : [];
      });
    for (const one of new Set(whom))
      found.push(
        statement(time, {
          kind: 'date',
          key: `milestone|${what}|${one.replaceAll(' ', '_')}`,
          value: year,
          from: year,
          to: year,
          label: reading.text.slice(tenure ? tenure.start : at, time.end).replace(/\s+/gu, ' '),
        }),
      );
  }
  return found;
}

/** The office with its holder right before « depuis 2014 ». */
function officeBefore(
  reading: Reading,
  sentence: Span,
  time: Time,
): { start: number; name: string; office: string } | null {
  for (const person of reading.people) {
    if (!person.name || !person.office || !person.officeSpan || person.former) continue;
    const end = Math.max(person.end, person.officeSpan.end);
    if (person.start >= sentence.start && end <= time.start && time.start - end < 10)
      return { start: Math.min(person.start, person.officeSpan.start), name: person.name, office: person.office }; // prettier-ignore
  }
  return null;
}

/** The office that somebody has beside the name in the sentence, or the only one in the article. */
function officeIn(reading: Reading, sentence: Span, whom: string): string | null {
  const held = reading.people.filter(
    (one) => one.office !== null && one.name !== null && fold(one.name) === whom,
  );
  const here = held.find((one) => sentence.start <= one.start && one.end <= sentence.end);
  if (here) return here.office;
  return held.length > 0 && held.every((one) => fold(one.office!) === fold(held[0]!.office!)) ? held[0]!.office : null; // prettier-ignore
}

/** Of whom the word at `at` is said: the name or noun before it, or behind the comma after the year where the sentence begins with it. */
function subjectsOf(
  reading: Reading,
  register: Register,
  sentence: Span,
  at: number,
  time: Time,
  topics: readonly string[],
): string[] {
  const { tokens, text } = reading;
  const leads = !/\p{L}/u.test(text.slice(sentence.start, at));
  const step = leads ? 1 : -1;
  // « Construit en 1961 par l'armée, le dépôt … »: who built it stands before the comma.
  const comma = leads ? text.slice(time.end, Math.min(sentence.end, time.end + BY)).indexOf(',') : -1;
  const from = leads ? firstStartingAt(tokens, time.end + comma + 1) : firstStartingAt(tokens, at) - 1;
  let noun: number | null = null;
  let name: Span | null = null;
  for (let i = from, left = FAR; left > 0 && i >= 0 && i < tokens.length; i += step, left--) {
    const token = tokens[i]!;
    if (token.end <= sentence.start || token.start >= sentence.end) break;
    // « L'ouvrage, long de 186 mètres, avait été inauguré en 1911 »: what stands between commas is said of it.
    if (!leads && text.slice(token.start, token.end) === ',' && noun === null && name === null) {
      let open = i - 1;
      while (open >= 0 && tokens[open]!.start >= sentence.start && text.slice(tokens[open]!.start, tokens[open]!.end) !== ',') open--; // prettier-ignore
      if (open >= 0 && tokens[open]!.start > sentence.start && i - open < FAR) i = open;
      continue;
    }
    if (token.pos === 'VERB') break;
    const mention = touching<Mention>(reading.mentions, token)[0] ?? (token.pos === 'PROPN' ? token : null);
    if (mention) {
      name ??= mention;
      // « le club de Valmorin »: what stands before is of it.
      if (
        leads ||
        !/^(?:de|d['’]|du|of)$/iu.test(lower(reading, firstStartingAt(tokens, mention.start) - 1))
      ) {
        noun ??= tokens[firstStartingAt(tokens, mention.start) - 1]?.pos === 'NOUN' ? -1 : null;
        break;
      }
      i = firstStartingAt(tokens, mention.start);
    } else if (token.pos === 'NOUN') {
      noun = i;
      if (!leads || !/^(?:de|d['’]|du|of)$/iu.test(lower(reading, i + 1))) break;
    }
  }
  const named = name ? (termsOf(reading, register, name).names[0] ?? null) : null;
  if (noun === null || noun < 0) return named ? [named] : [];
  const lemma = thingMeant(reading, fold(tokens[noun]!.lemma), tokens[noun]!.start);
  const holder = reading.people.find(
    (one) => one.name && one.office && fold(one.office).split(' ')[0] === lemma,
  );
  if (holder) return [fold(holder.name!)];
  return named
    ? [`${stem(lemma)}+${named}`]
    : topics.slice(0, UNDER).map((topic) => `${stem(lemma)}+${topic}`);
}

/** Nouns that stand for a thing named before by its own: « l'ouvrage » for the bridge. */
const MEANT: Readonly<Record<string, RegExp>> = {
  ouvrage: /(?<![\p{L}])(pont|viaduc|tunnel|barrage|digue|écluse|passerelle|aqueduc)(?![\p{L}])/iu,
  edifice: /(?<![\p{L}])(église|cathédrale|château|gare|théâtre|mairie|halle|tour|phare|chapelle)(?![\p{L}])/iu,
  batiment: /(?<![\p{L}])(école|gare|mairie|halle|caserne|hôpital|théâtre|médiathèque|gymnase|dépôt|entrepôt|usine|immeuble|hangar|prison)(?![\p{L}])/iu,
  site: /(?<![\p{L}])(usine|dépôt|entrepôt|centrale|raffinerie|mine|carrière|fonderie|aciérie|base|caserne|décharge)(?![\p{L}])/iu,
  etablissement: /(?<![\p{L}])(hôpital|lycée|collège|école|clinique|prison|maternité|ehpad|musée|hôtel)(?![\p{L}])/iu,
}; // prettier-ignore

/** The noun a general one stands for: the first of its kind in the article before it; itself where there is none. */
function thingMeant(reading: Reading, lemma: string, before: number): string {
  const found = MEANT[lemma]?.exec(reading.text.slice(0, before));
  return found ? fold(found[1]!) : lemma;
}

const lower = (reading: Reading, i: number): string => {
  const token = reading.tokens[i];
  return token ? reading.text.slice(token.start, token.end).toLowerCase() : '';
};
