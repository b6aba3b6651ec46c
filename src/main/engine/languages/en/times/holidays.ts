/** Days with a name: “Christmas”, “the Fourth of July”, “Easter Monday”, “New Year’s Eve”. */
import { HINDU } from '../../../hindu.ts';
import { HEBREW, ISLAMIC, LUNAR_NEW_YEAR } from '../../../lunar.ts';
import type { Holiday } from '../../../timeform.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { last, lexicon } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const holidays = lexicon.define('holiday', {
  christmas: { month: 12, day: 25 }, 'christmas day': { month: 12, day: 25 }, xmas: { month: 12, day: 25 }, 'christmas eve': { month: 12, day: 24 }, 'boxing day': { month: 12, day: 26 },
  "new year's day": { month: 1, day: 1 }, 'new years day': { month: 1, day: 1 }, 'new year': { month: 1, day: 1 }, "new year's": { month: 1, day: 1 }, "new year's eve": { month: 12, day: 31 }, 'new years eve': { month: 12, day: 31 },
  "valentine's day": { month: 2, day: 14 }, 'valentine day': { month: 2, day: 14 }, 'valentines day': { month: 2, day: 14 }, halloween: { month: 10, day: 31 }, "st patrick's day": { month: 3, day: 17 }, "saint patrick's day": { month: 3, day: 17 }, "st. patrick's day": { month: 3, day: 17 }, "st george's day": { month: 4, day: 23 }, "st. george's day": { month: 4, day: 23 }, "st andrew's day": { month: 11, day: 30 }, "st. andrew's day": { month: 11, day: 30 }, "st david's day": { month: 3, day: 1 }, "st. david's day": { month: 3, day: 1 }, "st stephen's day": { month: 12, day: 26 }, "st. stephen's day": { month: 12, day: 26 }, 'independence day': { month: 7, day: 4 },
  'veterans day': { month: 11, day: 11 }, 'armistice day': { month: 11, day: 11 }, 'remembrance day': { month: 11, day: 11 }, 'earth day': { month: 4, day: 22 }, "april fool's day": { month: 4, day: 1 }, 'april fools': { month: 4, day: 1 }, "april fools' day": { month: 4, day: 1 }, 'bastille day': { month: 7, day: 14 }, "women's day": { month: 3, day: 8 }, "international women's day": { month: 3, day: 8 }, juneteenth: { month: 6, day: 19 }, epiphany: { month: 1, day: 6 }, "all saints' day": { month: 11, day: 1 }, 'may day': { month: 5, day: 1 }, 'groundhog day': { month: 2, day: 2 }, 'cinco de mayo': { month: 5, day: 5 }, 'christmas monday': { month: 12, day: 25 },
  easter: { easter: 0 }, 'easter sunday': { easter: 0 }, 'easter monday': { easter: 1 }, 'good friday': { easter: -2 }, 'maundy thursday': { easter: -3 }, 'palm sunday': { easter: -7 }, 'ash wednesday': { easter: -46 }, 'shrove tuesday': { easter: -47 }, 'mardi gras': { easter: -47 }, 'ascension day': { easter: 39 }, pentecost: { easter: 49 }, 'whit sunday': { easter: 49 }, 'whit monday': { easter: 50 }, 'holy thursday': { easter: -3 },
  thanksgiving: { weekday: 4, month: 11, nth: 4 }, 'thanksgiving day': { weekday: 4, month: 11, nth: 4 }, 'labor day': { weekday: 1, month: 9, nth: 1 }, 'labour day': { weekday: 1, month: 9, nth: 1 }, 'memorial day': { weekday: 1, month: 5, nth: -1 }, "mother's day": { weekday: 7, month: 5, nth: 2 }, 'mothers day': { weekday: 7, month: 5, nth: 2 }, "father's day": { weekday: 7, month: 6, nth: 3 }, 'fathers day': { weekday: 7, month: 6, nth: 3 }, 'columbus day': { weekday: 1, month: 10, nth: 2 }, 'martin luther king day': { weekday: 1, month: 1, nth: 3 }, "martin luther king's day": { weekday: 1, month: 1, nth: 3 }, 'mlk day': { weekday: 1, month: 1, nth: 3 }, "presidents' day": { weekday: 1, month: 2, nth: 3 }, 'presidents day': { weekday: 1, month: 2, nth: 3 },
  'eid al-fitr': ISLAMIC(10, 1), 'eid al-adha': ISLAMIC(12, 10), ashura: ISLAMIC(1, 10), mawlid: ISLAMIC(3, 12), 'first day of ramadan': ISLAMIC(9, 1),
  'rosh hashanah': HEBREW('Tishri', 1), 'yom kippur': HEBREW('Tishri', 10), sukkot: HEBREW('Tishri', 15), hanukkah: HEBREW('Kislev', 25), chanukah: HEBREW('Kislev', 25), passover: HEBREW('Nisan', 15), shavuot: HEBREW('Sivan', 6),
  'eid al fitr': ISLAMIC(10, 1), 'eid ul - fitr': ISLAMIC(10, 1), 'eid ul fitr': ISLAMIC(10, 1), 'eid al adha': ISLAMIC(12, 10), 'eid ul - adha': ISLAMIC(12, 10), 'id ul - adha': ISLAMIC(12, 10), bakrid: ISLAMIC(12, 10), 'islamic new year': ISLAMIC(1, 1), 'mawlid al - nabi': ISLAMIC(3, 12), 'milad un - nabi': ISLAMIC(3, 12), 'laylat al - qadr': ISLAMIC(9, 27), 'laylat al qadr': ISLAMIC(9, 27),
  hanukah: HEBREW('Kislev', 25), 'yom hashoah': HEBREW('Nisan', 27), 'shemini atzeret': HEBREW('Tishri', 22), 'simchat torah': HEBREW('Tishri', 23),
  diwali: HINDU.diwali, divali: HINDU.diwali, deepavali: HINDU.diwali, 'lakshmi puja': HINDU.diwali, dhanteras: HINDU.dhanteras, 'naraka chaturdashi': HINDU.narakaChaturdashi, 'kali chaudas': HINDU.narakaChaturdashi, holi: HINDU.holi, 'holika dahan': HINDU.holikaDahan, 'chhoti holi': HINDU.holikaDahan,
  'maha shivaratri': HINDU.shivaratri, 'maha shivratri': HINDU.shivaratri, mahashivratri: HINDU.shivaratri, janmashtami: HINDU.janmashtami, 'krishna janmashtami': HINDU.janmashtami, gokulashtami: HINDU.janmashtami, 'ganesh chaturthi': HINDU.ganeshChaturthi, navratri: HINDU.navaratri, navaratri: HINDU.navaratri, dussehra: HINDU.dussehra, dasara: HINDU.dussehra, vijayadashami: HINDU.dussehra,
  'ram navami': HINDU.ramNavami, 'rama navami': HINDU.ramNavami, 'raksha bandhan': HINDU.rakshaBandhan, 'guru nanak jayanti': HINDU.nanak, gurpurab: HINDU.nanak, 'guru gobind singh jayanti': HINDU.gobindSingh, 'guru ravidas jayanti': HINDU.ravidas, 'guru ravidass jayanti': HINDU.ravidas, 'valmiki jayanti': HINDU.valmiki, 'pargat diwas': HINDU.valmiki, 'karva chauth': HINDU.karvaChauth,
  ugadi: HINDU.newYear, yugadi: HINDU.newYear, 'gudi padwa': HINDU.newYear, 'vasant panchami': HINDU.vasantPanchami, 'basant panchami': HINDU.vasantPanchami, chhath: HINDU.chhath, 'chhath puja': HINDU.chhath, 'ratha yatra': HINDU.rathaYatra, 'ratha - yatra': HINDU.rathaYatra, 'rath yatra': HINDU.rathaYatra, 'mahavir jayanti': HINDU.mahavir, vesak: HINDU.vesak, wesak: HINDU.vesak, 'buddha purnima': HINDU.vesak, vaisakhi: { month: 4, day: 14 }, baisakhi: { month: 4, day: 14 },
  'chinese new year': LUNAR_NEW_YEAR, 'lunar new year': LUNAR_NEW_YEAR,
} satisfies Record<string, Holiday>); // prettier-ignore

export const namedDays: readonly TimeRecognizer[] = [
  recognizer(
    'holiday week-end',
    `(?: the )? (?: (?<w> <holiday> ) (?: (?<y> <fullyear> ) )? weekend | weekend of (?<w2> <holiday> ) (?: (?<y2> <fullyear> ) )? )`,
    (match, group, context) => {
      const y = group('w') ? context.number(match, 'y') : context.number(match, 'y2');
      const year = Number.isNaN(y) ? null : y;
      const holiday = holidays.get(group('w') ?? group('w2'))!;
      return context.draft(match, {
        kind: 'weekOf',
        weekend: true,
        of: { kind: 'holiday', holiday, year, shift: null, eve: 0 },
      });
    },
  ),
  recognizer(
    'holiday',
    `(?: the )? (?<shift> <last> | <next> | this )? (?<w> <holiday> ) (?: (?: of | in )? (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const year = context.number(match, 'y');
      const at = context.at(match, 'w');
      const written = context.word(at);
      if (/^\p{Ll}/u.test(written) && Number.isNaN(year) && !context.alone(at, 8)) return null;
      return context.draft(match, {
        kind: 'holiday',
        holiday: holidays.get(group('w'))!,
        year: Number.isNaN(year) ? null : year,
        shift:
          group('shift') === undefined
            ? null
            : last.get(group('shift'))
              ? -1
              : group('shift') === lexicon.charOf('this')
                ? 0
                : 1,
        eve: 0,
      });
    },
  ),
  recognizer(
    'black friday',
    `black friday (?: (?: of | in )? (?<y> <fullyear> ) )?`,
    (match, _group, context) => {
      const year = context.number(match, 'y');
      return context.draft(match, {
        kind: 'holiday',
        holiday: { weekday: 4, month: 11, nth: 4 },
        year: Number.isNaN(year) ? null : year,
        shift: null,
        eve: 1,
      });
    },
  ),
  recognizer(
    'fourth of July',
    `(?: the )? (?: fourth | <ordinal> ) of july (?<y> <fullyear> )?`,
    (match, _group, context) => {
      const year = context.number(match, 'y');
      if (!/^(?:the )?(?:fourth|4th)/i.test(context.lexemes.text.slice(context.lexemes.start[match.index])))
        return null;
      return context.draft(match, {
        kind: 'date',
        year: Number.isNaN(year) ? null : year,
        month: 7,
        day: 4,
        weekday: null,
      });
    },
  ),
];
