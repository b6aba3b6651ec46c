import type { Reading, Span } from '../../../../shared/analysis.ts';
import { spanAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { hasWord } from '../../text/scan.ts';
import { excerpt, matches, warn, words } from '../support.ts';

/** What cannot be resolved without the day of publication. */
const PLAIN =
  "aujourd'hui|hier|avant-hier|demain|après-demain|ce matin|cet après-midi|ce soir|cette nuit|cette semaine|ce week-end|ce mois-ci|cette année|" +
  "(?:la semaine|le mois|l'année|l'an) (?:dernière?|prochaine?|passée?)|la (?:veille|nuit) dernière|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|prochain)|" +
  "ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?! \\d)|il y a \\S{1,12} (?:jours?|semaines?|mois|ans?)|dans \\S{1,12} (?:jours|semaines|mois)|à la veille (?:de|du|des)|au lendemain (?:de|du|des)|d'ici la fin de l'année|" +
  'today|yesterday|tomorrow|tonight|this (?:morning|week|weekend|month|year)|(?:last|next) (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const RELATIVE = words(PLAIN);
/** « three days ago » may begin with any sign: looked for only where « ago » stands. */
const WITH_AGO = words(`${PLAIN}|\\S{1,9} (?:days|weeks|months|years) ago`);

/** The whole time that a mark begins (« à la veille de la réunion des ministres »), where the reading found one. */
function timeAround(article: Reading, match: Span): Span {
  const time = spanAt(article.times, match.start);
  return {
    start: Math.min(match.start, time?.start ?? match.start),
    end: Math.max(match.end, time?.end ?? match.end),
  };
}

/** An article bears its date. Without one, relative times cannot be resolved and offices cannot be held against a day. */
export const undated: Check = {
  rule: 'structure/undated',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Article sans date', en: 'Undated article' },
  describe: {
    fr: 'Aucune date de publication, et des repères relatifs (« hier », « à la veille de ») que rien ne situe ; simple note quand la date n’est lue que dans le texte.',
    en: 'No date of publication, and relative times (“yesterday”, “on the eve of”) that nothing places; a mere note when the date is read in the text only.',
  },
  examples: {
    wrong: [
      'Le maire a annoncé [[hier]] la fermeture de la piscine.',
      '[[À la veille de l’ouverture du festival]], les organisateurs sont confiants.',
      { text: 'The mayor said [[yesterday]] that the pool would close.', language: 'en' },
      'La piscine municipale ferme ses portes pour travaux, a annoncé le maire.',
    ],
    right: [
      { text: 'Le maire a annoncé hier la fermeture de la piscine.', date: '2025-03-04' },
      { text: 'À la veille de l’ouverture du festival, les organisateurs sont confiants.', date: '2025-03' },
      { text: 'The mayor said yesterday that the pool would close.', date: '2025-03-04', language: 'en' },
    ],
  },
  run(article) {
    const relative: Span[] = [];
    for (const match of matches(article, hasWord(article.text, 'ago') ? WITH_AGO : RELATIVE))
      relative.push(timeAround(article, match));
    const first = relative[0] ?? null;
    if (article.date === null) {
      if (!/\p{L}/u.test(article.text)) return [];
      if (!first)
        return [
          warn('structure/undated', 'note', { start: 0, end: 0 }, {
            fr: 'L’article ne porte pas de date.',
            en: 'The article bears no date.',
          }),
        ]; // prettier-ignore
      const passage = excerpt(article.text.slice(first.start, first.end));
      return [
        warn('structure/undated', 'warning', first, {
          fr: `L’article ne porte pas de date : « ${passage} »${relative.length > 1 ? ` et ${relative.length - 1} autre${relative.length > 2 ? 's' : ''} repère${relative.length > 2 ? 's' : ''}` : ''} ne se situe${relative.length > 1 ? 'nt' : ''} pas.`,
          en: `The article bears no date: “${passage}”${relative.length > 1 ? ` and ${relative.length - 1} more` : ''} cannot be placed.`,
        }),
      ];
    }
    if (article.date.from !== 'text' || !first) return [];
    return [
      warn('structure/undated', 'note', first, {
        fr: `Pas de date de publication : « ${excerpt(article.text.slice(first.start, first.end))} » n’est situé que par une date lue dans le texte.`,
        en: `No date of publication: “${excerpt(article.text.slice(first.start, first.end))}” is placed only by a date read in the text.`,
      }),
    ];
  },
};
