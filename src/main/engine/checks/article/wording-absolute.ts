import { replaceCheck } from '../replace.ts';
import { inQuote, words } from '../support.ts';

/** Absolutes that one counter-example undoes. */
export const absolute = replaceCheck({
  rule: 'wording/absolute',
  severity: 'note',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Absolu', en: 'Absolute' },
  describe: {
    fr: 'Une affirmation absolue (« tous », « jamais », « toute ») qu’un seul contre-exemple défait.',
    en: 'An absolute statement (“all”, “never”, “everybody”) that one counter-example undoes.',
  },
  examples: {
    wrong: [
      'La ville [[refuse toute]] aide extérieure.',
      'Les regards [[du monde entier]] sont tournés vers la gare.',
      '[[Personne ne]] croit au projet.',
      { text: '[[Everyone knows]] the bridge is unsafe.', language: 'en' },
    ],
    right: [
      'Toute la nuit, il a plu.',
      'Tous les mardis, le marché ouvre.',
      '«\u00a0Personne ne m’a prévenu\u00a0», dit-elle.',
      { text: 'All 12 councillors voted.', language: 'en' },
    ],
  },
  pattern: words(
    "(?:refuse|refusent|rejette|rejettent|exclut|excluent|interdit|interdisent|écarte|écartent) tout(?:e|es)?|(?:du|le) monde entier|(?:personne|nul|aucun pays|aucun expert) (?:ne|n'\\p{L}+)|tout le monde (?:sait|le sait|s'accorde|est d'accord)|chaque (?:décision|mot|geste) (?:devient|peut|compte)|à l'unanimité générale|sans (?:aucune )?exception|depuis toujours|(?:n'a|n'ont) jamais (?:été aussi|connu)|" +
      'everyone (?:knows|agrees)|nobody (?:believes|knows|thinks)|the whole world|without exception|has never been',
  ),
  read(match, article) {
    if (inQuote(article, match)) return null;
    return {
      message: {
        fr: `« ${match[0].trim()} » : un seul contre-exemple suffit à le démentir.`,
        en: `“${match[0].trim()}”: one counter-example is enough to undo it.`,
      },
    };
  },
});
