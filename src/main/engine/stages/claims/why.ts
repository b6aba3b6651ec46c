/** Why a passage is a claim, in one short sentence for the reader. */
import type { ClaimKind, Localized } from '../../../../shared/analysis.ts';
import { typeset } from '../../../../shared/typeset.ts';

const NOTHING = { fr: '', en: '' };

interface Detail {
  source?: string | null;
  sourced?: boolean;
  vague?: boolean;
  name?: string | null;
  /** In the words of the text, and the organisation by its name in each language. */
  office?: string | null;
  organisation?: Localized | '' | null;
  state?: boolean;
}

/** The reason, with the words it rests on where they help. */
export const why = (kind: ClaimKind, detail: Detail = {}): Localized => typeset(reason(kind, detail));

function reason(kind: ClaimKind, detail: Detail): Localized {
  const {
    source = null,
    sourced = false,
    vague = false,
    name = null,
    office = null,
    organisation = null,
    state = false,
  } = detail;
  const unsourced = sourced
    ? NOTHING
    : { fr: ' Aucune source dans la phrase.', en: ' No source in the sentence.' };
  switch (kind) {
    case 'figure':
      return {
        fr: `Un chiffre se vérifie à sa source.${unsourced.fr}`,
        en: `A figure is checked at its source.${unsourced.en}`,
      };
    case 'date':
      // « une nouvelle phase hivernale »: a time that no calendar has.
      if (state)
        return {
          fr: 'Un moment que rien ne date : quand, exactement ?',
          en: 'A time without a date: when, exactly?',
        };
      return {
        fr: 'Une date se vérifie au calendrier et à l’agenda.',
        en: 'A date is checked against the calendar and the record.',
      };
    case 'quotation':
      return source === null
        ? {
            fr: 'Mots cités sans locuteur nommé : retrouver qui les a dits.',
            en: 'Quoted words without a named speaker: find who said them.',
          }
        : {
            fr: `Mots prêtés${named(source, 'à ')} : à comparer à l’enregistrement ou au texte.`,
            en: `Words given to ${source}: compare with the recording or text.`,
          };
    case 'office':
      return {
        fr: `Fonction de ${name ?? 'cette personne'}${office ? ` (${post(office, organisation ? organisation.fr : '')})` : ''} : titulaire à cette date ?`,
        en: `Office of ${name ?? 'this person'}${office ? ` (${post(office, organisation ? organisation.en : '')})` : ''}: held at that date?`,
      };
    case 'superlative':
      return {
        fr: 'Superlatif ou absolu : un seul contre-exemple le dément.',
        en: 'A superlative or absolute: one counter-example refutes it.',
      };
    case 'comparison':
      return {
        fr: 'Comparaison : les deux termes se vérifient.',
        en: 'A comparison: both terms are to be checked.',
      };
    case 'causal':
      return {
        fr: 'Lien de cause affirmé : est-il établi, et par qui ?',
        en: 'A cause is asserted: is it established, and by whom?',
      };
    case 'prediction':
      return state
        ? {
            fr: 'Intention ou décision à venir prêtée à un acteur nommé.',
            en: 'An intention or coming decision is given to a named party.',
          }
        : {
            fr: 'Annonce de ce qui va se passer : qui le prévoit ?',
            en: 'It tells what will happen: who foresees it?',
          };
    case 'commitment':
      return {
        fr: 'Engagement ou position : à vérifier sur l’acte ou la déclaration.',
        en: 'A commitment or position: check the act or statement.',
      };
    case 'attribution':
      return vague
        ? {
            fr: 'Propos d’une source que rien ne permet d’identifier.',
            en: 'Reported from a source that nothing identifies.',
          }
        : {
            fr: `Propos rapporté${source ? named(source, /^[aeiouyhàâäéèêëîïôöûü]/iu.test(source) ? 'd’' : 'de ') : ''} : a-t-il été tenu ainsi ?`,
            en: `Reported speech${source ? ` of ${source}` : ''}: was it said so?`,
          };
    case 'event':
      return {
        fr: 'Événement affirmé : a-t-il eu lieu, où et quand ?',
        en: 'An event is asserted: did it happen, where and when?',
      };
    case 'state':
      return { fr: `Fait affirmé.${unsourced.fr}`, en: `A fact is asserted.${unsourced.en}` };
  }
}

const post = (office: string, organisation = '') => (organisation ? `${office}, ${organisation}` : office);

/** A name behind its preposition; what is no name, whose article is not known, in brackets: « (autorités russes) ». */
function named(source: string, preposition: string): string {
  return /^\p{Lu}/u.test(source) ? ` ${preposition}${source}` : ` (${source})`;
}
