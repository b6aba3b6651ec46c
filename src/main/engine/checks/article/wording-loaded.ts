import { replaceCheck } from '../replace.ts';
import { inQuote, words } from '../support.ts';

/** Meetings and decisions outside the ordinary calendar. */
const CONVENED =
  /(?<!\p{L})(?:conseils?|sommets?|sessions?|réunions?|assemblées?|séances?|congrès|conférences?|comités?|procédures?|mesures?|budgets?|dividendes?)(?:[ \u00a0\u202f]\p{L}+){0,4}[ \u00a0\u202f]$/iu;

/** Judging words in the paper's own voice; in quotation marks they are the speaker's. */
export const loaded = replaceCheck({
  rule: 'wording/loaded',
  severity: 'note',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Mot chargé', en: 'Loaded word' },
  describe: {
    fr: 'Un mot ou une formule qui juge, non attribué à une source.',
    en: 'A word or phrase that judges, attributed to no source.',
  },
  examples: {
    wrong: [
      'La région est un [[acteur incontournable]] du dossier.',
      'Le maire a livré un discours [[historique]].',
      'C’est un [[signal fort]] pour les éleveurs.',
      { text: 'The mayor gave a [[landmark]] speech.', language: 'en' },
    ],
    right: [
      'Le quartier historique est fermé.',
      '«\u00a0C’est un signal fort\u00a0», dit-il.',
      'Les fonctions vitales sont préservées.',
      'Le conseil se réunit mardi.',
      'Un conseil municipal extraordinaire se tient mardi.',
      { text: 'The council meets on Tuesday.', language: 'en' },
    ],
  },
  pattern: words(
    "(?:piliers?|mécanismes?|rôles?|enjeux?|soutiens?|outils?|partenaires?|acteurs?) (?:vita(?:l|ux)|crucia(?:l|ux)|clés?|incontournables?)|lignes? rouges?|signa(?:l|ux) forts?|(?:sommet|discours|accord|vote|décision|victoire|record|match|tournant|moment|jour|journée|réunion|rencontre) historiques?|s'enlise|sans précédent|inédite?s?|spectaculaires?|dramatiques?|catastrophiques?|scandaleu(?:x|se|ses)|honteu(?:x|se|ses)|incroyables?|exceptionnel(?:le|s|les)?|extraordinaires?|gravissimes?|terribles?|effroyables?|agression (?:russe|israélienne|américaine|chinoise)|prise d'otages? des usagers|grogne|ras-le-bol|fronde|bras de fer|coup de tonnerre|véritable (?:séisme|tsunami|bombe|fléau)|change la donne|" +
      'landmark|game-changing|shocking|outrageous|disastrous|so-called|regime|unprecedented|dramatic|historic (?:deal|vote|decision|summit|win)|controversial',
  ),
  read(match, article) {
    if (inQuote(article, match)) return null;
    // « un conseil extraordinaire »: how it is convened
    if (/^extraordinaire/iu.test(match[0]) && CONVENED.test(article.text.slice(Math.max(0, match.index - 60), match.index))) return null; // prettier-ignore
    return {
      message: {
        fr: `« ${match[0]} » juge : attribuer ou choisir un mot neutre.`,
        en: `“${match[0]}” judges: attribute it or choose a neutral word.`,
      },
    };
  },
});
