/** Dates, names and excerpts as the interface writes them. */
import { t } from './messages/language.svelte.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = t().locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(t().locale, options)));
  return found;
}

/** French writes the first of a month « 1er ». */
const first = (text: string) => (t().locale === 'fr-FR' ? text.replace(/^1(?=\s)/u, '1er') : text);

/** « 13 nov. », with the year when it is not this one; partial dates (2025-12, 2025) are told as far as they go. */
export function shortDate(iso: string, now = new Date()): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || Number.isNaN(year)) return iso;
  const sameYear = year === now.getFullYear();
  const date = new Date(year, (month || 1) - 1, day || 1);
  if (!month) return String(year);
  if (!day) return format({ month: 'short', year: 'numeric' }).format(date);
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  };
  return first(format(options).format(date));
}

/** « 13 novembre 2026 ». */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month) return iso;
  const date = new Date(year, month - 1, day || 1);
  const options: Intl.DateTimeFormatOptions = {
    month: 'long',
    year: 'numeric',
    ...(day ? { day: 'numeric' } : {}),
  };
  return first(format(options).format(date));
}

/** « novembre 2026 ». */
export const monthName = (iso: string): string => longDate(iso.slice(0, 7));

/** Names of the days of the week, Monday first. */
export const weekdayNames = (): { short: string; long: string }[] =>
  Array.from({ length: 7 }, (_, at) => {
    const day = new Date(2024, 0, 1 + at);
    return {
      short: format({ weekday: 'narrow' }).format(day),
      long: format({ weekday: 'long' }).format(day),
    };
  });

/** « 18 h 58 » of « 18:58 ». */
export const clockOf = (time: string): string => hoursOf(new Date(`2000-01-01T${time}`));

/** Tags as they are typed, between commas, each once. */
export const tagsOf = (typed: string): string[] => [
  ...new Set(typed.split(',').map((tag) => tag.trim()).filter(Boolean)),
]; // prettier-ignore

/** This day, ISO, by the local clock. */
export const today = (): string => new Date().toLocaleDateString('sv');

/** Local time of a UTC instant: « 18 h 58 », “18:58”. */
export function clock(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : hoursOf(date);
}

/** French sets hours and minutes apart by « h », on the hour without minutes. */
function hoursOf(date: Date): string {
  if (t().locale !== 'fr-FR') return format({ hour: 'numeric', minute: '2-digit' }).format(date);
  const minutes = date.getMinutes();
  return `${date.getHours()}\u00A0h${minutes === 0 ? '' : `\u00A0${String(minutes).padStart(2, '0')}`}`;
}

/** Local day and time of a UTC instant; the time alone when it is today. */
export function moment(instant: string, now = new Date()): string {
  const date = new Date(instant);
  if (date.toDateString() === now.toDateString()) return clock(instant);
  return dayAndHour(instant);
}

/** Local day and time of a UTC instant, today's too: « 23 nov., 3 h 24 ». */
export function dayAndHour(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return `${first(format({ day: 'numeric', month: 'short' }).format(date))}, ${hoursOf(date)}`;
}

/** Who wrote, of a line that may also say where and when (« Brévanne, le 14 mai 2025 – Par Lise Aubertin »); nothing of a bare dateline. */
function writerOf(byline: string | null): string {
  if (!byline) return '';
  const named = /(?<![\p{L}\p{N}])(?:propos recueillis par|par|by)\s+(\p{Lu}.*)$/iu.exec(byline);
  if (named) return named[1].replace(/\s*[,;|·–—(][^,;|·–—(]*(?<!\d)\d{4}(?!\d).*$/u, '').trim();
  return /(?<!\d)\d{4}(?!\d)|^\s*(?:publié|published|mis à jour|updated)(?!\p{L})/iu.test(byline)
    ? ''
    : byline.trim();
}

/** « C. Vasseur » from « Par Claire Vasseur, à Bruxelles ». */
export function shortName(byline: string | null): string {
  const plain = writerOf(byline)
    .split(/[,;(|–—\n]/u)[0]
    .trim();
  const parts = plain.split(/\s+/u);
  if (parts.length !== 2 || !/^\p{Lu}\p{Ll}/u.test(parts[0]) || !/^\p{Lu}/u.test(parts[1]))
    return plain.length > 28 ? `${plain.slice(0, 27)}…` : plain;
  return `${parts[0][0]}. ${parts[1]}`;
}

/** A byline without « Par ». */
export function plainName(byline: string | null): string {
  return writerOf(byline);
}

/** Initials of a name, three at most. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/[\s-]+/u)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3);
}

/** Cuts a text at a word, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const flat = text.replace(/\s*\n\s*/gu, ' ');
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest);
  return `${cut.slice(0, Math.max(longest / 2, cut.lastIndexOf(' ')))}…`;
}

/** The last words of a text, of its own paragraph only, with an ellipsis where it was longer. */
export function lead(text: string, most: number): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.length > most ? `…${line.slice(-most).replace(/^\S*\s/u, '')}` : line;
}

/** The first words of a text, of its own paragraph only, with an ellipsis where it was longer. */
export function tail(text: string, most: number): string {
  const line = text.split('\n', 1)[0];
  return line.length > most ? `${line.slice(0, most).replace(/\s\S*$/u, '')}…` : line;
}
