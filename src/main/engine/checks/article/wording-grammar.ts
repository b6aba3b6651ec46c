import { replaceCheck } from '../replace.ts';
import { GAP, LEFT, RIGHT } from '../support.ts';

const SUBJUNCTIVE: Record<string, string> = {
  ait: 'a',
  aient: 'ont',
  soit: 'est',
  soient: 'sont',
  fasse: 'fait',
  fassent: 'font',
  aille: 'va',
  puisse: 'peut',
  vienne: 'vient',
  sache: 'sait',
};

/** « Après que » takes the indicative: the act is done. */
export const grammar = replaceCheck({
  rule: 'wording/grammar',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Construction fautive', en: 'Faulty construction' },
  describe: {
    fr: '« Après que » suivi du subjonctif, « qualifier comme », « pallier à », « malgré que ».',
    en: 'French constructions: “après que” with the subjunctive, “qualifier comme”, “pallier à”, “malgré que”.',
  },
  examples: {
    wrong: [
      '[[après que le maire ait]] signé le décret.',
      'Il a [[qualifié cette mesure comme]] une erreur.',
      'Pour [[pallier au]] manque de bras, elle recrute.',
      '[[Malgré qu’]]il pleuve, la course part.',
    ],
    right: [
      'Après que le maire a signé le décret.',
      'Il a qualifié cette mesure d’erreur.',
      'Pour pallier le manque de bras, elle recrute.',
      'Bien qu’il pleuve, la course part.',
      'Avant que le maire ait signé.',
    ],
  },
  pattern: new RegExp(
    `${LEFT}(?:après qu(?:e${GAP}|['’])(?:[\\p{L}’'-]+${GAP}){0,5}?(${Object.keys(SUBJUNCTIVE).join('|')})|qualifi(?:e|é|ée|és|ées|ent|ait|er|ant)${GAP}(?:[\\p{L}’'-]+${GAP}){1,5}?comme|palli(?:er|e|ent|é)${GAP}(?:à|au|aux)|malgré${GAP}qu(?:e|['’]))(?:${RIGHT}|(?<=['’]))`,
    'giu',
  ),
  read(match) {
    const subjunctive = match[1]?.toLowerCase();
    if (subjunctive) {
      const suggestion = match[0].slice(0, -subjunctive.length) + SUBJUNCTIVE[subjunctive];
      return {
        message: {
          fr: `« Après que » veut l’indicatif : « ${suggestion} ».`,
          en: `“Après que” takes the indicative: “${suggestion}”.`,
        },
        suggestion,
      };
    }
    if (/^palli/iu.test(match[0]))
      return {
        message: { fr: '« Pallier » se construit sans préposition.', en: '“Pallier” takes a direct object.' },
      };
    if (/^malgré/iu.test(match[0]))
      return {
        message: { fr: '« Malgré que » : écrire « bien que ».', en: '“Malgré que”: write “bien que”.' },
      };
    return {
      message: {
        fr: 'On qualifie quelque chose DE, non COMME.',
        en: '“Qualifier” is built with “de”, not “comme”.',
      },
    };
  },
});
