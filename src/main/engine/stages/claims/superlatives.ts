/** Superlatives and ranks: « la plus grande gare du pays », « cinquième producteur mondial ». */
import type { LanguagePack } from '../../languages/pack.ts';
import { phraseAt } from '../../languages/phrases.ts';
import { firstEndingAfter } from '../../reading.ts';
import { spanOf } from '../../words.ts';
import { asking, askingOf, isThat, nextThat } from '../../wordtypes.ts';
import type { Clause } from './clauses.ts';
import type { Fact, ReadUnit } from './fact.ts';
import { superlativePriority } from './priority.ts';
import { why } from './why.ts';

const COMPARED =
  /^(?:aussi|si|autant|tant|plus|moins|atteinte?s?|vue?s?|connue?s?|observée?s?|enregistrée?s?|réunie?s?|égalée?s?|battue?s?|dépassée?s?)$/u;

/** Ranks, and the wholes they are ranks of. */
const RANK =
  /^(?:premier|première|premiers|premières|second|seconde|\p{L}+ième|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;

const RANKS = asking((form) => RANK.test(form));

/** Words with which a superlative or a rank begins. */
const superlativesOf = askingOf(
  ({ claims }: LanguagePack, form) => RANK.test(form) || claims.superlatives.byFirst.has(form),
);

const WHOLE =
  /^(?:mondial|mondiale|mondiaux|mondiales|européen|européenne|européens|national|nationale|nationaux|français|française|africain|africaine|américain|américaine|asiatique)$/u;

const WHOLES =
  /^(?:monde|pays|continent|planète|région|ville|marché|secteur|zone|union|histoire|world|country|continent|planet|region)$/u;

/** The first superlative or rank of a clause, outside of quotations. */
export function superlativesIn(unit: ReadUnit, clause: Clause): Fact[] {
  const { words, pack } = unit;
  const first = superlativesOf(pack);
  for (
    let i = nextThat(words, first, clause.from, clause.to);
    i >= 0;
    i = nextThat(words, first, i + 1, clause.to)
  ) {
    if (unit.inQuote[i]) continue;
    const rank = rankAt(unit, i, clause.to);
    if (rank > i)
      return [{ focus: spanOf(words, i, rank), kind: 'superlative', priority: 3, why: why('superlative') }];
    const wording = phraseAt(words, pack.claims.superlatives, i);
    if (!wording || i + wording.length > clause.to || notSuperlative(unit, i, wording)) continue;
    let last = i + wording.length - 1;
    while (last + 1 < clause.to && last - i < 5 && /^(?:ADJ|NOUN|PROPN)$/u.test(words.tokens[last + 1].pos))
      last++;
    const focus = spanOf(words, i, last);
    return [
      {
        focus,
        kind: 'superlative',
        priority: superlativePriority(
          unit.reading.text.slice(focus.start, focus.end),
          unit.reading.text.slice(focus.end, words.tokens[clause.to - 1].end),
        ),
        why: why('superlative'),
      },
    ];
  }
  return [];
}

/** « cinquième producteur mondial », « premier syndicat du pays »: the last token of a rank in a whole, -1 when none begins at a token. */
function rankAt(unit: ReadUnit, i: number, to: number): number {
  const { words } = unit;
  if (!isThat(words, RANKS, i)) return -1;
  let k = i + 1;
  while (k < to && k - i < 4 && (words.tokens[k].pos === 'NOUN' || words.tokens[k].pos === 'ADJ')) {
    if (k > i + 1 && WHOLE.test(words.form[k])) return k;
    k++;
  }
  if (k === i + 1 || k + 1 >= to || !/^(?:du|de|d'|des|au|in|of)$/u.test(words.form[k])) return -1;
  if (/^(?:la|l'|the)$/u.test(words.form[k + 1])) k++;
  return WHOLES.test(words.form[k + 1] ?? '') || words.tokens[k + 1]?.pos === 'PROPN' ? k + 1 : -1;
}

/** « de plus en plus », « le premier ministre », « jamais » in a comparison: no superlative. */
function notSuperlative(unit: ReadUnit, i: number, wording: readonly string[]): boolean {
  const { words } = unit;
  const next = words.form[i + wording.length] ?? '';
  const before = words.form[i - 1] ?? '';
  const single = wording.at(-1);
  if (/^(?:le|la|les|the)$/u.test(wording[0]) && /^premi/u.test(single ?? '')) {
    if (
      /^(?:ministre|ministres|lieu|temps|coups|coup|jours|mois|heures|semaines|minutes|année|années|phase|étape|partie|moitié|tranche|session|pas|éléments|résultats|secours|soins|signes|rayons|secrétaire|plan|degré|cas|regard|abord|pas|vice-président|lady|dame|minister)$/u.test(
        next,
      ) ||
      words.tokens[i + wording.length]?.pos === 'NUM'
    )
      return true;
    if (officeAt(unit, words.tokens[i].start)) return true;
    if (
      !/^(?:NOUN|ADJ|PROPN)$/u.test(words.tokens[i + wording.length]?.pos ?? '') &&
      !/^(?:à|de|des|du|of|to)$/u.test(next)
    )
      return true;
  }
  // “the first half of 2026”, “the First World War”: a part of a row, no rank
  if (single === 'first' && wording[0] === 'the' && /^(?:half|quarter|year|month|week|day|night|morning|afternoon|evening|minute|minutes|hour|hours|days|weeks|months|years|round|stage|phase|part|chapter|set|leg|instance|place|world|semester|term|trimester|three|few|couple|lady|minister|secretary|sea|point|step)$/u.test(next)) return true; // prettier-ignore
  if (
    /^(?:dernier|dernière|derniers|dernières|last)$/u.test(single ?? '') &&
    wording[0] !== 'parmi' &&
    wording[0] !== 'among'
  )
    return true;
  // « le principal témoin » ranks nothing, « le principal fournisseur de l'armée » does
  if (/^principale?$/u.test(single ?? '') && !/^(?:de|du|des|d'|à|au)$/u.test(words.form[i + wording.length + 1] ?? '')) return true; // prettier-ignore
  if (/^(?:plus|moins)$/u.test(single ?? '') && /^(?:en|tôt|tard|possible|souvent|de)$/u.test(next))
    return true;
  // « il n'en parlait jamais », « n'a jamais été rendu public »: a mere denial
  if (single === 'jamais' && wording.length === 1 && deniedBefore(unit, i) && !comparesBehind(unit, i)) return true; // prettier-ignore
  if (
    single === 'jamais' &&
    (before === 'plus' || /^(?:à|si|que)$/u.test(before) || /^(?:n'|ne)$/u.test(words.form[i - 2] ?? ''))
  )
    return !/^(?:n'|ne)$/u.test(words.form[i - 2] ?? '');
  if (/^(?:ever|never|most)$/u.test(single ?? '') && wording.length === 1) return true;
  if (single === 'historique' || (wording.length === 2 && wording[0] === 'du')) return true;
  return /^(?:seul|seule|seuls|seules|only)$/u.test(single ?? '') && /^(?:fois|but|pas)$/u.test(next);
}

function deniedBefore(unit: ReadUnit, i: number): boolean {
  for (let k = i - 2; k >= 0 && k > i - 6; k--) if (/^(?:n'|ne)$/u.test(unit.words.form[k])) return true;
  return false;
}

/** « jamais été aussi », « jamais vu », « jamais autant ». */
function comparesBehind(unit: ReadUnit, i: number): boolean {
  for (let k = i + 1; k <= i + 4 && k < unit.words.count; k++)
    if (COMPARED.test(unit.words.form[k])) return true;
  return false;
}

function officeAt(unit: ReadUnit, offset: number): boolean {
  const { people } = unit.reading;
  const person = people[firstEndingAfter(people, offset)];
  return person !== undefined && person.start <= offset + 4 && person.officeSpan !== null;
}
