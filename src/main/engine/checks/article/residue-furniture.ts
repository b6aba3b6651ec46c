import type { FurnitureKind, Localized } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inFurniture, warn, words } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const SAID: Partial<Record<FurnitureKind, Localized>> = {
  navigation: { fr: 'Reste de navigation du site', en: 'Navigation of the site left over' },
  share: { fr: 'Boutons de partage restés dans le texte', en: 'Share buttons left in the text' },
  advert: {
    fr: 'Appel à s’abonner ou publicité dans le corps',
    en: 'Call to subscribe or advert in the body',
  },
};

/** Calls of a web page inside a paragraph, where the reading took them for text. */
const CALLS = words(
  "lire la suite(?= (?:de|sur|dans|ici))|cliquez ici|(?:suivez|retrouvez|rejoignez)-nous sur (?:facebook|twitter|x|instagram|linkedin|tiktok|youtube|whatsapp|les réseaux)|partagez cet article|téléchargez notre application|(?:inscrivez|abonnez)-vous à (?:notre |nos |la |l')(?:newsletters?|lettre|chaîne|infolettre|alertes)|article réservé aux abonnés|il vous reste \\d+ ?% de cet article|" +
    'click here|follow us on (?:facebook|twitter|x|instagram|linkedin)|sign up (?:for|to) our newsletter|download our app|share this article|continue reading',
);

/** Navigation, share buttons and adverts of a web page that came along with the text. */
export const furniture: Check = {
  rule: 'residue/furniture',
  severity: 'warning',
  languages: 'all',
  local: true,
  title: { fr: 'Reste de page web', en: 'Left-over page furniture' },
  describe: {
    fr: 'Menus, boutons de partage, publicités ou appels à s’abonner venus avec le texte : à retirer avant publication.',
    en: 'Menus, share buttons, adverts or calls to subscribe that came with the text: to be removed before publication.',
  },
  examples: {
    wrong: [
      '[[Skip to content]]\nLa passerelle rouvre\n\nLa commune a rouvert la passerelle mardi matin, après trois mois de travaux.',
      'La commune a rouvert la passerelle mardi matin, après trois mois de travaux.\n[[Abonnez-vous à notre newsletter pour ne rien manquer de l’actualité de votre ville !]]',
    ],
    right: [
      'La commune a rouvert la passerelle mardi matin, après trois mois de travaux.',
      'Le théâtre a perdu un tiers de ses abonnés, mais sa lettre d’information est lue.',
      'Partagez le gâteau en huit parts égales, conseille le chef.',
    ],
  },
  run(article) {
    const pieces = article.furniture.flatMap((piece) => {
      const said = SAID[piece.kind];
      if (!said) return [];
      const passage = excerpt(article.text.slice(piece.start, piece.end), 50);
      return [
        warn('residue/furniture', 'warning', piece, {
          fr: `${said.fr} : « ${passage} ».`,
          en: `${said.en}: “${passage}”.`,
        }),
      ];
    });
    const calls = [...scanArticle(article.text, CALLS)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((span) => !inFurniture(article, span))
      .map((span) => {
        const passage = excerpt(article.text.slice(span.start, span.end), 50);
        return warn('residue/furniture', 'warning', span, {
          fr: `Appel de page web resté dans le texte : « ${passage} ».`,
          en: `A web page’s call left in the text: “${passage}”.`,
        });
      });
    return [...pieces, ...calls];
  },
};
