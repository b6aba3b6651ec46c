/** Dates as they are printed. */
import type { UiLanguage } from './analysis.ts';

const MONTHS = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}; // prettier-ignore

/** « 2 décembre 2025 » of an ISO date or partial date; what is none is given back. */
export function longDate(value: string, language: UiLanguage): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  if (!month) return year;
  const name = MONTHS[language][Number(month) - 1] ?? month;
  if (!day) return `${name} ${year}`;
  const number = Number(day);
  return `${language === 'fr' && number === 1 ? '1er' : number}\u00a0${name} ${year}`;
}
