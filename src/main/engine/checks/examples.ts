/** A rule's own examples run on the engine as it is now: what it marks in each, against what it should. */
import type { Language, Span, Warning } from '../../../shared/analysis.ts';
import type { RuleExample } from '../../../shared/operations.ts';
import { analyse, compare, read } from '../analyse.ts';
import { makeMemoryArchive } from '../memory-archive.ts';
import type { Register } from '../register.ts';
import type { ArchiveCheck, ArchiveExample, Check, Example } from '../rule.ts';

/**
 * The text of an example without its brackets, and the passages between them: `[[…]]` encloses what must be marked, `[[[x]]]` the words
 * `[x]`.
 */
export function unbracketed(marked: string): { text: string; passages: Span[] } {
  const passages: Span[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([^[\]]*|\[[^[\]]*\]|[^[\]]*\[[^\]]*\][^[\]]*)\]\](?!\])/g)) {
    text += marked.slice(last, match.index);
    passages.push({ start: text.length, end: text.length + match[1].length });
    text += match[1];
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), passages };
}

/** How much of the longer of two passages both cover. */
export const shareOf = (a: Span, b: Span): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);

const given = (date: string | undefined) => (date ? { value: date, from: 'given' as const } : null);

/** What a check marks in a text; an archive check with the others held against it. */
function marksOf(
  check: Check | ArchiveCheck,
  text: string,
  { date, language, others }: { date?: string; language: Exclude<Language, 'und'>; others?: ArchiveExample['others'] },
  register: Register,
): Warning[] {
  const own = (warnings: readonly Warning[]) => warnings.filter((warning) => warning.rule === check.rule);
  // One check alone is run: what the others say of an example is no matter.
  if ('languages' in check) {
    const found = check.run(read({ text, blocks: null, language, date: given(date) }, register), { register });
    return own(Array.isArray(found) ? found : found.warnings);
  }
  const articles = [{ text, date, role: 'draft' as const }, ...(others ?? [])].map((one, index) => {
    const analysis = analyse({ text: one.text, blocks: null, language, date: given(one.date) }, register);
    return { id: `${index}`, title: `${index}`, date: analysis.date?.value ?? null, role: one.role ?? ('draft' as const), analysis };
  });
  return own(compare(articles[0].analysis, makeMemoryArchive(articles).around('0'), register).warnings);
} // prettier-ignore

/** Runs the examples of a rule, the wrong ones first; in the first language that it reads where an example names none. */
export function runExamples(check: Check | ArchiveCheck, register: Register): RuleExample[] {
  const languages = 'languages' in check && check.languages !== 'all' ? check.languages : ['fr' as const];
  const language = languages.includes('fr') ? 'fr' : 'en';
  const ran = (example: Example | ArchiveExample, wrong: boolean): RuleExample => {
    const one = typeof example === 'string' ? { text: example } : example;
    const { text, passages } = unbracketed(one.text);
    const spoken = 'language' in one ? (one.language ?? language) : language;
    const others = 'others' in one ? one.others : undefined;
    const found = marksOf(check, text, { date: one.date, language: spoken, others }, register);
    const marked = (passage: Span) => found.some((warning) => shareOf(warning, passage) >= 0.5);
    return {
      text,
      date: one.date ?? null,
      others: (others ?? []).map((other) => ({ text: other.text, date: other.date ?? null })),
      wrong,
      marks: found.map(({ start, end, message }) => ({ start, end, message })),
      holds: wrong ? found.length > 0 && passages.every(marked) : found.length === 0,
    };
  };
  return [
    ...check.examples.wrong.map((example) => ran(example, true)),
    ...check.examples.right.map((example) => ran(example, false)),
  ];
} // prettier-ignore
