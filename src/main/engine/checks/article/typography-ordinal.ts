import { linesAt, placesThat, wordsThat } from '../../text/scan.ts';
import { replaceCheck } from '../replace.ts';

const ENDINGS = wordsThat((written) => /^[IVXLC]{0,7}(?:i?[èe]me|[èe]re)s?$/u.test(written));

/** 1er, 1re, 2e: the short forms of the Imprimerie nationale. */
export const ordinal = replaceCheck({
  rule: 'typography/ordinal',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Ordinal abrégé', en: 'Short ordinal' },
  describe: {
    fr: 'Abréviation d’ordinal fautive : « 1ère », « 2ème ».',
    en: 'A wrong short form of an ordinal: “1ère”, “2ème”.',
  },
  examples: {
    wrong: ['La [[2ème]] édition.', 'La [[1ère]] fois.', 'Au [[XIXème]] siècle.'],
    right: ['La 2e édition.', 'La 1re fois, le 1er mai.', 'Au XIXe siècle.'],
  },
  within: (text) => linesAt(text, placesThat(text, ENDINGS)),
  pattern:
    /(?<![\p{L}\p{N}])(\d{1,4}|[IVXLC]{2,7}|I(?=ère|ere)|[VX](?=i?[èe]me))(?:ème|ième|eme|ieme|ère|ere|èmes|ièmes|ères)(?![\p{L}\p{N}])/gu,
  read(match) {
    const plural = match[0].endsWith('s') ? 's' : '';
    const suggestion = match[1]! + (/[èe]re/u.test(match[0]) ? 're' : 'e') + plural;
    return { message: { fr: `Ordinal : « ${suggestion} ».`, en: `Ordinal: “${suggestion}”.` }, suggestion };
  },
});
