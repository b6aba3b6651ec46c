/** First names that are taken for one another beside one surname: Joan and Jane, Iain and Ian. */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import { distance } from '../../register/names.ts';

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

/** “Ferrant”, “Farrant”: another vowel in the same place. */
export function otherVowel(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6 || a[0] !== b[0]) return false;
  const odd = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.slice(odd + 1) === b.slice(odd + 1) && /[aeiouy]/u.test(a[odd]!) && /[aeiouy]/u.test(b[odd]!);
}
