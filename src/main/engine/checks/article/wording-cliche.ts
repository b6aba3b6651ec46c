import { replaceCheck } from '../replace.ts';
import { inQuote, words } from '../support.ts';

/** Phrases worn smooth, among them those that generative tools like. */
export const cliche = replaceCheck({
  rule: 'wording/cliche',
  severity: 'note',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Cliché', en: 'Cliché' },
  describe: {
    fr: 'Une formule usée qui n’apprend rien au lecteur.',
    en: 'A worn phrase that tells the reader nothing.',
  },
  examples: {
    wrong: [
      '[[Force est de constater]] que la salle est vide.',
      'La mairie doit [[relever le défi]].',
      '[[Une chose est sûre]] : il pleuvra.',
      { text: '[[Only time will tell]] whether it works.', language: 'en' },
    ],
    right: [
      'La salle est vide.',
      '«\u00a0Une chose est sûre\u00a0», dit-il.',
      { text: 'The council will vote in May.', language: 'en' },
    ],
  },
  pattern: words(
    "force est de constater|une chose est sûre|à l'heure où|dans un contexte (?:\\p{L}+ ){0,3}(?:de plus en plus|marqué|tendu)|relever (?:le|les|ce) défis?|la balle est dans le camp|l'avenir (?:nous )?le dira|affaire à suivre|résultat des courses|au jour d'aujourd'hui|se pose la question de savoir|cerise sur le gâteau|le jeu en vaut la chandelle|il convient de noter|il est important de (?:noter|souligner)|plus que jamais|véritable tournant|ouvre la voie à|marque un tournant|au cœur de toutes les|tour de force|à la croisée des chemins|" +
      "only time will tell|at the end of the day|it (?:is|'s) (?:important|worth) (?:to note|noting)|game changer|a testament to|perfect storm|think outside the box|in today's (?:world|fast-paced)",
  ),
  read(match, article) {
    if (inQuote(article, match)) return null;
    return { message: { fr: `« ${match[0]} » : formule usée.`, en: `“${match[0]}”: a worn phrase.` } };
  },
});
