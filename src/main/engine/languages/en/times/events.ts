/** Times hung on an event: “before the war”, “on the eve of the summit”, “since the start of the conflict”. */
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { lexicon } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);
const joints = lexicon.define('joint', [
  'of',
  'of the',
  'on',
  'on the',
  'with',
  'with the',
  'in',
  'in the',
  'between',
  'against',
]);

const calendarPeriod = lexicon.define(
  'calendarperiod',
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'year', 'month', 'week', 'decade', 'century', 'summer', 'winter', 'autumn', 'spring', 'season', 'quarter'].flatMap(
    (period) => [`of ${period}`, `of the ${period}`, `of this ${period}`, `of next ${period}`, `of last ${period}`],
  ),
); // prettier-ignore

lexicon.define('event', [
  'war', 'conflict', 'debate', 'meeting', 'summit', 'election', 'elections', 'vote', 'invasion', 'attack', 'attacks', 'pandemic', 'crisis', 'crash', 'revolution', 'fall', 'death', 'signing', 'agreement', 'ceasefire', 'match', 'conference', 'offensive', 'annexation', 'independence', 'referendum', 'trial', 'earthquake', 'disaster', 'accident', 'lockdown', 'start', 'end', 'beginning', 'launch', 'opening', 'closure', 'creation', 'arrival', 'departure', 'return', 'capture', 'birth', 'appointment', 'resignation', 'inauguration', 'adoption', 'congress', 'ceremony', 'final', 'coup', 'talks', 'negotiations', 'speech', 'announcement', 'publication', 'visit', 'collapse', 'outbreak', 'shooting', 'fire', 'strike', 'hurricane', 'storm', 'floods', 'uprising', 'operation', 'battle', 'brexit', 'cold war', 'world war',
]); // prettier-ignore
const prepositions = lexicon.define('eventpreposition', {
  before: 'PAST_REF', after: null, since: 'PAST_REF', 'on the eve of': null, 'at the end of': null, 'at the start of': null, 'at the beginning of': null, until: null, 'shortly before': null, 'shortly after': null, 'just before': null, 'just after': null, following: null, 'ahead of': null, 'in the wake of': null, 'in the run-up to': null, 'the day before': null, 'the day after': null,
} as const); // prettier-ignore

export const events: readonly TimeRecognizer[] = [
  recognizer(
    'hung on an event',
    `(?<p> <eventpreposition> ) (?<np> (?: the | this | that | its | his | her | their | a | an | last | next )? (?: <unknown> ){0,2} (?<head> <event> ) (?: (?: of the | of ) (?: (?! <joint> ) <word> ) (?: <unknown> ){0,2} ){0,2} )`,
    (match, group, context) => {
      const np = context.at(match, 'np');
      let after = match.index + match[0].length;
      const head = context.at(match, 'head') + group('head')!.length;
      while (after > head) {
        const pos = context.pos(after - 1);
        if (joints.get(context.lexemes.skeleton[after - 1])) after--;
        else if (
          pos === null
            ? context.lexemes.skeleton[after - 1] === 'x' &&
              /[xX]/.test(context.lexemes.skeleton[after - 2] ?? '')
            : pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ'
        )
          after--;
        else break;
      }
      // “before the end of December”, “at the start of the year” are dates of the calendar
      if (
        /^(?:start|end|beginning)$/i.test(context.word(head - 1)) &&
        calendarPeriod.at(context.lexemes.skeleton, head)
      )
        return null;
      const value = prepositions.get(group('p')) ?? null;
      return context.draft(match, value === null ? { kind: 'none' } : { kind: 'fixed', value }, {
        type: /^since$/i.test(context.word(match.index)) ? 'DURATION' : 'DATE',
        after,
        anchoredOn: context.lexemes.text.slice(context.lexemes.start[np], context.lexemes.end[after - 1]),
      });
    },
  ),
];
