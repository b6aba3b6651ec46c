import type { Check } from '../../rule.ts';
import { runsBefore, scan } from '../../text/scan.ts';
import { matches, warn } from '../support.ts';

const G = '[ \\u00a0\\u202f]';
/** « il n'excluait pas »: que + third person, then the marks open on a verb in a past or conditional of reported speech. */
const FRENCH = new RegExp(
  `(?<![\\p{L}])qu(?:['’]${G}?(?:il|elle|ils|elles|on)|e${G}(?:\\p{L}[\\p{L}’'-]*${G}){1,5}?)${G}?(«${G}?(?:n(?:e${G}|['’])|y${G}|s['’]|se${G}|l['’]|la${G}|le${G}|les${G}|en${G}|lui${G}|leur${G})?(?!(?:fait|lait|trait|portrait|souhait|parfait|satisfait|distrait|extrait|retrait|attrait|imparfait|bienfait|méfait|jamais|mais|vrais|frais|français|jais|dais|marais|palais|relais|essais|délais|biais)(?![\\p{L}]))\\p{Ll}{1,18}(?:ait|aient|erait|eraient|irait|iraient|drait|draient)(?![\\p{L}])[^«»\\n]{0,400}»)`,
  'gu',
);
/** « a précisé que « les contrôles seraient renforcés » »: a subject and a conditional of reported future. */
const FUTURE = new RegExp(
  `(?<![\\p{L}])(?:a|ont|avait|avaient|est|sont)${G}(?:[\\p{L}’'-]+${G}){1,4}?qu(?:e${G}|['’]${G}?)(«${G}?(?:l['’]|le${G}|la${G}|les${G}|son${G}|sa${G}|ses${G}|ce${G}|cette${G}|ces${G}|des${G}|un${G}|une${G}|aucune?${G}|tous${G}|toutes${G})(?:[\\p{L}’'-]+${G}){1,6}?(?:ne${G}|n['’])?(?!pourr|devr|voudr|faudr|souhaiter|aimer)\\p{Ll}{1,16}(?:rait|raient)(?![\\p{L}])[^«»\\n]{0,400}»)`,
  'gu',
);
/** that he “was going to …”: reported tense inside the marks. */
const ENGLISH =
  /(?:\bthat (?:he|she|it|they|the \p{L}+)|\bsaid (?:he|she|it|they|the \p{L}+)) ([“"](?:was|were|had|would|could|did not|didn['’]t) [^“”"\n]{3,300}[”"])/gu;

/** Words inside the marks that nobody can have said so: the third person and the tense are those of reported speech. */
export const verbatim: Check = {
  rule: 'quotation/verbatim',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Citation qui n’est pas textuelle', en: 'Quotation that is not verbatim' },
  describe: {
    fr: 'Entre guillemets, une troisième personne et un temps de style indirect : ce ne peut être le mot à mot.',
    en: 'Inside the marks, third person and tense of reported speech: these cannot be the very words.',
  },
  examples: {
    wrong: [
      'La ministre a déclaré qu’elle [[«\u00a0n’écartait aucune piste pour la rentrée\u00a0»]].',
      'Il assure que le club [[«\u00a0paierait ses dettes avant juin\u00a0»]].',
      { text: 'The mayor said that she [[“was considering every option”]].', language: 'en' },
    ],
    right: [
      'La ministre a déclaré n’écarter «\u00a0aucune piste pour la rentrée\u00a0».',
      'Il assure que le club est «\u00a0parfait pour ses dettes\u00a0».',
      '«\u00a0Il pleuvait quand nous sommes partis\u00a0», raconte-t-elle.',
      'Elle juge qu’il est «\u00a0trop tôt pour conclure\u00a0».',
      'Il a déclaré que «\u00a0la ville pourrait devenir un modèle\u00a0».',
      'Il raconte son père, qui «\u00a0chantait en labourant\u00a0» chaque matin.',
      'Elle précise que «\u00a0le dossier est clos\u00a0».',
      { text: 'The mayor said she would consider “every option”.', language: 'en' },
    ],
  },
  run(article) {
    const { text } = article;
    const marked = () =>
      runsBefore(
        text,
        Array.from(scan(text, /«/g), ({ index }) => index),
      );
    const [patterns, within] = article.language === 'en' ? [[ENGLISH]] : [[FRENCH, FUTURE], marked()];
    return patterns
      .flatMap((pattern) => [...matches(article, pattern, within)])
      .map((match) => {
        const quote = match[1]!;
        return warn(
          'quotation/verbatim',
          'warning',
          { start: match.end - quote.length, end: match.end },
          {
            fr: 'Troisième personne et temps du style indirect entre guillemets : ce ne peut être le mot à mot. Sortir le verbe des guillemets.',
            en: 'Third person and reported tense inside the marks: these cannot be the very words. Take the verb out of the marks.',
          },
        );
      });
  },
};
