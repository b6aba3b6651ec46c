import type { Statement, Warning } from '../../../../shared/analysis.ts';
import { contraryClaim, inTension, sameClaim, standingOf } from '../../matching.ts';
import type { ArchiveCheck, ArchivedStatement } from '../../rule.ts';
import { excerpt } from '../support.ts';
import { distinct, nearStatements } from './near.ts';
import { byTerm } from './same.ts';
import { articlesNamed, byWeight, daysBetween, passagesOf } from './support.ts';

/** Days between two articles beyond which what was so may well be otherwise. */
const SAME_TIME = 10;

/** Two articles say the contrary of each other. */
export const claim: ArchiveCheck = {
  rule: 'archive/claim',
  severity: 'warning',
  title: { fr: 'Affirmation contraire', en: 'Contrary claim' },
  describe: {
    fr: 'Un autre article dit le contraire de la même chose : il nie ce qui est affirmé ici, ou emploie le mot opposé.',
    en: 'Another article says the contrary about the same: it denies what is claimed here, or has the opposite word.',
  },
  examples: {
    wrong: [
      {
        text: '[[Le pont de Brévanne rouvrira cette semaine aux camions.]]',
        date: '2025-05-02',
        others: [{ text: 'Le pont de Brévanne ne rouvrira pas cette semaine aux camions.', date: '2025-05-03' }],
      },
      {
        text: '[[Le conseil régional a adopté le plan de sauvetage de Volterra.]]',
        date: '2025-05-02',
        others: [{ text: 'Le plan de sauvetage de Volterra a été rejeté par le conseil régional.', date: '2025-05-02' }],
      },
      {
        text: '[[Le préfet a autorisé la baignade dans le lac de Lonsault.]]',
        date: '2025-05-02',
        others: [{ text: 'La baignade est interdite dans le lac de Lonsault par le préfet.', date: '2025-05-02' }],
      },
      // In tension: under way here, doubtful there.
      {
        text: '[[La Moldavie vise une intégration progressive aux structures de l’OTAN.]]',
        date: '2025-05-02',
        others: [{ text: 'Faute d’accord, l’adhésion de la Moldavie à l’OTAN reste incertaine.', date: '2025-05-02' }],
      },
    ],
    right: [
      // What was, and what will be.
      {
        text: 'La circulation a été interrompue sur le pont de Brévanne.',
        date: '2025-05-02',
        others: [{ text: 'La circulation reprendra lundi sur le pont de Brévanne.', date: '2025-05-03' }],
      },
      // Not before Monday is on Monday, perhaps.
      {
        text: 'Le pont de Brévanne ne rouvrira pas avant lundi aux camions.',
        date: '2025-05-02',
        others: [{ text: 'Le pont de Brévanne rouvrira lundi aux camions.', date: '2025-05-03' }],
      },
      {
        text: 'Le pont de Brévanne rouvrira cette semaine aux camions.',
        date: '2025-05-02',
        others: [{ text: 'Le pont de Lonsault ne rouvrira pas cette semaine aux camions.', date: '2025-05-03' }],
      },
      {
        text: 'Le préfet n’a pas interdit la baignade dans le lac de Lonsault.',
        date: '2025-05-02',
        others: [{ text: 'Le préfet a autorisé la baignade dans le lac de Lonsault.', date: '2025-05-02' }],
      },
      {
        text: 'Le préfet a interdit la baignade dans le lac de Lonsault en 2019.',
        date: '2025-05-02',
        others: [{ text: 'Le préfet n’a pas interdit la baignade dans le lac de Lonsault en 2024.', date: '2025-05-02' }],
      },
      {
        text: 'Volterra vend ses usines de Brévanne.',
        date: '2025-05-02',
        others: [{ text: 'Volterra ne vend pas ses entrepôts de Marvèze.', date: '2025-05-02' }],
      },
    ],
  }, // prettier-ignore
  run(article, archive) {
    const own = distinct(article.statements.filter((one) => one.kind === 'claim'));
    if (own.length === 0) return {};
    const candidates = byTerm(nearStatements(article, archive, 'claim'));
    const warnings: Warning[] = [];
    const told = new Set<string>();
    const tense: Warning[] = [];
    for (const mine of own) {
      const near = candidates(mine) as ArchivedStatement[];
      const tension = near.filter((one) => inTension(mine, one)).sort(byWeight);
      if (tension.length && !tense.some((one) => one.start === mine.start && one.end === mine.end))
        tense.push(warnOfTension(mine, tension, article.text));
      // An article that says both reports two sides.
      const against = near.filter(
        (one) =>
          contraryClaim(mine, one) &&
          !own.some((here) => here !== mine && sameClaim(here, one)) &&
          !near.some((other) => other.article === one.article && sameClaim(mine, other)),
      );
      const id = `${mine.start} ${mine.end}`;
      if (against.length === 0 || told.has(id)) continue;
      told.add(id);
      warnings.push(warn(mine, against.sort(byWeight), article));
    }
    return { warnings: [...warnings, ...tense.filter((one) => !told.has(`${one.start} ${one.end}`))] };
  },
};

/** One speaks of it as under way, the other as doubtful: told, never more than a note. */
function warnOfTension(mine: Statement, others: readonly ArchivedStatement[], text: string): Warning {
  const those = articlesNamed([others[0]!]);
  const said = excerpt(text.slice(mine.start, mine.end), 90);
  const doubtful = standingOf(mine) === 'doubtful';
  return {
    rule: 'archive/claim',
    severity: 'note',
    start: mine.start,
    end: mine.end,
    message: {
      fr: `« ${said} » : en tension avec ${those.fr}, qui en parle comme ${doubtful ? 'd’une chose engagée' : 'd’une perspective douteuse'} ; ce n’est pas une contradiction.`,
      en: `“${said}”: in tension with ${those.en}, which speaks of it as ${doubtful ? 'under way' : 'doubtful'}; it is no contradiction.`,
    },
    suggestion: null,
    related: passagesOf(others),
  };
}

function warn(
  mine: Statement,
  against: readonly ArchivedStatement[],
  article: { text: string; date: { value: string } | null },
): Warning {
  const [first] = against as [ArchivedStatement];
  const those = articlesNamed([first]);
  const apart = daysBetween(article.date?.value ?? null, first.articleDate);
  const reported = mine.speaker !== null || first.speaker !== null;
  const sure = !reported && apart !== null && apart <= SAME_TIME;
  const later = apart !== null && apart > SAME_TIME;
  const said = excerpt(article.text.slice(mine.start, mine.end), 90);
  return {
    rule: 'archive/claim',
    severity: sure ? 'warning' : 'note',
    start: mine.start,
    end: mine.end,
    message: {
      fr: `« ${said} » : ${those.fr} dit le contraire${reported ? ' ; l’un des deux est rapporté' : ''}${later ? ' ; les dates peuvent l’expliquer' : ''}.`,
      en: `“${said}”: ${those.en} says the contrary${reported ? '; one of the two is reported' : ''}${later ? '; the dates may explain it' : ''}.`,
    },
    suggestion: null,
    related: passagesOf(against),
  };
}
