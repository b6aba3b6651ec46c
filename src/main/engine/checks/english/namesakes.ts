/** First names that are taken for one another beside one surname: Joan and Jane, Iain and Ian. */
import type { Person, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { distance, fold } from '../../register/names.ts';
import { warn } from '../support.ts';

/** Words that make two people of two first names. */
const KIN =
  /(?<!\p{L})(?:sons?|daughters?|wife|husband|brothers?|sisters?|fathers?|mothers?|twins?|cousins?|family|couple|widow(?:er)?|partner|uncle|aunt|nephew|niece|grand\p{L}+|siblings?|parents?|née|married|junior|senior|Jr|Sr)(?!\p{L})/u;
const BESIDE = 90;

/** Whether two first names of one surname are more likely one than two people. */
export function namesakes(article: Reading, a: { first: string; person: Span }, b: { first: string; person: Span }): boolean {
  if (article.language !== 'en') return false;
  const [one, other] = [a.first, b.first];
  if (one === other || one[0] !== other[0] || Math.min(one.length, other.length) < 3) return false;
  // “Pat” may be short for “Patricia”; “Paul” and “Paula” are two.
  if (one.startsWith(other) || other.startsWith(one)) return false;
  const near = distance(one, other, 2);
  if (near > (Math.min(one.length, other.length) >= 4 ? 2 : 1)) return false;
  const beside = (span: Span) => article.text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE);
  if (KIN.test(beside(a.person)) || KIN.test(beside(b.person))) return false;
  // Who is introduced a second time is somebody else.
  const introduced = /^, (?:\d{1,3}[,.]|an? |the |his |her |who )/u.test(article.text.slice(b.person.end, b.person.end + 8)); // prettier-ignore
  const between = article.text.slice(Math.min(a.person.end, b.person.end), Math.max(a.person.start, b.person.start)); // prettier-ignore
  return !introduced && (between.length > 60 || /[.!?\n]/u.test(between));
} // prettier-ignore

/** A surname that stands in a sentence without being read as a person’s, another vowel or a letter away from that of somebody named in full: “who played under Oyeleran”. */
export function misspelt(article: Reading, names: readonly { last: string; person: Person }[]): Warning[] {
  if (article.language !== 'en') return [];
  const byHead = Map.groupBy(names.filter((one) => one.last.length >= 7 && !one.last.includes(' ')), (one) => one.last.slice(0, 2)); // prettier-ignore
  if (!byHead.size) return [];
  const known = new Set(names.flatMap(({ last, person }) => [last, ...fold(person.name ?? '').split(' ')]));
  const seen = new Set<string>();
  const { text, tokens } = article;
  return tokens.flatMap(({ start, end, pos }, i): Warning[] => {
    if (end - start < 7 || (pos !== 'PROPN' && pos !== 'NOUN') || !CAPITAL.test(text[start]!)) return [];
    const word = fold(text.slice(start, end));
    const near = byHead.get(word.slice(0, 2))?.filter((one) => word !== one.last && (otherVowel(one.last, word) || (one.last.length !== word.length && distance(one.last, word, 1) === 1))); // prettier-ignore
    const person = near?.[0]?.person;
    if (!person || near.length > 1 || known.has(word) || seen.has(word)) return [];
    // A word of a longer name is somebody or something else.
    const beside = [tokens[i - 1], tokens[i + 1]].some((one) => one && CAPITAL.test(text[one.start]!) && !/[^ ]/u.test(text.slice(Math.min(end, one.end), Math.max(start, one.start)))); // prettier-ignore
    if (beside) return [];
    seen.add(word);
    return [
      warn(
        'consistency/name',
        'warning',
        { start, end },
        {
          fr: `Écrit « ${person.name} » ailleurs : la même personne ?`,
          en: `Written “${person.name}” elsewhere: the same person?`,
        },
        { against: [person] },
      ),
    ];
  });
}
const CAPITAL = /\p{Lu}/u;

/** “Ferrant”, “Farrant”: another vowel in the same place. */
export function otherVowel(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6 || a[0] !== b[0]) return false;
  const odd = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.slice(odd + 1) === b.slice(odd + 1) && /[aeiouy]/u.test(a[odd]!) && /[aeiouy]/u.test(b[odd]!);
}
