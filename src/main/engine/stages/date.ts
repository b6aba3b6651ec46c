/**
 * The article's own date and how it is known. What the editor or the page says wins; then a dateline or « publié le »;
 * then the day on which a file of an office program was begun; then the day the text itself speaks from. Found here, it resolves the relative times in a second pass.
 */
import type { ArticleDate, Reading, Time } from '../../../shared/analysis.ts';
import { dayNumber, parseDay } from '../calendar.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { spanAt } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { foundTimesOf, resolveTimes } from './times.ts';

/** How far from the top a date may stand to be that of the article, in code units; datelines stand higher. */
const TOP = 2500;
const DATELINE_TOP = 1500;
/** How many days after the text's own day its sources may be dated to move it. */
const SOURCES = 92;

const PUBLISHED =
  /(?:publiée?|parue?|mise? en ligne|postée?|published|posted|updated|mise? à jour|modifiée?)(?:\s+(?:le|on|:))?[\s:,]*(?:\p{L}+\s+)?$/iu;
/** What may stand before « publié le » in a line that says when the article was: nothing, a name, a sign. A report « publié le » is told of. */
const SIGNED =
  /^\s*$|^\s*(?:par|by|article|texte|story|last|first|originally|derni[eè]re)(?!\p{L})|[|·•—–:(-]\s*$/iu;
const UPDATED = /(?:updated|mise? à jour|modifiée?)/iu;
/** « PARIS, », « Bruxelles (Belgique), le », « La Roche-sur-Yon, le », « WASHINGTON, », before the date: names, no words of a sentence. */
const PLACE =
  /^\s*(?:\([^)\n]{2,20}\)\s*)?(?:[Dd]e (?:notre|nos) [\p{Ll} ]{3,40} à )?\p{Lu}[\p{L}'’-]*(?: +(?:(?:de|du|des|la|le|les|sur|en|et|aux?|of|upon|on|the|and|del) +|[dl]['’])*\p{Lu}[\p{L}'’-]*)*(?:\s*\([^)\n]{2,30}\))?\s*(?:\([^)\n]{2,20}\)\s*)?[,—–-]?\s*(?:le\s+|on\s+)?$/u;
/** What closes a dateline after the date: an agency between brackets, a dash. */
const CLOSING = /^\s*(?:\([^)\n]{2,40}\)|\[[^\]\n]{2,40}\])?\s*(?:[—–-]|:|\.\s|\n|$)/u;

export const date: Stage = {
  name: 'date',
  run(reading, { pack, source }) {
    const found = foundTimesOf(reading);
    if (!pack || !found) return;
    if (source.date && !source.ofFile) return; // the times are already resolved against it
    reading.date = datelineOf(reading) ?? source.date ?? textDateOf(reading, pack);
    if (reading.date && reading.date !== source.date)
      reading.times = resolveTimes(found, pack, { reference: reading.date.value });
  },
};

function isFullDay(time: Time): boolean {
  return (
    time.value !== null &&
    /^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(time.value) &&
    !time.deictic &&
    time.anchoredOn === null
  );
}

/** A date said of the publication: in a byline, after « publié le », or in a dateline. */
function datelineOf(reading: Reading): ArticleDate | null {
  let updated: string | null = null;
  for (const time of reading.times) {
    if (!isFullDay(time)) continue;
    const lineStart = reading.text.lastIndexOf('\n', time.start - 1) + 1;
    const before = reading.text.slice(Math.max(lineStart, time.start - 80), time.start);
    const after = reading.text.slice(time.end, time.end + 60);
    const value = time.value!.slice(0, 10);
    const published = PUBLISHED.exec(before);
    if (published && (/^\p{Lu}/u.test(published[0]) || SIGNED.test(before.slice(0, published.index)))) {
      if (!UPDATED.test(before)) return { value, from: 'dateline' };
      updated ??= value;
      continue;
    }
    if (time.start > DATELINE_TOP) continue;
    const block = spanAt(reading.blocks, time.start);
    if (block?.kind === 'byline') return { value, from: 'dateline' };
    const alone = before.trim() === '' && /^[\s.]*(?:\n|$)/.test(after);
    if (alone || (PLACE.test(before) && lineStart >= time.start - 80 && CLOSING.test(after)))
      return { value, from: 'dateline' };
  }
  return updated === null ? null : { value: updated, from: 'dateline' };
}

/** The day the text speaks from: its first full date near the top, unless it looks ahead or later years are told as past. */
function textDateOf(reading: Reading, pack: LanguagePack): ArticleDate | null {
  const ahead = (time: Time) =>
    pack.times.future.test(reading.text.slice(Math.max(0, time.start - 60), time.start)) ||
    looksAhead(reading.text.slice(Math.max(0, time.start - 12), time.start));
  const inFurniture = (time: Time) => spanAt(reading.furniture, time.start)?.kind ?? null;
  const told = reading.times.filter((time) => inFurniture(time) === null);
  const candidates = told.filter((time) => isFullDay(time) && time.start < TOP && !ahead(time));
  const first =
    candidates.find(
      (time) => time.weekday !== null || /^(?:ce|this)\s/i.test(reading.text.slice(time.start, time.end)),
    ) ?? candidates[0];
  if (!first) return null;
  const value = first.value!.slice(0, 10);
  const year = parseInt(value, 10);
  const tellsLater = (time: Time) =>
    time.value !== null && /^\d{4}(?:-|$)/.test(time.value) && parseInt(time.value, 10) > year && !ahead(time); // prettier-ignore
  if (told.some(tellsLater)) return null;
  // An article is not older than its sources.
  const day = numberOf(value);
  let last = value;
  for (const time of reading.times) {
    if (inFurniture(time) !== 'source-list' || !isFullDay(time)) continue;
    const source = time.value!.slice(0, 10);
    if (source > last && numberOf(source) - day <= SOURCES) last = source;
  }
  return { value: last, from: 'text' };
}

function looksAhead(before: string): boolean {
  return /(?:d['’]ici(?: au| à| fin)?|jusqu['’](?:au|en|à)|à l['’]horizon|horizon|avant le|à partir du|until|by|before|from) ?$/iu.test(
    before,
  );
}

function numberOf(iso: string): number {
  const day = parseDay(iso)!;
  return dayNumber(day.year, day.month, day.day);
}
