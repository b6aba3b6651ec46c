import type { Warning } from '../../../../shared/analysis.ts';
import type { ArchiveCheck } from '../../rule.ts';
import { agencyOf, copiesOf } from './copies.ts';
import { articlesNamed } from './support.ts';

const COPY =
  'La compagnie ferroviaire Transvaline a annoncé jeudi la suppression de neuf liaisons régionales à partir du mois de septembre, faute de conducteurs en nombre suffisant. Les lignes concernées relient surtout des villes moyennes à la côte. Les syndicats dénoncent une décision prise sans consultation et appellent à une journée d’action la semaine prochaine.';

/** A passage is agency copy that the archive holds, and the article does not say so. */
export const agency: ArchiveCheck = {
  rule: 'archive/agency',
  severity: 'warning',
  title: { fr: 'Dépêche non signalée', en: 'Agency copy without credit' },
  describe: {
    fr: 'Un passage reprend mot pour mot une dépêche des archives, et l’agence n’est pas nommée.',
    en: 'A passage repeats agency copy held in the archive word for word, and the agency is not named.',
  },
  examples: {
    wrong: [
      {
        text: `Mauvaise nouvelle pour les voyageurs. [[${COPY.slice(0, -1)}]]. Dans la région, les élus demandent à être reçus.`,
        others: [{ text: `Transvaline supprime neuf liaisons\n\nBORDEAUX, 3 avr 2025 (AFP) - ${COPY}` }],
      },
    ],
    right: [
      {
        text: `Mauvaise nouvelle pour les voyageurs. ${COPY} Dans la région, les élus demandent à être reçus (avec AFP).`,
        others: [{ text: `Transvaline supprime neuf liaisons\n\nBORDEAUX, 3 avr 2025 (AFP) - ${COPY}` }],
      },
      {
        text: 'Transvaline renonce à neuf liaisons régionales en septembre : elle manque de conducteurs. Les syndicats préparent une journée d’action.',
        others: [{ text: `Transvaline supprime neuf liaisons\n\nBORDEAUX, 3 avr 2025 (AFP) - ${COPY}` }],
      },
    ],
  },
  run(article, archive) {
    const warnings: Warning[] = [];
    for (const copy of copiesOf(article, archive)) {
      const name = agencyOf(copy.text);
      if (name === null || article.text.includes(name)) continue;
      const those = articlesNamed([copy.other]);
      for (const passage of copy.passages)
        warnings.push({
          rule: 'archive/agency',
          severity: 'warning',
          start: passage.start,
          end: passage.end,
          message: {
            fr: `${passage.words} mots repris d’une dépêche ${name}, ${those.fr}, sans que l’agence soit nommée.`,
            en: `${passage.words} words taken from ${name} copy, ${those.en}, without naming the agency.`,
          },
          suggestion: null,
          related: [passage.there],
        });
    }
    return { warnings };
  },
};
