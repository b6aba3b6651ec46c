/** Days with a name: « Noël », « le 14-Juillet », « le lundi de Pâques », « la Saint-Sylvestre ». */
import { HINDU } from '../../../hindu.ts';
import { HEBREW, ISLAMIC, LUNAR_NEW_YEAR } from '../../../lunar.ts';
import type { Holiday } from '../../../timeform.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { last, lexicon } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const holidays = lexicon.define('holiday', {
  noël: { month: 12, day: 25 }, "jour de l'an": { month: 1, day: 1 }, 'nouvel an': { month: 1, day: 1 }, toussaint: { month: 11, day: 1 }, assomption: { month: 8, day: 15 },
  épiphanie: { month: 1, day: 6 }, chandeleur: { month: 2, day: 2 }, 'saint-valentin': { month: 2, day: 14 }, 'saint-sylvestre': { month: 12, day: 31 }, halloween: { month: 10, day: 31 },
  'fête du travail': { month: 5, day: 1 }, 'fête nationale': { month: 7, day: 14 }, 'fête de la musique': { month: 6, day: 21 }, armistice: { month: 11, day: 11 }, 'saint-nicolas': { month: 12, day: 6 }, 'saint valentin': { month: 2, day: 14 }, 'saint sylvestre': { month: 12, day: 31 }, 'saint nicolas': { month: 12, day: 6 }, 'premier de l\'an': { month: 1, day: 1 },
  "journée internationale des droits des femmes": { month: 3, day: 8 }, 'journée des droits des femmes': { month: 3, day: 8 },
  pâques: { easter: 0 }, 'dimanche de pâques': { easter: 0 }, 'lundi de pâques': { easter: 1 }, 'vendredi saint': { easter: -2 }, 'jeudi saint': { easter: -3 }, 'jeudi de l’ascension': { easter: 39 }, ascension: { easter: 39 },
  pentecôte: { easter: 49 }, 'lundi de pentecôte': { easter: 50 }, 'dimanche de pentecôte': { easter: 49 }, 'mardi gras': { easter: -47 }, 'mercredi des cendres': { easter: -46 }, rameaux: { easter: -7 },
  'fête des mères': { weekday: 7, month: 5, nth: -1 }, 'fête des pères': { weekday: 7, month: 6, nth: 3 }, thanksgiving: { weekday: 4, month: 11, nth: 4 }, 'fête des grands-mères': { weekday: 7, month: 3, nth: 1 }, 'dimanche des rameaux': { easter: -7 }, 'samedi saint': { easter: -1 }, 'fête du canada': { month: 7, day: 1 }, 'jour de la terre': { month: 4, day: 22 }, 'saint-patrick': { month: 3, day: 17 }, 'saint patrick': { month: 3, day: 17 }, juneteenth: { month: 6, day: 19 },
  'aïd el-fitr': ISLAMIC(10, 1), 'aïd-el-fitr': ISLAMIC(10, 1), 'aïd al-fitr': ISLAMIC(10, 1), 'aïd el-kébir': ISLAMIC(12, 10), 'aïd-el-kébir': ISLAMIC(12, 10), 'aïd el-adha': ISLAMIC(12, 10), 'aïd al-adha': ISLAMIC(12, 10), achoura: ISLAMIC(1, 10), mouloud: ISLAMIC(3, 12), 'premier jour du ramadan': ISLAMIC(9, 1),
  diwali: HINDU.diwali, divali: HINDU.diwali, deepavali: HINDU.diwali, dipavali: HINDU.diwali, holi: HINDU.holi, navaratri: HINDU.navaratri, dussehra: HINDU.dussehra, 'maha shivaratri': HINDU.shivaratri, janmashtami: HINDU.janmashtami, 'ganesh chaturthi': HINDU.ganeshChaturthi, 'raksha bandhan': HINDU.rakshaBandhan, 'guru nanak jayanti': HINDU.nanak, 'gourou nanak jayanti': HINDU.nanak, vesak: HINDU.vesak, vaisakhi: { month: 4, day: 14 }, baisakhi: { month: 4, day: 14 },
  'roch hachana': HEBREW('Tishri', 1), 'rosh hashana': HEBREW('Tishri', 1), 'yom kippour': HEBREW('Tishri', 10), kippour: HEBREW('Tishri', 10), souccot: HEBREW('Tishri', 15), hanoukka: HEBREW('Kislev', 25), hanouka: HEBREW('Kislev', 25), pessah: HEBREW('Nisan', 15), chavouot: HEBREW('Sivan', 6),
  'nouvel an chinois': LUNAR_NEW_YEAR, 'nouvel an lunaire': LUNAR_NEW_YEAR,
} satisfies Record<string, Holiday>); // prettier-ignore
lexicon.define('holidaymonth', { juillet: 7, novembre: 11, mai: 5, août: 8 });

export const namedDays: readonly TimeRecognizer[] = [
  recognizer(
    'holiday',
    `(?: (?<eve> (?: la )? veille | (?: le )? lendemain | (?: le )? réveillon ) (?: de | du | d ' ) (?: la | l ' )? )? (?<det> le | la | l ' | les )? (?<w> <holiday> ) (?: (?<shift> <last> | <next> ) | (?: de )? (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const written = context.word(context.at(match, 'w'));
      const name = group('w')!;
      // common nouns without their capital (« l'ascension du sommet », « la fête nationale ») need it; « Noël » is also a first name
      const common = ['ascension', 'assomption', 'armistice', 'toussaint', 'rameaux', 'épiphanie'].some(
        (word) => name === lexicon.charOf(word),
      );
      if (common && /^\p{Ll}/u.test(written) && !context.alone(context.at(match, 'w'), 3)) return null;
      const next = context.lexemes.skeleton[match.index + match[0].length];
      if (
        name.length === 1 &&
        name === lexicon.charOf('noël') &&
        (next === 'X' || context.lexemes.skeleton[match.index - 1] === 'X')
      )
        return null;
      const year = context.number(match, 'y');
      const eve =
        group('eve') === undefined
          ? 0
          : /lendemain/i.test(
                context.lexemes.text.slice(
                  context.lexemes.start[match.index],
                  context.lexemes.end[match.index + 1],
                ),
              )
            ? 1
            : -1;
      return context.draft(match, {
        kind: 'holiday',
        holiday: holidays.get(name)!,
        year: Number.isNaN(year) ? null : year,
        shift: group('shift') ? (last.get(group('shift')) ? -1 : 1) : null,
        eve,
      });
    },
  ),
];
