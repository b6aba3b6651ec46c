import type { Check } from '../../rule.ts';
import { excerpt, warn } from '../support.ts';

const CREDIT =
  /^[ \t]*(?:photo d['’]illustration[^\n]{0,60}|\(?(?:crédits?(?: photos?)?|photos?|illustration|image|légende|credit|photo credit|caption|source photo|©)[ \u00a0\u202f]?[:/©][^\n]{2,120}|©[^\n]{2,100}|[^\n]{0,100}(?:\/|©)[ \u00a0\u202f]?(?:Adobe Stock|Shutterstock|Getty(?: Images)?|iStock|AFP|Reuters|Unsplash|Pixabay|Pexels|Wikimedia Commons|DR)\)?)[ \t]*$/gimu;
const HOLE =
  /^[ \t]*[[(]?(?:image|photo|légende|infographie|vidéo|carte|graphique|video|caption|chart|map)(?:[ \u00a0\u202f]?\d{1,2})?[ \u00a0\u202f]?(?:ici|à insérer|à venir|here|to come)?[\])]?[ \t]*$/gimu;

/** The credit or caption of an image that is no longer there. */
export const caption: Check = {
  rule: 'structure/caption',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Légende ou crédit orphelin', en: 'Caption or credit without its image' },
  describe: {
    fr: 'La légende ou le crédit d’une image qui n’est plus là.',
    en: 'The caption or credit of an image that is gone.',
  },
  examples: {
    wrong: [
      'La passerelle rouvre mardi.\n[[Crédit : Adobe Stock]]\nLes travaux ont duré un an.',
      'La passerelle rouvre mardi.\n[[[photo ici]]]\nLes travaux ont duré un an.',
    ],
    right: [
      'Photo de famille au château : les maires étaient tous là, sauf un.',
      'La photo est de Paul Morel.',
      'Image d’un pays en paix, la place était pleine.',
      'La passerelle rouvre mardi.\nLes travaux ont duré un an, photo après photo.',
      'Crédits : la commune emprunte 3 millions d’euros sur vingt ans auprès de deux banques et de la Caisse des dépôts, avec un taux fixe et un différé de deux ans pour le capital.',
    ],
  },
  run(article) {
    return [CREDIT, HOLE].flatMap((pattern) =>
      [...article.text.matchAll(pattern)]
        .filter((match) => match[0].trim().length > 3)
        .map((match) => {
          const start = match.index + match[0].search(/\S/);
          const end = match.index + match[0].trimEnd().length;
          const name = excerpt(article.text.slice(start, end), 50);
          return warn(
            'structure/caption',
            'warning',
            { start, end },
            {
              fr: `« ${name} » : légende ou crédit d’une image absente.`,
              en: `“${name}”: caption or credit of an absent image.`,
            },
          );
        }),
    );
  },
};
