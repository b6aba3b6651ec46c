import { replaceCheck } from '../replace.ts';

/** French sets the typographic apostrophe. Feet and minutes (« 5' ») are no apostrophes. */
export const apostrophe = replaceCheck({
  rule: 'typography/apostrophe',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Apostrophe droite', en: 'Straight apostrophe' },
  describe: {
    fr: "L’apostrophe droite (') au lieu de l’apostrophe typographique (’).",
    en: "A straight apostrophe (') for the typographic one (’).",
  },
  examples: {
    wrong: ["La mairie d[[']]Arles a fermé."],
    right: ['La mairie d’Arles a fermé.', "Il a couru le mille en 4' 12.", "Le nom 'x' est un code."],
  },
  pattern: /(?<=\p{L})'(?=[\p{L}«])/gu,
  read: () => ({ message: { fr: 'Apostrophe droite : ’.', en: 'Straight apostrophe: ’.' }, suggestion: '’' }),
});
