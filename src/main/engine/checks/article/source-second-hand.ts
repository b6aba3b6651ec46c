import type { Check } from '../../rule.ts';
import { excerpt, matches, warn, words } from '../support.ts';

const SECOND_HAND = words(
  "(?:selon|d'après|comme l'ont (?:écrit|révélé)|à en croire) (?:nos|certains de nos|plusieurs de nos) confrères|selon (?:la presse|les médias|des médias|plusieurs médias)(?: (?:locale|locaux|nationale|nationaux|étrangère|étrangers|internationale|internationaux|sportive|spécialisée))?|la presse(?: locale| nationale| étrangère| internationale| spécialisée| sportive| économique| people)? (?:parle|évoque|rapporte|affirme|annonce|écrit|prétend|assure|croit savoir)|(?:les|plusieurs|certains|des) (?:médias|journaux)(?: locaux| nationaux| étrangers| internationaux| spécialisés)? (?:parlent|évoquent|rapportent|affirment|annoncent|écrivent|assurent|croient savoir)|a-t-on (?:pu lire|appris) dans la presse|(?:vu|lu|relevé|circulant|diffusée?|publiée?) sur les réseaux sociaux|selon les réseaux sociaux|selon (?:wikipédia|wikipedia|chatgpt|une intelligence artificielle)|according to (?:media reports|local media|press reports|wikipedia|social media)",
);

/** A fact taken from another outlet, the press at large or the networks: the first source is to be found. */
export const secondHand: Check = {
  rule: 'source/second-hand',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Source de seconde main', en: 'Second-hand source' },
  describe: {
    fr: 'L’information est reprise d’un autre média ou des réseaux : remonter à la première source.',
    en: 'The information is taken from another outlet or from social media: go back to the first source.',
  },
  examples: {
    wrong: [
      '[[Selon nos confrères du Monde]], la fermeture est actée.',
      '[[Selon la presse locale]], le club est ruiné.',
      'Une vidéo [[diffusée sur les réseaux sociaux]] montre la scène.',
      { text: '[[According to local media]], the club is bankrupt.', language: 'en' },
    ],
    right: [
      'Nos confrères ont été relâchés dans la soirée.',
      'Selon la préfecture, la fermeture est actée.',
      'La presse locale était invitée à la visite.',
      'Les réseaux sociaux seront interdits aux moins de quinze ans.',
      { text: 'Local media were invited to the visit.', language: 'en' },
    ],
  },
  run(article) {
    return [...matches(article, SECOND_HAND)].map((match) => {
      // « Selon nos confrères de Libération »: up to the end of the source's name
      const source = article.attributions.find(
        (one) => one.source.start < match.end && match.end < one.source.end,
      );
      const span = {
        start: match.start,
        end: source && match.start < source.source.end ? source.source.end : match.end,
      };
      const said = excerpt(article.text.slice(span.start, span.end));
      return warn('source/second-hand', 'warning', span, {
        fr: `« ${said} » : information de seconde main, à vérifier à la première source.`,
        en: `“${said}”: second-hand, to be checked at the first source.`,
      });
    });
  },
};
