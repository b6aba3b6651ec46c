/** Times hung on an event: « avant le conflit », « à la veille de la réunion des ministres », « depuis le début de la guerre ». */
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { lexicon, weekdays } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const joints = lexicon.define('joint', [
  'de',
  "d'",
  'du',
  'des',
  'de la',
  "de l'",
  'à la',
  'au',
  'aux',
  "à l'",
]);
lexicon.define('event', [
  'conflit', 'guerre', 'débat', 'réunion', 'sommet', 'élection', 'élections', 'scrutin', 'invasion', 'attaque', 'attaques', 'attentat', 'attentats', 'pandémie', 'crise', 'crash', 'révolution', 'chute', 'mort', 'décès', 'signature',
  'accord', 'cessez-le-feu', 'vote', 'match', 'rencontre', 'conférence', 'conférence de presse', 'offensive', 'annexion', 'indépendance', 'référendum', 'procès', 'séisme', 'tremblement de terre', 'catastrophe', 'accident', 'confinement', 'début', 'fin', 'lancement', 'ouverture', 'fermeture',
  'création', 'fondation', 'arrivée', 'départ', 'retour', 'prise', 'libération', 'naissance', 'nomination', 'démission', 'investiture', 'adoption', 'entrée', 'sortie', 'congrès', 'cérémonie', 'finale', 'présidentielle', 'législatives', 'municipales', 'européennes', 'primaire', 'premier tour', 'second tour', 'coup', "coup d'État", 'putsch', 'négociations', 'pourparlers', 'discours', 'annonce', 'publication', 'visite',
  'seconde guerre mondiale', 'première guerre mondiale', 'guerre froide', 'brexit', 'jeux', 'coupe', 'tournoi', 'festival', 'assaut', 'fusillade', 'incendie', 'manifestation', 'grève', 'éruption', 'ouragan', 'tempête', 'inondations', 'soulèvement', 'évacuation', 'intervention', 'opération', 'bataille',
]); // prettier-ignore
const prepositions = lexicon.define('eventpreposition', {
  avant: 'PAST_REF', après: null, depuis: 'PAST_REF', 'à la veille de': null, "à la veille d'": null, 'à la veille du': null, 'à la veille des': null, 'au lendemain de': null, "au lendemain d'": null, 'au lendemain du': null, 'au lendemain des': null,
  "à l'issue de": null, "à l'issue d'": null, "à l'issue du": null, "à l'issue des": null, 'au début de': null, 'au début du': null, "jusqu'à": null, "jusqu'au": null, 'dès': null, 'peu avant': null, 'peu après': null, 'juste avant': null, 'juste après': null,
  'à la fin de': null, 'à la fin du': null, 'à la suite de': null, 'au moment de': null, 'au moment du': null, 'en marge de': null, 'la veille de': null, 'la veille du': null, 'la veille des': null, "la veille d'": null, 'le lendemain de': null, 'le lendemain du': null, 'le lendemain des': null,
} as const); // prettier-ignore
lexicon.define('eventdeterminer', [
  'le',
  'la',
  "l'",
  'les',
  'ce',
  'cette',
  'cet',
  'son',
  'sa',
  'leur',
  'un',
  'une',
  'ces',
  'ses',
]);

export const events: readonly TimeRecognizer[] = [
  recognizer(
    'hung on an event',
    `(?<p> <eventpreposition> ) (?<np> <eventdeterminer>? (?: première | deuxième | dernière | nouvelle | prochaine | grande )? (?<head> <event> ) (?: (?! <joint> ) <word> (?= <joint> ) )? (?: <joint> (?: (?! <joint> | <determiner> ) <word> | <ordinal> ) (?: - <word> )* (?: <unknown> )? ){0,4} )`,
    (match, group, context) => {
      const preposition = group('p')!;
      const np = context.at(match, 'np');
      let after = match.index + match[0].length;
      // the last word is taken only where it belongs to the name: an adjective or a noun
      const head = context.at(match, 'head') + group('head')!.length;
      while (after > head) {
        const pos = context.pos(after - 1);
        const char = context.lexemes.skeleton[after - 1]!;
        // « depuis l'incendie du dimanche 4 février »: the day is a date of its own
        if (joints.get(char) || char === "'" || char === '-' || weekdays.get(char) !== undefined) after--;
        else if (
          pos === null
            ? char !== 'X' &&
              context.lexemes.skeleton[after - 2] !== undefined &&
              /[xX]/.test(context.lexemes.skeleton[after - 2]!)
            : pos === 'VERB' ||
              pos === 'AUX' ||
              pos === 'ADV' ||
              pos === 'ADP' ||
              pos === 'PRON' ||
              pos === 'CCONJ' ||
              pos === 'SCONJ' ||
              pos === 'DET'
        )
          after--;
        else break;
      }
      // « avant la fin du mois » is a date
      const whole = context.lexemes.text.slice(context.lexemes.start[np], context.lexemes.end[after - 1]);
      if (
        /^(?:l[ae] |l['’])?(?:début|fin|milieu) (?:du |de la |de l['’]|des |de |d['’])(?:mois|années?|an|semaine|siècle|journée|jour|week|trimestre|semestre|décennie)/i.test(
          whole,
        )
      )
        return null;
      const value = prepositions.get(preposition) ?? null;
      const anchoredOn = context.lexemes.text.slice(
        context.lexemes.start[np],
        context.lexemes.end[after - 1],
      );
      return context.draft(match, value === null ? { kind: 'none' } : { kind: 'fixed', value }, {
        type: /^depuis$/i.test(context.word(match.index)) ? 'DURATION' : 'DATE',
        after,
        anchoredOn,
      });
    },
  ),
];
