import type { Statement, Warning } from '../../../../shared/analysis.ts';
import { distance, fold } from '../../register/names.ts';
import type { Register } from '../../register.ts';
import type { ArchiveCheck, ArchivedStatement } from '../../rule.ts';
import { articlesNamed, byWeight, passagesOf } from './support.ts';

/** Letters that two spellings of one name may be apart. */
const APART = 2;
/** Letters of the word that differs, under which two short names are two people. */
const SHORTEST = 5;

/** A name is written another way in other articles. */
export const name: ArchiveCheck = {
  rule: 'archive/name',
  severity: 'warning',
  title: { fr: 'Nom écrit autrement ailleurs', en: 'Name written otherwise elsewhere' },
  describe: {
    fr: 'D’autres articles écrivent autrement ce nom de personne, de lieu ou de fonction.',
    en: 'Other articles write this name of a person, place or office otherwise.',
  },
  examples: {
    wrong: [
      {
        text: 'Le train pour [[Kyiv]] part le soir.',
        others: [{ text: 'À Kiev, les écoles ont rouvert.' }],
      },
      {
        text: 'La séance a été ouverte par [[Nadia Kowalsky]].',
        others: [
          { text: 'Nadia Kowalski a salué le vote.' },
          { text: 'Pour Nadia Kowalski, c’est trop tôt.' },
        ],
      },
      {
        text: 'Le président français, [[Emmanuel Makron]], est attendu lundi.',
        date: '2025-05-02',
        others: [{ text: 'Emmanuel Macron a reçu les syndicats.', date: '2025-05-02' }],
      },
      {
        text: 'Selon le [[Secrétaire général]] de l’OTAN, Mark Rutte, rien ne presse.',
        date: '2025-05-02',
        others: [
          { text: 'Mark Rutte, secrétaire général de l’OTAN, a répondu.', date: '2025-05-02' },
          { text: 'Interrogé, le secrétaire général de l’OTAN, Mark Rutte, a souri.', date: '2025-05-03' },
        ],
      },
    ],
    right: [
      {
        text: 'Selon la ministre de la Défense, Odile Ferrand, rien ne presse.',
        others: [
          { text: 'Interrogée, la ministre de la défense, Odile Ferrand, a souri.' },
          { text: 'Pour la ministre de la défense, Odile Ferrand, tout va bien.' },
        ],
      },
      { text: 'À Kiev, les écoles ont rouvert.', others: [{ text: 'Le train pour Kyiv part le soir.' }] },
      {
        text: 'La séance a été ouverte par Nadia Kowalski.',
        others: [{ text: 'Nadia Kowalski a salué le vote.' }],
      },
      { text: 'La séance a été ouverte par Paul Morel.', others: [{ text: 'Paule Morel a salué le vote.' }] },
      {
        text: 'La séance a été ouverte par Jean Ferrand.',
        others: [{ text: 'Jeanne Ferrand a salué le vote.' }],
      },
      {
        text: 'La séance a été ouverte par Luc Sarrazin.',
        others: [{ text: 'Luc Sauvage a salué le vote.' }],
      },
      {
        text: 'Le président Vladimir Poutine a refusé.',
        date: '2025-05-02',
        others: [{ text: 'Vladimir Putin a refusé.', date: '2025-05-02' }],
      },
      {
        text: 'Mark Rutte, secrétaire général de l’OTAN, a répondu.',
        date: '2025-05-02',
        others: [
          { text: 'Selon le Secrétaire général de l’OTAN, Mark Rutte, rien ne presse.', date: '2025-05-02' },
        ],
      },
    ],
  },
  run(article, archive, { register }) {
    const own = article.statements.filter((one) => one.kind === 'name');
    if (own.length === 0) return {};
    const others = Map.groupBy(archive.statements(own.map((one) => one.key)), (one) => one.key);
    const warnings: Warning[] = [];
    for (const mine of own) {
      const there = (others.get(mine.key) ?? []).filter((one) => one.value !== mine.value).sort(byWeight);
      if (there.length === 0) continue;
      const warning = judge(mine, there, own, register);
      if (warning) warnings.push(warning);
    }
    return { warnings };
  },
};

function judge(
  mine: Statement,
  there: readonly ArchivedStatement[],
  own: readonly Statement[],
  register: Register,
): Warning | null {
  const [, group] = mine.key.split('|');
  if (group === 'spelling') {
    const preferred = register.spelling(mine.value)?.preferred;
    if (preferred === undefined || fold(preferred) === fold(mine.value)) return null;
    const other = there.filter((one) => fold(one.value) === fold(preferred));
    return other.length ? warn(mine, other, 'note', preferred) : null;
  }
  if (group === 'office') {
    // The capital of the office itself, where at least two articles do without; « ministre de la Défense » keeps that of its portfolio.
    const lower = mine.value.charAt(0).toLowerCase() + mine.value.slice(1);
    const small = there.filter((one) => one.value === lower);
    return lower !== mine.value && new Set(small.map((one) => one.article)).size >= 2
      ? warn(mine, small, 'note', lower)
      : null;
  }
  const spelt = there.filter(
    (one) => samePerson(mine.value, one.value) && !own.some((here) => here.value === one.value),
  );
  if (spelt.length === 0) return null;
  const known = spelt.filter((one) => register.termsOfPerson(one.value).length > 0);
  const isKnown = register.termsOfPerson(mine.value).length > 0;
  // Both are in the register: two spellings that the house knows.
  if (isKnown) return null;
  return known.length ? warn(mine, known, 'warning', known[0]!.value) : warn(mine, spelt, 'note', null);
}

/** Whether two written names, which sound alike, are one name with a letter or two astray: the one word that differs is long, and it is not the first name's gender. */
function samePerson(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(' '), fold(b).split(' ')];
  if (x.length !== y.length) return false;
  const apart = x.flatMap((word, index) => (word === y[index] ? [] : [index]));
  if (apart.length !== 1) return false;
  const [at] = apart as [number];
  const [here, there] = [x[at]!, y[at]!];
  if (Math.min(here.length, there.length) < SHORTEST || distance(here, there, APART) > APART) return false;
  // « Daniel » and « Danièle »: one more ending is another first name.
  return at > 0 || (!here.startsWith(there) && !there.startsWith(here) && here.at(-1) === there.at(-1));
}

function warn(
  mine: Statement,
  others: readonly ArchivedStatement[],
  severity: 'warning' | 'note',
  suggestion: string | null,
): Warning {
  const [first] = others as [ArchivedStatement];
  const those = articlesNamed(others.filter((one) => one.value === first.value));
  return {
    rule: 'archive/name',
    severity,
    start: mine.start,
    end: mine.end,
    message: {
      fr: `Écrit « ${mine.value} » ici, « ${first.value} » dans ${those.fr}.`,
      en: `Written “${mine.value}” here, “${first.value}” in ${those.en}.`,
    },
    suggestion,
    related: passagesOf(others),
  };
}
