/**
 * What the English misses of the public suites are of: conventions that are right for an assistant one speaks to and wrong for news, which
 * are left, by name, and the rest, which is ours to mend. A miss counts under the first name whose pattern its line has.
 */
const CONVENTIONS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['feasts reckoned from a rite', /Holiday ?\(/u],
  ['the same amount in a smaller unit', /simple (?:Centimetre|Gram|Millilitre)[^—]*— found dimension|DurationData \d+ \w+ — found P\w+$/u], // prettier-ignore
  ['intervals open or half open, to the second', /datetime(?:Open)?Interval|\bafter \S+ .*?openinterval/iu],
  ['zones of the hour', /\b(?:gmt|utc|bst|cst|est|pst|pt|ist|timezone|time zone)\b/iu],
  ['said to an assistant', /\b(?:cortana|schedule|set (?:something )?up|set ooo|out of office|remind|appointment|meeting|meet|book(?:ed)?|calendar|azure|emails?|lunch|dinner|honey|available|i['’]ll (?:be|go|leave|stay)|let['’]s|hey|show|see you)\b/iu], // prettier-ignore
  ['shorthand of chat', /\b(?:tonite|tmrw?|tmr|2day|eod|eoy|eom|otd|asap|ooo|cy|fy|st paddy)\b|\b\d{4} ?- ?\d{4}\b|\d ?" |\d['’](?!s)/iu], // prettier-ignore
  ['an hour alone is the next one, of the afternoon', /^(?:Time )?« (?:at |around |about |by |@ ?)?[\w: -]{2,22} » gold datetime \(2013, 2, 1[23], \d+, \d+, 0\) (?:Minute|Hour)/u], // prettier-ignore
  ['arithmetic, addresses and telephone numbers', /\d\/\d|\bover\b|\b(?:hundredths|fifths|tenths|thousandths)\b|phone|\d+\.\d+\.\d+|\b(?:lac|lakh|crore|cr)\b|— found .*\b\d+\.?\d*[eE]\d/iu], // prettier-ignore
];

/** A figure for each name that some of the misses have, and one for the others. */
export function sorted(misses: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const miss of misses) {
    const name = CONVENTIONS.find(([, pattern]) => pattern.test(miss))?.[0] ?? 'other, to be mended';
    counts[`missed: ${name}`] = (counts[`missed: ${name}`] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
