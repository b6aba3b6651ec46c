import type { Person, Reading, Severity, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import type { OfficeTerm, Register } from '../../register.ts';
import { distance, fold } from '../../register/names.ts';
import { officeInEnglish, officeInFrench } from '../../register/labels.ts';
import { officeKey } from '../../register/offices.ts';
import type { Check } from '../../rule.ts';
import { addDays, daysOf, inEnglish, inFrench } from '../calendar.ts';
import { inFurniture, sentenceOrLine, warn, words } from '../support.ts';

/** Days around a change of hands in which either holder may be named. */
const HANDOVER = 15;
/** Days after the last look at a fact in which it is still held against an article with full weight. */
const FRESH = 370;

/** Days after the last look in which a holder is taken to hold on, against somebody else who is named. */
const SETTLED = 90;

const NOT_NOW = words(
  "alors|à l'époque|ancienne?|ex|feu|défunte?|futurs?|future|prochaine?|élue?|élection|désignée?|pressentie?|candidate?|successeure?|prédécesseure?|remplaçante?|remplacée?|par intérim|intérimaire|sortante?|démissionnaire|déchue?|historique|jadis|autrefois|premier mandat|précédente?|était|étaient|fut|avait été|devenue?|devenir|devient|deviendra|deviendrait|devienne|then|former|late|future|elect|designate|acting|outgoing|incoming|ousted|deposed|successor|predecessor|was|becomes?|became|becoming|ex-?",
);

/** Behind it stands what was said, not who says it: “said the deal was done”. */
const SAYS =
  /(?<![\p{L}])(?:(?:a|avait)[ \u00a0](?:dit|déclaré|estimé|assuré|indiqué|affirmé|expliqué|annoncé|jugé|précisé|rappelé|promis|prévenu|répondu)|said|says|told|warned|added|promised|announced)(?![\p{L}])/u;

interface Judged {
  severity: Severity;
  fr: string;
  en: string;
  suggestion?: string | null;
}

/** Who is said to hold an office held it on the day of the article, by the register. What the register does not know is no fault. */
export const holder: Check = {
  rule: 'office/holder',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Titulaire d’une fonction', en: 'Holder of an office' },
  describe: {
    fr: 'La personne nommée n’exerce pas cette fonction à la date de l’article, d’après le registre.',
    en: 'By the register, the person named does not hold that office on the day of the article.',
  },
  examples: {
    wrong: [
      { text: 'L’[[ancien Premier ministre belge Mark Rutte]] dirige l’Alliance.', date: '2025-04-02' },
      {
        text: '[[Prime Minister Rishi Sunak]] said the deal was nearly done.',
        date: '2026-03-17',
        language: 'en',
      },
      {
        text: 'Le directeur général de l’OMC a reçu [[la présidente de la Banque centrale européenne, Mario Draghi]], à Genève.',
        date: '2023-05-10',
      },
      {
        text: '[[Le chancelier allemand Olaf Scholz]] a promis de nouveaux crédits mardi.',
        date: '2025-10-01',
      },
      { text: '[[Le premier ministre britannique Boris Johnson]] a reçu les syndicats.', date: '2024-11-20' },
      {
        text: '[[French Prime Minister Jean Castex]] will visit the port on Friday.',
        date: '2024-03-12',
        language: 'en',
      },
      { text: '[[Emmanuel Macron, premier ministre]], a visité le port.', date: '2024-03-12' },
      '[[Le secrétaire général de l’ONU, Ban Ki-moon]], appelle à la retenue.',
      {
        text: '[[Le secrétaire général de l’Otan, Jens Stoltenberg]], a présenté ses condoléances.',
        date: '2026-03-07',
      },
    ],
    right: [
      {
        text: 'Prime Minister Rishi Sunak, who was in Leeds, said the deal was done.',
        date: '2023-03-17',
        language: 'en',
      },
      { text: 'Then Prime Minister Rishi Sunak said the deal was done.', date: '2026-03-17', language: 'en' },
      {
        text: 'Le chancelier allemand Friedrich Merz a promis de nouveaux crédits mardi.',
        date: '2025-10-01',
      },
      {
        text: 'L’ancien premier ministre britannique Boris Johnson publie ses mémoires.',
        date: '2024-11-20',
      },
      {
        text: 'Mario Draghi, ex-président de la Banque centrale européenne, a remis son rapport.',
        date: '2024-09-09',
      },
      { text: 'En 2015, le secrétaire général de l’ONU, Ban Ki-moon, saluait l’accord.', date: '2024-09-09' },
      { text: 'Le maire de Brévanne, Luc Sarrazin, a signé.', date: '2025-10-01' },
      { text: 'Le président de l’association, Jean Castex, a remercié les bénévoles.', date: '2024-03-12' },
      { text: 'Jean Castex, alors premier ministre, avait signé le décret.', date: '2024-03-12' },
      { text: 'French President Emmanuel Macron will visit the port.', date: '2024-03-12', language: 'en' },
      { text: 'Le président élu Donald Trump prépare son équipe.', date: '2024-12-01' },
      {
        text: 'La présidente de la Commission européenne, Ursula von der Leyen, est attendue.',
        date: '2026-05-04',
      },
      'Le chancelier allemand Friedrich Merz a promis de nouveaux crédits.',
      {
        text: 'La ministre de la Culture de l’époque, Françoise Nyssen, avait signé le plan.',
        date: '2025-04-02',
      },
      { text: 'Le secrétaire général de la mairie, Alain Poher, prend sa retraite.', date: '2025-04-02' },
      {
        text: 'La présidente du conseil départemental, Anne Le Goff, inaugurera le collège.',
        date: '2025-04-02',
      },
      {
        text: 'Donald Trump, président des États-Unis de 2017 à 2021, était alors en campagne.',
        date: '2024-04-02',
      },
      {
        text: 'Le futur chancelier allemand, Friedrich Merz, négocie son contrat de coalition.',
        date: '2025-03-10',
      },
      { text: 'Si Donald Trump devient président des États-Unis, tout change.', date: '2024-05-14' },
      { text: 'L’ex-directrice générale du FMI Christine Lagarde dirige la BCE.', date: '2025-04-02' },
      { text: 'Angela Merkel, chancelière de 2005 à 2021, signe ses mémoires.', date: '2025-04-02' },
      {
        text: 'En mars 2022, Jens Stoltenberg, secrétaire général de l’OTAN, réunissait les alliés.',
        date: '2025-04-02',
      },
      { text: 'Le président de la fédération de pêche, Olivier Faure, a voté contre.', date: '2025-04-02' },
      {
        text: 'L’ancien Premier ministre néerlandais Mark Rutte dirige l’Alliance.',
        date: '2025-04-02',
      },
      { text: 'Former US President Barack Obama spoke in Chicago.', date: '2025-04-02', language: 'en' },
      { text: 'Le premier secrétaire du PS, Olivier Faure, a voté contre.', date: '2025-04-02' },
    ],
  },
  run(article, { register }) {
    const warnings: Warning[] = [];
    const seen = new Set<string>();
    for (const person of article.people) {
      if (!person.name || !person.office || !person.officeSpan) continue;
      // An office that stands alone for somebody named elsewhere says nothing of its own.
      if (!mentions(article.text.slice(person.start, person.end), person.name)) continue;
      const key = `${fold(person.name)}|${officeKey(person.office)}`;
      if (seen.has(key)) continue;
      const judged = person.former ? judgeFormer(person, register) : judge(article, person, register);
      if (!judged) continue;
      seen.add(key);
      warnings.push(warn('office/holder', judged.severity, person, { fr: judged.fr, en: judged.en }, { suggestion: judged.suggestion ?? null })); // prettier-ignore
    }
    return warnings;
  },
};

/** « l’ancien premier ministre belge » of who governed the Netherlands: the office is theirs, but of another state. */
function judgeFormer(person: Person, register: Register): Judged | null {
  const said = person.organisation === null ? null : register.organisation(person.organisation);
  if (said?.kind !== 'state') return null;
  const office = officeKey(person.office!);
  const theirs = register
    .termsOfPerson(person.name!)
    .filter((term) => [term.office, ...(term.officeAliases ?? [])].some((one) => officeKey(one) === office));
  const [held] = theirs;
  if (!held || register.organisation(held.organisation)?.kind !== 'state') return null;
  if (theirs.some((term) => fold(term.organisation) === fold(said.name))) return null;
  return {
    severity: 'warning',
    fr: `D’après le registre, ${held.person} a été ${officeInFrench(held)} : pas de cet État-là.`,
    en: `By the register, ${held.person} was ${officeInEnglish(held, register)}: not of that state.`,
    suggestion: null,
  };
}

function judge(article: Reading, person: Person, register: Register): Judged | null {
  const office = officeKey(person.office!);
  const organisation = person.organisation
    ? fold(register.organisation(person.organisation)?.name ?? person.organisation)
    : null;
  const theirs = register.termsOfPerson(person.name!).filter((term) => {
    const keys = [term.office, ...(term.officeAliases ?? [])].map(officeKey);
    return keys.includes(office) && (organisation === null || fold(term.organisation) === organisation);
  });
  const date = daysOf(article.date?.value ?? null);
  if (theirs.length) {
    if (theirs.some((term) => holds(term, date))) return null;
    if (elsewhere(article, person, theirs)) return null;
    return outOfTerm(article, person, theirs, register, date);
  }
  const house = person.organisation ?? (date ? stateOf(person, office, register, date) : null);
  if (!date || house === null) return null;
  const holders = register.holders(person.office!, house, date.from);
  const known = register.termsOfPerson(person.name!).length > 0;
  // Somebody known to hold another office is doubted longer than a stranger, who may be the successor.
  const until = known ? FRESH : SETTLED;
  if (!holders.length || holders.some((term) => addDays(term.asOf, until) < date.from)) return null;
  const around = register.termsOfOffice(person.office!, house).filter((term) => holds(term, date));
  if (around.some((term) => sameName(person.name!, term))) return null;
  if (elsewhere(article, person, [])) return null;
  const [first] = holders as [OfficeTerm];
  const near = distance(fold(person.name!), fold(first.person), 3) <= 3;
  const day = article.date!.value;
  return {
    severity: known && !holders.some((term) => addDays(term.asOf, SETTLED) < date.from) ? 'error' : 'warning',
    fr: `D’après le registre, cette fonction (${officeInFrench(first)}) est exercée le ${inFrench(day)} par ${first.person}, depuis le ${inFrench(first.from)}${near ? ' : nom mal écrit ?' : '.'}`,
    en: `By the register, this office (${officeInEnglish(first, register)}) is held on ${inEnglish(day)} by ${first.person}, since ${inEnglish(first.from)}${near ? ': name misspelt?' : '.'}`,
    suggestion: near
      ? article.text.slice(person.start, person.end).replace(person.name!, first.person)
      : null,
  };
}

/** « Emmanuel Macron, premier ministre »: a post of a government, of the state in which that person holds another that day. */
function stateOf(
  person: Person,
  office: string,
  register: Register,
  date: { from: string; to: string },
): string | null {
  if (!/^(?:premier ministre|ministre d)/u.test(office)) return null;
  const states = new Set(
    register
      .termsOfPerson(person.name!)
      .filter(
        (term) =>
          holds(term, date) &&
          /^(?:president|premier ministre|ministre|roi|reine|chancelier)/u.test(officeKey(term.office)),
      )
      .map((term) => term.organisation),
  );
  const [state] = states;
  return states.size === 1 ? state! : null;
}

/** Whether a term covers the days of the article; undated articles are held against terms that still run. */
function holds(term: OfficeTerm, date: { from: string; to: string } | null): boolean {
  if (!date) return term.to === null;
  return (
    addDays(term.from, -HANDOVER) <= date.to && (term.to === null || date.from <= addDays(term.to, HANDOVER))
  );
}

/** « Draghi » is Mario Draghi; « M. Draghi » too. */
function sameName(name: string, term: OfficeTerm): boolean {
  const folded = fold(name);
  return [term.person, ...(term.aliases ?? [])].some((one) => {
    const other = fold(one);
    return (
      other === folded || other.endsWith(` ${folded}`) || folded.endsWith(` ${other.split(' ').at(-1)!}`)
    );
  });
}

/** The text speaks of another time: a word says so beside the name, or a time of the paragraph lies in the term. */
function elsewhere(article: Reading, person: Person, terms: readonly OfficeTerm[]): boolean {
  const sentence = sentenceOrLine(article, person.start);
  const around: Span = {
    start: Math.max(sentence.start, person.start - 30),
    end: Math.min(sentence.end, person.end + 30),
  };
  const text = article.text;
  const near =
    // What is quoted right before is another sentence.
    text.slice(around.start, person.start).split(/["”»]/u).at(-1)! +
    ' · ' +
    text.slice(person.end, around.end).split(SAYS)[0]! +
    ' · ' +
    text.slice(person.start, person.end).replace(person.name!, ' ');
  NOT_NOW.lastIndex = 0;
  if (NOT_NOW.test(near)) return true;
  const block = blockAt(article, person.start) ?? sentence;
  return article.times.some((time) => {
    if (time.start < block.start || time.start >= sentence.end || time.type === 'SET') return false;
    const days = daysOf(time.value);
    if (!days) return false;
    const today = article.date?.value;
    return terms.length
      ? terms.some((term) => days.to >= term.from && (term.to === null || days.from <= term.to))
      : today !== undefined && days.to < addDays(daysOf(today)!.from, -60);
  });
}

function outOfTerm(
  article: Reading,
  person: Person,
  terms: OfficeTerm[],
  register: Register,
  date: { from: string; to: string } | null,
): Judged | null {
  const ended = terms.filter((term) => term.to !== null && (!date || term.to < date.from));
  if (!ended.length) {
    const next = terms[0]!;
    // A date read in the text is the earliest the article can be of: it proves no office too early.
    if (!date || article.date!.from === 'text') return null;
    return {
      severity: 'error',
      fr: `${next.person} n’est ${officeInFrench(next)} que depuis le ${inFrench(next.from)} ; l’article est du ${inFrench(article.date!.value)}.`,
      en: `${next.person} has been ${officeInEnglish(next, register)} only since ${inEnglish(next.from)}; the article is of ${inEnglish(article.date!.value)}.`,
    };
  }
  const last = ended.at(-1)!;
  const after = register
    .termsOfOffice(last.office, last.organisation)
    .find((term) => term.from >= last.to! && term.person !== last.person);
  const successor = after ? { fr: ` (${after.person} depuis le ${inFrench(after.from)})`, en: ` (${after.person} since ${inEnglish(after.from)})` } : { fr: '', en: '' }; // prettier-ignore
  const fr = `${last.person} n’est plus ${officeInFrench(last)} depuis le ${inFrench(last.to!)}${successor.fr}`;
  const en = `${last.person} has not been ${officeInEnglish(last, register)} since ${inEnglish(last.to!)}${successor.en}`;
  if (!date)
    return {
      // A text that tells no year after the term is older than its end: its date is missing, its office may be right.
      severity: latestYear(article) <= Number(last.to!.slice(0, 4)) ? 'note' : 'warning',
      fr: `${fr} ; l’article n’est pas daté : fonction périmée, ou article plus ancien ?`,
      en: `${en}; the article is undated: has the office lapsed, or is the article older?`,
    };
  const looked = [last.asOf, after?.asOf ?? ''].sort().at(-1)!;
  const sure = person.organisation !== null || terms.length === 1;
  return {
    severity: sure && date.from <= addDays(looked, FRESH) ? 'error' : 'warning',
    fr: `${fr} ; l’article est du ${inFrench(article.date!.value)}.`,
    en: `${en}; the article is of ${inEnglish(article.date!.value)}.`,
  };
}

/** Whether a word of a name stands in a passage. */
function mentions(passage: string, name: string): boolean {
  const folded = fold(passage);
  return fold(name)
    .split(' ')
    .some((word) => word.length > 1 && folded.includes(word));
}

/** The latest year written in the article's own text; infinity when there is none. */
function latestYear(article: Reading): number {
  let latest = -Infinity;
  for (const time of article.times) {
    if (inFurniture(article, time) || !/\d{4}/.test(article.text.slice(time.start, time.end))) continue;
    const days = daysOf(time.value);
    if (days) latest = Math.max(latest, Number(days.to.slice(0, 4)));
  }
  return latest === -Infinity ? Infinity : latest;
}
