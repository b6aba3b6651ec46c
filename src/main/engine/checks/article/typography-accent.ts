import { placesThat, wordsThat } from '../../text/scan.ts';
import { replaceCheck } from '../replace.ts';

const WORDS: Record<string, string> = { Etat: 'État', Etats: 'États', Eglise: 'Église', Ecole: 'École', Ecoles: 'Écoles', Elysée: 'Élysée', Education: 'Éducation', Economie: 'Économie', Etude: 'Étude', Etudes: 'Études', Election: 'Élection', Elections: 'Élections', Energie: 'Énergie', Equipe: 'Équipe', Ecologie: 'Écologie', Ecologistes: 'Écologistes', Emission: 'Émission', Evénement: 'Événement', Evidemment: 'Évidemment', Etienne: 'Étienne', Eric: 'Éric', Emile: 'Émile', Elodie: 'Élodie', Elisabeth: 'Élisabeth', Edouard: 'Édouard', Egypte: 'Égypte', Ethiopie: 'Éthiopie', Emirats: 'Émirats', Ile: 'Île', Iles: 'Îles', Etre: 'Être' }; // prettier-ignore

const FIRST = wordsThat((written) => written === 'A' || Object.hasOwn(WORDS, written));

/** Capitals keep their accents; « A » that opens a sentence before a noun phrase is « À ». */
export const accent = replaceCheck({
  rule: 'typography/accent',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Capitale sans accent', en: 'Capital without its accent' },
  describe: {
    fr: 'Une capitale a perdu son accent (« Etat », « A la mairie »).',
    en: 'A capital lost its accent (“Etat”, “A la mairie”).',
  },
  examples: {
    wrong: ['Le conseil d’[[Etat]] a tranché.', '[[A]] la veille du vote, rien ne bouge.'],
    right: [
      'Le Conseil d’État a tranché.',
      'À la veille du vote, rien ne bouge.',
      'A-t-il signé\u202f? Le groupe A joue.',
      'Le bâtiment A de la cité.',
    ],
  },
  within: (text) => placesThat(text, FIRST).map((at) => ({ start: at, end: at + 1 })),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}])|(?<=^|\\n|[.!?»][ \\u00a0\\u202f]|«[ \\u00a0\\u202f]?)A(?= (?:la|l['’]|partir|propos|peine|cause|travers|quelques|Paris|Lyon|Marseille|Bruxelles|Berlin|Washington|Kiev|Moscou|l’|ce|cette|ces|son|sa|ses|leur|nouveau|terme|défaut|force|moins|côté|noter|suivre|savoir|l) ?))`, 'gu'), // prettier-ignore
  read(match) {
    const suggestion = match[0] === 'A' ? 'À' : WORDS[match[0]]!;
    return {
      message: { fr: `Capitale accentuée : « ${suggestion} ».`, en: `Accented capital: “${suggestion}”.` },
      suggestion,
    };
  },
});
