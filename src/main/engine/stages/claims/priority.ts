/**
 * How much a fact weighs before publication: 3 when its error would embarrass the paper (amounts, dated facts, words of named people,
 * offices, records, accusations), 2 for ordinary facts, 1 for what only places them.
 */
import type { Person, Priority, Quantity, Span, Time } from '../../../../shared/analysis.ts';

/** Counts below this say how many of a few things there are. */
const FEW = 10;
/** Things whose number is grave however small. */
const PEOPLE =
  /(?:mort|bless|victime|otage|soldat|arrest|suspect|tué|disparu|interpell|dead|death|injur|wounded|killed|soldier|hostage|victim)/u;

/** What makes a handful of people a toll. */
const TOLL =
  /(?<!\p{L})(?:tuée?s?|mort[es]?s?|blessée?s?|victimes?|otages?|disparue?s?|killed|dead|wounded|injured)(?!\p{L})/iu;

/** An amount, a share, a large count or a toll is grave; an age or a handful of things is ordinary. */
export function figurePriority(quantity: Quantity, clause: string): Priority {
  if (quantity.kind === 'age') return 2;
  const few =
    quantity.kind === 'number' &&
    quantity.unit === null &&
    quantity.low === null &&
    quantity.value !== null &&
    Number.isInteger(quantity.value) &&
    quantity.value <= FEW;
  return few && !PEOPLE.test(quantity.counts ?? '') && !(quantity.counts !== null && TOLL.test(clause))
    ? 2
    : 3;
}

/** What a court or a federation hands down is counted in time. */
const SENTENCE =
  /(?<!\p{L})(?:prison|réclusion|ferme|sursis|inéligibilité|suspen\p{L}+|peines?|détention|interdiction|condamn\p{L}+|jail\p{L}*|sentenced?|suspended|banned)(?!\p{L})/iu;

/** A lasting time is ordinary, unless somebody is sentenced to it in the clause or it was measured (« 2 h 18 min 12 s »). */
export function durationPriority(time: Time, clause: string): Priority {
  return SENTENCE.test(clause) || /^PT\d+[HM]\d+/u.test(time.value ?? '') ? 3 : 2;
}

/** « lundi », « vendredi soir »: the day is said without its date. */
const WEEKDAY =
  /^(?:(?:le|la|ce|on|the|this|last|next)[ \u00a0\u202f])?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![\p{L}\d]|[ \u00a0\u202f]\d)/iu;

/**
 * A day or month with its date is grave, as is the weekday of an event. An hour, a month or a season alone is ordinary, as is what is counted
 * from another day; the weekday on which somebody spoke (`spoken`) only places the words. Beside figures (`measured`), a year tells their period.
 */
export function datePriority(time: Time, text: string, spoken: boolean, measured: boolean): Priority {
  const written = text.slice(time.start, time.end);
  if (WEEKDAY.test(written)) return spoken ? 1 : 3;
  if (
    time.type === 'TIME' &&
    !/\d{1,2}[ \u00a0\u202f](?:\p{L}{3,}|\p{L}{3,}\.)[ \u00a0\u202f]|\d{4}/u.test(written)
  )
    return 2;
  if (!/\d/u.test(written)) return 2;
  if (/^\d{4}$/u.test(written)) return measured ? 2 : 3;
  return /(?:plus (?:tôt|tard)|auparavant|ago|earlier|later|il y a)/iu.test(written) ? 2 : 3;
}

/** Offices and trades that many hold: whose holder is rarely wrong, and no affair of state. */
const ORDINARY =
  /^(?:avocate?|capitaine|médecin|infirmi[eè]re?|chercheu(?:r|se)|historienn?e?|politologue|sociologue|économiste|analyste|experte?|spécialiste|journaliste|éditorialiste|écrivaine?|romanci[eè]re?|cinéaste|réalisat(?:eur|rice)|act(?:eur|rice)|chanteu(?:r|se)|professeure?|responsable|déléguée?|militante?|syndicaliste|représentante?|adjointe?|cheff?e?|opposante?|épidémiologiste|virologue|climatologue|entraîneu(?:r|se)|candidate?|fondat(?:eur|rice)|cofondat(?:eur|rice)|lawyer|attorney|analyst|researcher|professor|author|editor|captain|spokes(?:man|woman|person)|economist|historian|doctor)(?!\p{L})/u;

/** The office of a minister, a mayor or a company's head is grave; a trade is ordinary. */
export function officePriority(person: Person): Priority {
  return person.office !== null && ORDINARY.test(person.office) && !person.former ? 2 : 3;
}

/** A record, a first time or a rank in a whole is grave, as is what is so since a time (`behind`: what follows it); « le plus touché » is ordinary. */
export function superlativePriority(passage: string, behind: string): Priority {
  if (/^[^.;:!?]{0,60}?(?<!\p{L})(?:depuis|jamais|since|ever)(?!\p{L})/iu.test(behind)) return 3;
  return /^(?:les?|la|l[’']|the)[ \u00a0\u202f]?(?:plus|moins|most|least|principale?|meilleure?s?|best)(?!\p{L})/iu.test(
    passage,
  ) && !/(?:monde|pays|histoire|France|Europe|world|country|history|jamais|ever)/u.test(passage)
    ? 2
    : 3;
}

/** Whether two spans are close, in code units. */
export function near(a: Span, b: Span, most: number): boolean {
  return a.start < b.end + most && b.start < a.end + most;
}
