import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { scan } from '../../text/scan.ts';
import { foundAlone } from '../again.ts';
import { matches, warn } from '../support.ts';

const FULL =
  "\\p{Lu}[\\p{L}’'-]+(?:[ \\u00a0\\u202f](?:d['’]|l['’])?(?:de la|de l['’]|des|de|du|et|of|the|for|and|pour|sur|\\p{L}[\\p{L}’'-]+)){1,9}";
const EXPANDED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${FULL})[ \\u00a0\\u202f]\\((\\p{Lu}[\\p{L}]{1,7})\\)`,
  'gu',
);
const BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{Lu}]{1,6})[ \\u00a0\\u202f]\\((?:l['’]|la |le |the )?(${FULL})\\)`,
  'gu',
);

/** Without it neither stands in a text. */
const BRACKET = /[ \u00a0\u202f]\((?=\p{Lu}|l['’]|la |le |the )/gu;

/** What a name is written with. */
const NAMELIKE = /[\p{L}’' \u00a0\u202f-]/u;

/** The runs of words before brackets that may hold an acronym or its name. */
function beforeBrackets(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index: end } of scan(text, BRACKET)) {
    let start = end;
    while (start > 0 && NAMELIKE.test(text[start - 1]!)) start--;
    spans.push({ start, end });
  }
  return spans;
}

/** An acronym stands for one name in an article, and for the one the register knows. */
export const acronyms: Check = {
  rule: 'consistency/acronym',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Sigle à deux sens', en: 'Acronym with two meanings' },
  describe: {
    fr: 'Un sigle développé de deux façons, ou qui n’est pas celui de l’organisation nommée.',
    en: 'An acronym expanded in two ways, or not that of the organisation named.',
  },
  examples: {
    wrong: [
      'L’Organisation mondiale de la santé ([[OMC]]) a publié son rapport.',
      'La Facilité solidaire pour la mer (FSM) est ouverte. Le Fonds de solidarité pour la mer ([[FSM]]) a payé.',
      'Le Syndicat des rivières vives (SRV) a voté. Le Service régional de voirie ([[SRV]]) paiera.',
    ],
    right: [
      'L’Organisation mondiale de la santé (OMS) et l’OMC se sont vues.',
      'Le Syndicat des rivières (SRV) a voté, puis le SRV a payé.',
      'Le Fonds monétaire international (FMI) prévoit une baisse.',
      'L’Agence de la mer (ADM) a voté. L’Agence pour la mer (ADM) paiera.',
      'Jeanne Morel (PS) et Paul Vidal (LR) débattent.',
    ],
  },
  run(article, context) {
    const { register } = context;
    const warnings: Warning[] = [];
    const first = new Map<string, { name: string; start: number; end: number }>();
    const look = (acronym: string, at: { start: number; end: number }, written: string) => {
      const known = register.organisation(acronym);
      // The name may begin anywhere in what was read: « Le directeur de l’Organisation mondiale de la santé ».
      const pieces = written.split(/[ \u00a0\u202f]/);
      const named = pieces
        .map((_, i) =>
          i > 0 && pieces.length - i < 2
            ? null
            : register.organisation(
                pieces
                  .slice(i)
                  .join(' ')
                  .replace(/^[ld]['’]/iu, ''),
              ),
        )
        .find((one) => one !== null);
      if (
        named &&
        pieces.length > 1 &&
        named !== known &&
        !named.aliases.some((alias) => fold(alias) === fold(acronym))
      ) {
        const right = named.aliases.find((alias) => /^\p{Lu}{2,}$/u.test(alias)) ?? null;
        if (known || right)
          warnings.push(
            warn('consistency/acronym', 'warning', at, {
              fr: `${known ? `${acronym} est le sigle de « ${known.name} »` : `Le sigle de « ${named.name} » est ${right}`}, non de « ${excerptName(written)} ».`.replace(/^(Le sigle .*), non de .*$/, `$1, non ${acronym}.`),
              en: known ? `${acronym} stands for “${known.name}”, not for “${excerptName(written)}”.` : `The acronym of “${named.name}” is ${right}, not ${acronym}.`,
            }, { suggestion: right }),
          ); // prettier-ignore
        return;
      }
      if (!initials(written, acronym)) return;
      const before = first.get(acronym);
      if (!before) first.set(acronym, { name: written, ...at });
      else if (!sameWords(before.name, written) || otherHead(before.name, written, acronym))
        warnings.push(
          warn(
            'consistency/acronym',
            'warning',
            at,
            {
              fr: `${acronym} est développé plus haut en « ${before.name} ».`,
              en: `${acronym} was expanded above as “${before.name}”.`,
            },
            { against: [before] },
          ),
        );
    };
    const found = foundAlone(article, context, 'consistency/acronym', expandedIn);
    for (const behind of [false, true])
      for (const { start, end, ...one } of found)
        if (one.behind === behind) look(one.acronym, { start, end }, one.name);
    return warnings;
  },
};

/** The acronyms beside their names, with whether the name stands behind; those of each kind in order. */
function expandedIn(article: Reading): (Span & { acronym: string; name: string; behind: boolean })[] {
  const within = beforeBrackets(article.text);
  return [
    ...Array.from(matches(article, EXPANDED, within), ({ 1: name, 2: acronym, end }) => ({
      start: end - 1 - acronym!.length,
      end: end - 1,
      acronym: acronym!,
      name: name!,
      behind: false,
    })),
    ...Array.from(matches(article, BEHIND, within), ({ 1: acronym, 2: name, start }) => ({
      start,
      end: start + acronym!.length,
      acronym: acronym!,
      name: name!,
      behind: true,
    })),
  ];
}

function excerptName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** Whether the letters of an acronym can be read off the words in order. */
function initials(name: string, acronym: string): boolean {
  const letters = fold(name)
    .split(/[ ']/)
    .filter(Boolean)
    .map((word) => word[0]!);
  let at = 0;
  for (const letter of fold(acronym)) {
    const found = letters.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** « Facilité européenne », « Fonds européen »: two words for the first letter, neither of which the other name has. */
function otherHead(a: string, b: string, acronym: string): boolean {
  const letter = fold(acronym)[0]!;
  const words = (name: string) => fold(name).split(/[ ']/).filter(Boolean);
  const [one, other] = [words(a), words(b)];
  const head = (all: string[]) => all.find((word) => word.length > 3 && word.startsWith(letter));
  const [first, second] = [head(one), head(other)];
  if (!first || !second || one[0] !== first || other[0] !== second) return false;
  return first.slice(0, 4) !== second.slice(0, 4) && !one.includes(second) && !other.includes(first);
}

function sameWords(a: string, b: string): boolean {
  const long = (name: string) =>
    fold(name)
      .split(/[ ']/)
      .filter((word) => word.length > 3);
  const [first, second] = [long(a), long(b)];
  return first.some((word) => second.includes(word));
}
