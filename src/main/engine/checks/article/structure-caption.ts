import type { Check } from '../../rule.ts';
import { linesAt, placesThat, scan, wordsThat } from '../../text/scan.ts';
import { excerpt, warn } from '../support.ts';

const CREDIT =
  /^[ \t]*(?:photo d['’]illustration[^\n]{0,60}|\(?(?:crédits?(?: photos?)?|photos?|illustration|image|légende|credit|photo credit|caption|source photo|©)[ \u00a0\u202f]?[:/©][^\n]{2,120}|©[^\n]{2,100}|[^\n]{0,100}(?:\/|©)[ \u00a0\u202f]?(?:Adobe Stock|Shutterstock|Getty(?: Images)?|iStock|AFP|Reuters|Unsplash|Pixabay|Pexels|Wikimedia Commons|DR)\)?)[ \t]*$/gimu;
const HOLE =
  /^[ \t]*[[(]?(?:image|photo|légende|infographie|vidéo|carte|graphique|video|caption|chart|map)(?:[ \u00a0\u202f]?\d{1,2})?[ \u00a0\u202f]?(?:ici|à insérer|à venir|here|to come)?[\])]?[ \t]*$/gimu;
/** One of these stands in the line of each, or a sign of rights. */
const WORDS = new Set('photo photos crédit crédits illustration image légende credit caption infographie vidéo carte graphique video chart map adobe shutterstock getty istock afp reuters unsplash pixabay pexels wikimedia dr'.split(' ')); // prettier-ignore
const TOLD_BY = wordsThat((written) => WORDS.has(written.toLowerCase()));

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
    const lines = linesAt(
      article.text,
      [
        ...placesThat(article.text, TOLD_BY),
        ...Array.from(scan(article.text, /©/g), ({ index }) => index),
      ].sort((a, b) => a - b),
    );
    return [CREDIT, HOLE].flatMap((pattern) =>
      lines
        .flatMap((line) =>
          Array.from(scan(article.text.slice(line.start, line.end), pattern), (match) => ({
            0: match[0],
            index: line.start + match.index,
          })),
        )
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
