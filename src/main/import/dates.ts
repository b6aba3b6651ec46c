/** Dates as file metadata writes them: ISO, mail headers, and long forms in French and English, and in the languages next door. */

const MONTHS: Record<string, number> = {
  janvier: 1, january: 1, jan: 1, janv: 1, février: 2, fevrier: 2, february: 2, feb: 2, févr: 2, fév: 2, mars: 3, march: 3, mar: 3,
  avril: 4, april: 4, apr: 4, avr: 4, mai: 5, may: 5, juin: 6, june: 6, jun: 6, juillet: 7, july: 7, jul: 7, juil: 7,
  août: 8, aout: 8, august: 8, aug: 8, septembre: 9, september: 9, sep: 9, sept: 9, octobre: 10, october: 10, oct: 10,
  novembre: 11, november: 11, nov: 11, décembre: 12, decembre: 12, december: 12, dec: 12, déc: 12,
  januar: 1, februar: 2, märz: 3, juni: 6, juli: 7, oktober: 10, dezember: 12, enero: 1, febrero: 2, marzo: 3, abril: 4, mayo: 5, junio: 6,
  julio: 7, agosto: 8, septiembre: 9, octubre: 10, noviembre: 11, diciembre: 12, gennaio: 1, febbraio: 2, aprile: 4, maggio: 5, giugno: 6,
  luglio: 7, settembre: 9, ottobre: 10, dicembre: 12, janeiro: 1, fevereiro: 2, março: 3, maio: 5, junho: 6, julho: 7, setembro: 9,
  outubro: 10, novembro: 11, dezembro: 12,
}; // prettier-ignore

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function iso(year: number, month: number, day: number | null): string | null {
  if (year < 1500 || year > 2200 || month < 1 || month > 12) return null;
  if (day === null) return `${year}-${String(month).padStart(2, '0')}`;
  if (day < 1 || day > DAYS_IN_MONTH[month - 1]) return null;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day (or month) that a metadata value states, as an ISO date; null when it states none. The day is the one written, in its own zone. */
export function statedDate(value: string | null | undefined): string | null {
  const text = value?.trim().slice(0, 200) ?? '';
  if (!text) return null;
  const plain = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)|^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/u.exec(text);
  if (plain) {
    if (plain[1]) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
    return iso(Number(plain[4]), Number(plain[5]), plain[6] ? Number(plain[6]) : null);
  }
  const dayFirst =
    /(?<![\p{L}\p{N}])(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s\u00a0-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s\u00a0-]+(?:del?\s+)?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (dayFirst) {
    const month = MONTHS[dayFirst[2].toLowerCase()];
    if (month) return iso(Number(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const monthFirst =
    /(?<![\p{L}\p{N}])(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:\p{Lu}{2,5}\s+)?)?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (monthFirst) {
    const month = MONTHS[monthFirst[1].toLowerCase()];
    if (month) return iso(Number(monthFirst[3]), month, Number(monthFirst[2]));
  }
  const slashed = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/u.exec(text);
  // Day first, as in France; where that cannot be, month first.
  if (slashed) {
    return (
      iso(Number(slashed[3]), Number(slashed[2]), Number(slashed[1])) ??
      iso(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]))
    );
  }
  const seconds = /^(\d{10})(?:\d{3})?$/u.exec(text);
  return seconds ? new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10) : null;
}

/** A UTC instant from an ISO date and time, null when it is none. Without a zone it is taken as UTC. */
export function statedInstant(value: string | null | undefined): string | null {
  if (!value || !/^\d{4}-\d{2}-\d{2}T/u.test(value)) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/u.test(value) ? value : `${value}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** fr or en of a language tag, `und` for any other, null for none. */
export function statedLanguage(tag: string | null | undefined): 'fr' | 'en' | 'und' | null {
  const match = /^\s*([a-z]{2,3})(?![a-z])/iu.exec(tag ?? '');
  if (!match) return null;
  const code = match[1].toLowerCase();
  return code === 'fr' || code === 'fra' || code === 'fre'
    ? 'fr'
    : code === 'en' || code === 'eng'
      ? 'en'
      : 'und';
}
