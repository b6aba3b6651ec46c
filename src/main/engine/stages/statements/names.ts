/** How names are written: persons by the sound of their name, spellings that the house keeps, offices with or without a capital. */
import type { Reading, Span, Statement } from '../../../../shared/analysis.ts';
import { furnitureAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import { officeKey } from '../../register/offices.ts';
import { statement, type StatementContext } from './make.ts';

/** Letters of a skeleton under which too many names sound alike. */
const SHORTEST = 5;

/** One statement a spelling: the first mention of each. */
export function names({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  const seen = new Set<string>();
  const add = (span: Span, key: string, value: string) => {
    const id = `${key}\n${value}`;
    if (seen.has(id) || furnitureAt(reading, span.start)) return;
    seen.add(id);
    found.push(statement(span, { kind: 'name', key: `name|${key}`, value, label: value }));
  };
  for (const mention of reading.mentions) {
    const written = reading.text.slice(mention.start, mention.end);
    const spelling = register.spelling(written);
    if (spelling) add(mention, `spelling|${fold(spelling.preferred)}`, written.replaceAll('’', "'"));
    if (mention.kind !== 'person' || !/[\s\u00a0]/u.test(written)) continue;
    const sound = skeleton(written);
    if (sound.length > SHORTEST) add(mention, `sound|${sound}`, written.replace(/[\s\u00a0\u202f]+/gu, ' '));
  }
  for (const { span, office } of officesWritten(reading)) add(span, `office|${officeKey(office)}`, office);
  return found;
}

/** Offices written beside the name in mid-sentence, where a capital is the writer's choice. */
function officesWritten(reading: Reading): { span: Span; office: string }[] {
  return reading.people.flatMap((person) => {
    const span = person.officeSpan;
    // Beside its holder's name; « Monsieur le Président » is an address.
    if (
      !span ||
      person.office === null ||
      person.name === null ||
      span.start < person.start ||
      span.end > person.end
    )
      return [];
    if (
      /(?:Monsieur|Madame|Mr|Mrs)[\s\u00a0](?:le|la)?[\s\u00a0]*$/u.test(
        reading.text.slice(Math.max(0, span.start - 14), span.start),
      )
    )
      return [];
    const before = reading.text.slice(Math.max(0, span.start - 2), span.start);
    if (!/[\p{Ll},][\s\u00a0\u202f'’]?$|['’]$/u.test(before)) return [];
    const words = person.office.split(' ').length;
    const written = reading.text
      .slice(span.start, span.end)
      .split(/[\s\u00a0\u202f]+/u)
      .slice(0, words)
      .join(' ');
    return fold(written) === fold(person.office)
      ? [{ span: { start: span.start, end: span.start + written.length }, office: written }]
      : [];
  });
}

/** The consonants of a name as they sound, word by word: « Zelensky », « Zelenskyy » and « Zelenski » have the same. */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/[^a-z ]/gu, '')
    .split(' ')
    .map((word) =>
      word
        .replace(/ph/gu, 'f')
        .replace(/tch|tsch|sch|ch|sh/gu, 'x')
        .replace(/ck|q|c(?![eiy])/gu, 'k')
        .replace(/[cz]/gu, 's')
        .replace(/w/gu, 'v')
        .replace(/(?<=.)[aeiouyhj]/gu, '')
        .replace(/(.)\1+/gu, '$1'),
    )
    .join(' ');
}
