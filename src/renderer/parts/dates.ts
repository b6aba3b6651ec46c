/** Dates as an editor types them, in French or in English: the day comes before the month in both. */
const MONTHS: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
}; // prettier-ignore
/** Days from today. */
const NEAR: Readonly<Record<string, number>> = {
  'avant-hier': -2, hier: -1, "aujourd'hui": 0, auj: 0, demain: 1, 'apres-demain': 2, yesterday: -1, today: 0, tomorrow: 1,
}; // prettier-ignore

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/\s+/gu, ' ').trim(); // prettier-ignore
const two = (n: number) => String(n).padStart(2, '0');

/** The ISO date of a day; null when the calendar has none such. */
export function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const there = year > 0 && year < 10_000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return there ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
}

/** A day some days, or some months, later; of a shorter month the last day. */
export function later(iso: string, days: number, months = 0): string {
  const [year, month, day] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, longest) + days);
  return first.toISOString().slice(0, 10);
}

/** Two figures of a year are of this century. */
const yearOf = (typed: string | undefined, today: string) =>
  typed === undefined ? Number(today.slice(0, 4)) : Number(typed) + (typed.length === 2 ? 2000 : 0);

/** A month from its name or the beginning of it, in either language, three letters at least where that is one. */
function monthOf(name: string): number {
  const word = name.replace(/\.$/u, '');
  if (word.length < 3) return 0;
  for (const names of [MONTHS.fr, MONTHS.en]) {
    const found = names.filter((month) => month.startsWith(word));
    if (found.length === 1) return names.indexOf(found[0]) + 1;
  }
  return 0;
}

/** The day that was typed, ISO: « 10/3/2026 », « 10 mars », “10 March 2026”, « demain », “2026-03-10”. Null when it is none. */
export function parseDay(typed: string, today: string): string | null {
  const text = bare(typed);
  if (Object.hasOwn(NEAR, text)) return later(today, NEAR[text]);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/u.exec(text);
  if (figures) return isoOf(yearOf(figures[3], today), Number(figures[2]), Number(figures[1]));
  const named = /^(?:le )?(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+\.?)(?:,? (\d{4}|\d{2}))?$/u.exec(text);
  if (named) return isoOf(yearOf(named[3], today), monthOf(named[2]), Number(named[1]));
  const american = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}|\d{2}))?$/u.exec(text);
  return american ? isoOf(yearOf(american[3], today), monthOf(american[1]), Number(american[2])) : null;
}

/** The last minute of a day: what a deadline without an hour means. */
const NO_HOUR = '23:59';

/** A day and an hour, « 2026-03-10T18:30 », of « demain 18 h 30 », “10 March, 6:30 pm”, « 18 h » (today). Null when it is none. */
export function parseMoment(typed: string, today: string): string | null {
  const text = bare(typed);
  const hour = /^(?:(.*?)(?:,? (?:a |at )?|t))?(\d{1,2}) ?(?:h|:) ?(\d{2})? ?(am|pm)?$|^(?:(.*?),? )?(?:at )?(\d{1,2}) ?(am|pm)$/u.exec(text); // prettier-ignore
  if (!hour) {
    const day = parseDay(text, today);
    return day && `${day}T${NO_HOUR}`;
  }
  const half = hour[4] ?? hour[7];
  const given = Number(hour[2] ?? hour[6]);
  const hours = half ? (given % 12) + (half === 'pm' ? 12 : 0) : given;
  const minutes = Number(hour[3] ?? 0);
  const on = hour[1] ?? hour[5] ?? '';
  const day = on === '' ? today : parseDay(on, today);
  if (!day || hours > 23 || minutes > 59 || (half && (given < 1 || given > 12))) return null;
  return `${day}T${two(hours)}:${two(minutes)}`;
}

/** The weeks of a month, Mondays first; days of the months beside it are null. */
export function weeksOf(iso: string): (string | null)[][] {
  const [year, month] = iso.split('-').map(Number);
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => isoOf(year, month, week * 7 + at - before + 1)),
  );
}
