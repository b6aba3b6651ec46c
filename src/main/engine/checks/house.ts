/**
 * House rules: a folder of YAML files becomes checks. A file is a list of rules, or a map with `rules:`; each rule has
 *
 *   id: lower-case-name            becomes the rule `wording/<id>`, or `<family>/<id>` where `family` is given
 *   message: {fr: …, en: …}        or one text for both languages
 *   severity: note                 note, warning or error; `wording` and `typography` never exceed note
 *   words: [du coup, au final]     whole words, any case, any space; or
 *   pattern: '\d+ème'              a regular expression, flags `giu`
 *   prefer: Kiev                   a spelling: with `instead: [Kyiv, Kyïv]` in the place of `words`
 *   replacement: ensuite           what would replace the passage ($1, $2 … take groups of a pattern)
 *   languages: [fr]                all when left out
 *   examples: {wrong: ['…'], right: ['…']}    each wrong one must match, no right one may
 *
 * A file with a fault is refused whole, with the line and the reason; the others work.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { RULE_FAMILIES, SEVERITIES, type Language, type Localized, type Rule, type RuleFamily, type Severity } from '../../../shared/analysis.ts'; // prettier-ignore
import type { Check } from '../rule.ts';
import { matches, warn, words } from './support.ts';

export interface HouseFile {
  name: string;
  text: string;
}
export interface Refused {
  file: string;
  /** Counted from 1. */
  line: number;
  reason: string;
}
export interface HouseRules {
  checks: Check[];
  refused: Refused[];
}

const FAMILIES: readonly string[] = [...RULE_FAMILIES.facts, ...RULE_FAMILIES.copy];
const KEYS = new Set(['id', 'family', 'message', 'severity', 'words', 'pattern', 'prefer', 'instead', 'replacement', 'languages', 'examples']); // prettier-ignore
const MOST_PATTERN = 500;
const MOST_FOUND = 1000;
/** A repeated group that itself repeats (« (a+)+ ») takes exponential time on some texts. */
const NESTED = /\((?:\?[:=!<][=!]?)?[^()]*[+*}][^()]*\)(?:[+*]|\{\d+,\}?)/;

class Fault extends Error {
  node: Node | null;
  constructor(reason: string, node: Node | null) {
    super(reason);
    this.node = node;
  }
}

/** Reads the files in order; an id used twice refuses the later file. Never throws on any content. */
export function loadHouseRules(files: readonly HouseFile[]): HouseRules {
  const checks: Check[] = [];
  const refused: Refused[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const counter = new LineCounter();
    const line = (offset: number | undefined) => counter.linePos(offset ?? 0).line || 1;
    try {
      const document = parseDocument(file.text, { lineCounter: counter });
      const [error] = document.errors;
      if (error) {
        refused.push({
          file: file.name,
          line: line(error.pos[0]),
          reason: error.message.split('\n')[0]!.replace(/ at line .*$/, ''),
        });
        continue;
      }
      const own: Check[] = [];
      for (const rule of rulesOf(document.contents)) {
        const check = checkOf(rule);
        if (taken.has(check.rule) || own.some((one) => one.rule === check.rule))
          throw new Fault(`the rule ${check.rule} is there already`, rule);
        own.push(check);
      }
      for (const check of own) taken.add(check.rule);
      checks.push(...own);
    } catch (error) {
      const fault =
        error instanceof Fault
          ? error
          : new Fault(error instanceof Error ? error.message : String(error), null);
      refused.push({ file: file.name, line: line(fault.node?.range?.[0]), reason: fault.message });
    }
  }
  return { checks, refused };
}

function rulesOf(contents: Node | null): YAMLMap[] {
  const list = isMap(contents) ? contents.get('rules', true) : contents;
  if (list === null || list === undefined) return [];
  if (!isSeq(list)) throw new Fault('a list of rules is expected', contents);
  return list.items.map((item) => {
    if (!isMap(item)) throw new Fault('a rule is a map with id, message and words or pattern', item as Node);
    return item;
  });
}

function checkOf(rule: YAMLMap): Check {
  for (const pair of rule.items)
    if (!isScalar(pair.key) || !KEYS.has(String(pair.key.value)))
      throw new Fault(`unknown key ${String(pair.key)}`, pair.key as Node);
  const id = text(rule, 'id');
  if (!id || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Fault('id: lower-case letters, digits and hyphens are expected', node(rule, 'id'));
  const family = text(rule, 'family') ?? 'wording';
  if (!FAMILIES.includes(family))
    throw new Fault(`family: one of ${FAMILIES.join(', ')} is expected`, node(rule, 'family'));
  const severity = text(rule, 'severity') ?? 'note';
  if (!(SEVERITIES as readonly string[]).includes(severity))
    throw new Fault(`severity: one of ${SEVERITIES.join(', ')} is expected`, node(rule, 'severity'));
  if ((family === 'wording' || family === 'typography') && severity !== 'note')
    throw new Fault(
      `severity: ${family} never exceeds note; give the rule another family`,
      node(rule, 'severity'),
    );
  const prefer = text(rule, 'prefer');
  const replacement = text(rule, 'replacement') ?? prefer;
  const pattern = patternOf(rule, prefer);
  const message = messageOf(rule, prefer);
  const languages = list(rule, 'languages');
  for (const language of languages ?? [])
    if (language !== 'fr' && language !== 'en')
      throw new Fault('languages: fr and en are known', node(rule, 'languages'));
  const { wrong, right } = examplesOf(rule, pattern);
  const name = `${family as RuleFamily}/${id}` as Rule;
  return {
    rule: name,
    severity: severity as Severity,
    languages: languages ? (languages as Language[]) : 'all',
    title: message,
    describe: message,
    examples: { wrong, right },
    run(article) {
      const warnings = [];
      for (const match of matches(article, pattern)) {
        if (match[0] === '' || match[0] === prefer) continue;
        const suggestion =
          replacement === null
            ? null
            : rule.has('pattern')
              ? match[0].replace(new RegExp(pattern.source, 'iu'), replacement)
              : cased(match[0], replacement);
        warnings.push(warn(name, severity as Severity, match, message, { suggestion }));
        if (warnings.length >= MOST_FOUND) break;
      }
      return warnings;
    },
  };
}

function patternOf(rule: YAMLMap, prefer: string | null): RegExp {
  const source = text(rule, 'pattern');
  const listed = list(rule, 'words') ?? (prefer === null ? null : list(rule, 'instead'));
  if ((source === null) === (listed === null))
    throw new Fault('either words, pattern, or prefer with instead is expected', rule);
  if (source === null) {
    if (!listed!.length || listed!.some((word) => !word.trim()))
      throw new Fault('words: at least one word is expected', node(rule, 'words') ?? rule);
    const escaped = [...listed!]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((word) =>
        word
          .trim()
          .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
          .replaceAll('’', "'"),
      );
    return words(escaped.join('|'));
  }
  if (source.length > MOST_PATTERN)
    throw new Fault(`pattern: longer than ${MOST_PATTERN} characters`, node(rule, 'pattern'));
  if (NESTED.test(source))
    throw new Fault(
      'pattern: a repeated group repeats inside, which takes too long on some texts',
      node(rule, 'pattern'),
    );
  if (/\\[1-9]|\\k</.test(source))
    throw new Fault('pattern: references back are not allowed', node(rule, 'pattern'));
  try {
    const pattern = new RegExp(source, 'giu');
    if (pattern.test('')) throw new Fault('pattern: it matches the empty text', node(rule, 'pattern'));
    return new RegExp(source, 'giu');
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`pattern: ${(error as Error).message}`, node(rule, 'pattern'));
  }
}

function messageOf(rule: YAMLMap, prefer: string | null): Localized {
  const value = rule.get('message', true);
  if (isMap(value)) {
    const [fr, en] = [text(value, 'fr'), text(value, 'en')];
    if (!fr && !en) throw new Fault('message: fr or en is expected', value);
    return { fr: (fr ?? en)!, en: (en ?? fr)! };
  }
  const one = text(rule, 'message');
  if (one) return { fr: one, en: one };
  if (prefer !== null) return { fr: `La maison écrit « ${prefer} ».`, en: `The house writes “${prefer}”.` };
  throw new Fault('message is missing', rule);
}

function examplesOf(rule: YAMLMap, pattern: RegExp): { wrong: string[]; right: string[] } {
  const value = rule.get('examples', true);
  if (value === undefined || value === null) return { wrong: [], right: [] };
  if (!isMap(value)) throw new Fault('examples: a map with wrong and right is expected', value as Node);
  const [wrong, right] = [list(value, 'wrong') ?? [], list(value, 'right') ?? []];
  const found = (example: string) => new RegExp(pattern.source, 'iu').test(example);
  for (const example of wrong)
    if (!found(example))
      throw new Fault(`examples: the rule does not find « ${example} »`, node(value, 'wrong'));
  for (const example of right)
    if (found(example)) throw new Fault(`examples: the rule finds « ${example} »`, node(value, 'right'));
  return { wrong, right };
}

/** The replacement with the capital of what it replaces. */
function cased(found: string, replacement: string): string {
  const capital = /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(replacement);
  return capital ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement;
}

function node(map: YAMLMap, key: string): Node | null {
  return (map.get(key, true) as Node | undefined) ?? map;
}

function text(map: YAMLMap, key: string): string | null {
  const value = map.get(key, true);
  if (value === undefined || value === null) return null;
  if (!isScalar(value) || value.value === null || typeof value.value === 'object')
    throw new Fault(`${key}: a text is expected`, value as Node);
  return String(value.value as string | number | boolean);
}

function list(map: YAMLMap, key: string): string[] | null {
  const value = map.get(key, true);
  if (value === undefined || value === null) return null;
  if (!isSeq(value)) throw new Fault(`${key}: a list is expected`, value as Node);
  return value.items.map((item) => {
    if (!isScalar(item) || typeof item.value === 'object')
      throw new Fault(`${key}: texts are expected`, item as Node);
    return String(item.value as string | number | boolean);
  });
}
