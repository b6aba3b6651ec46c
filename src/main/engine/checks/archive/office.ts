import type { Agreement, Statement, Warning } from '../../../../shared/analysis.ts';
import { fold, nearName } from '../../register/names.ts';
import type { ArchiveCheck, ArchivedStatement } from '../../rule.ts';
import type { Register } from '../../register.ts';
import { daysOf } from '../calendar.ts';
import { articlesNamed, byWeight, daysBetween, passagesOf } from './support.ts';

/** Days between two articles within which an office does not change hands unnoticed. */
const SAME_TIME = 10;
/** Days between two articles beyond which an unknown office may well have changed hands. */
const LONG = 400;

/** What the register says of a holder on the day of the statement. */
type Known = 'confirmed' | 'refuted' | 'undated' | 'unknown';

/** Two articles name two holders of the same office. */
export const office: ArchiveCheck = {
  rule: 'archive/office',
  severity: 'error',
  title: { fr: 'Deux titulaires de la même fonction', en: 'Two holders of one office' },
  describe: {
    fr: 'Un autre article nomme quelqu’un d’autre à cette fonction, et les dates ne l’expliquent pas.',
    en: 'Another article names somebody else in that office, and the dates do not explain it.',
  },
  examples: {
    wrong: [
      {
        text: 'Le [[secrétaire général de l’OTAN, Jens Stoltenberg]], a reçu les ministres mardi.',
        others: [
          { text: 'Le secrétaire général de l’OTAN, Mark Rutte, part pour Vilnius.', date: '2025-03-04' },
        ],
      },
      {
        text: 'Le [[maire de Brévanne, Luc Sarrazin]], a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'La maire de Brévanne, Odile Ferrand, a refusé le projet.', date: '2025-03-06' }],
      },
      {
        text: '[[Nadia Belkacem, directrice générale de Volterra]], a présenté les comptes.',
        date: '2025-03-04',
        others: [
          {
            text: 'Le directeur général de Volterra, Paul Mercier, détaille les comptes de l’année.',
            date: '2025-04-20',
          },
        ],
      },
    ],
    right: [
      {
        text: 'Le secrétaire général de l’OTAN, Jens Stoltenberg, a reçu les ministres mardi.',
        date: '2023-05-10',
        others: [
          { text: 'Le secrétaire général de l’OTAN, Mark Rutte, part pour Vilnius.', date: '2025-03-04' },
        ],
      },
      {
        text: 'Le secrétaire général de l’OTAN, Mark Rutte, part pour Vilnius.',
        date: '2025-03-04',
        others: [{ text: 'Le secrétaire général de l’OTAN, Jens Stoltenberg, a reçu les ministres mardi.' }],
      },
      {
        text: 'L’ancien maire de Brévanne, Luc Sarrazin, a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'La maire de Brévanne, Odile Ferrand, a refusé le projet.', date: '2025-03-06' }],
      },
      {
        text: 'Le maire de Brévanne, Luc Sarrazin, a ouvert la séance.',
        date: '2019-03-04',
        others: [{ text: 'La maire de Brévanne, Odile Ferrand, a refusé le projet.', date: '2025-03-06' }],
      },
      {
        text: 'Le maire de Brévanne, Luc Sarrazin, a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'La maire de Lonsault, Odile Ferrand, a refusé le projet.', date: '2025-03-06' }],
      },
      {
        text: 'Le maire de Brévanne, Luc Sarrazin, a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'M. Sarrazin, maire de Brévanne, a refusé le projet.', date: '2025-03-06' }],
      },
      {
        text: 'Le vice-président de Volterra, Luc Sarrazin, a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'La vice-présidente de Volterra, Odile Ferrand, était là.', date: '2025-03-06' }],
      },
      {
        text: 'Luc Sarrazin, élu maire de Brévanne en 2014, a ouvert la séance.',
        date: '2025-03-04',
        others: [{ text: 'La maire de Brévanne, Odile Ferrand, a refusé le projet.', date: '2025-03-06' }],
      },
    ],
  },
  run(article, archive, { register }) {
    const warnings: Warning[] = [];
    const agreements: Agreement[] = [];
    const own = firstOfEach(article.statements.filter((statement) => statement.kind === 'office'));
    if (own.length === 0) return {};
    const others = Map.groupBy(
      archive.statements(own.map((statement) => statement.key)).filter((one) => one.kind === 'office'),
      (one) => one.key,
    );
    for (const mine of own) {
      const there = [...(others.get(mine.key) ?? [])].sort(byWeight);
      const alike = there.filter((one) => samePerson(one.value, mine.value));
      if (alike.length)
        agreements.push({ start: mine.start, end: mine.end, what: `${mine.label}, ${mine.value}`, relation: 'agrees', related: passagesOf(alike) }); // prettier-ignore
      const known = knownOf(mine, register);
      if (known === 'confirmed') continue;
      const against = there.filter((one) => disagrees(mine, known, one, register));
      if (against.length === 0) continue;
      warnings.push(judge(mine, known, against));
    }
    return { warnings, agreements };
  },
};

/** The first mention of each holder of each office. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const one of statements) {
    const id = `${one.key}\n${fold(one.value)}`;
    if (!seen.has(id)) seen.set(id, one);
  }
  return [...seen.values()];
}

/** « Rutte » is Mark Rutte; a name one or two letters off is the same person misspelt, which another check says. */
function samePerson(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return true;
  return nearName(x, new Map([[y, true]])) === true;
}

function knownOf(statement: Statement, register: Register): Known {
  const [, office = '', organisation = ''] = statement.key.split('|');
  const terms = register.termsOfOffice(office, organisation);
  if (terms.length === 0) return 'unknown';
  const day = daysOf(statement.from);
  const theirs = terms.filter((term) => samePerson(term.person, statement.value));
  if (!day) return theirs.length > 0 && theirs.every((term) => term.to === null) ? 'confirmed' : 'undated';
  return theirs.some((term) => term.from <= day.to && (term.to === null || day.from <= term.to))
    ? 'confirmed'
    : 'refuted';
}

function disagrees(mine: Statement, known: Known, other: ArchivedStatement, register: Register): boolean {
  if (samePerson(mine.value, other.value)) return false;
  const there = knownOf(other, register);
  // What the register refutes there is that article's fault.
  if (there === 'refuted') return false;
  const apart = daysBetween(mine.from, other.from);
  return known !== 'unknown' || apart === null || apart <= LONG;
}

function judge(mine: Statement, known: Known, against: readonly ArchivedStatement[]): Warning {
  const apart = Math.min(...against.map((one) => daysBetween(mine.from, one.from) ?? Infinity));
  const persons = [...new Set(against.map((one) => one.value))];
  const [first] = persons as [string];
  const those = articlesNamed(against.filter((one) => one.value === first));
  const undated = mine.from === null;
  const severity =
    known === 'refuted' ? 'error' : apart <= SAME_TIME && against.every((one) => one.to === null || known === 'unknown') ? 'error' : 'warning'; // prettier-ignore
  return {
    rule: 'archive/office',
    severity,
    start: mine.start,
    end: mine.end,
    message: {
      fr: `${mine.value} est ici ${mine.label} ; c’est ${first} dans ${those.fr}${undated ? ' ; cet article n’a pas de date qui l’explique' : ''}.`,
      en: `${mine.value} is ${mine.label} here; it is ${first} in ${those.en}${undated ? '; this article has no date that would explain it' : ''}.`,
    },
    suggestion: null,
    related: passagesOf(against),
  };
}
