import type { Reading, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { daysOf, inEnglish, inFrench, isoOf, MONTH, monthNumber } from '../calendar.ts';
import { GAP, inFurniture, LEFT, RIGHT, warn } from '../support.ts';
import { scan } from '../../text/scan.ts';

const DATED = new RegExp(
  `${LEFT}(?:(1er|\\d{1,2})${GAP})?(${MONTH})(?:${GAP}(\\d{1,2}),)?${GAP}(\\d{4})${RIGHT}`,
  'giu',
);

/** A list of sources at the end is older than the text and is used by it. */
export const list: Check = {
  rule: 'source/list',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Liste de sources', en: 'List of sources' },
  describe: {
    fr: 'Une source de la liste est postérieure à l’article, ou le texte ne se réfère à aucune d’elles.',
    en: 'A source of the list is later than the article, or the text refers to none of them.',
  },
  examples: {
    wrong: [
      {
        text: 'La passerelle a rouvert hier, a dit la mairie de Brévanne.\n\nSources\n\nOuest-France – La passerelle rouvre ([[12 mars 2025]])\n\nLe Monde – Les ponts de France (2 février 2025)',
        date: '2025-03-04',
      },
    ],
    right: [
      {
        text: 'La passerelle a rouvert hier, écrit Ouest-France.\n\nSources\n\nOuest-France – La passerelle rouvre (3 mars 2025)\n\nLe Monde – Les ponts de France (2 février 2025)',
        date: '2025-03-04',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const today = daysOf(article.date?.value ?? null);
    // Without a date of its own, the text is as old as the last day it tells.
    const told = today ?? lastTold(article);
    const lists = article.furniture.filter((piece) => piece.kind === 'source-list');
    for (const piece of lists) {
      const text = article.text.slice(piece.start, piece.end);
      for (const match of scan(text, DATED)) {
        if (!told) break;
        const day = match[1] ?? match[3];
        const month = monthNumber(match[2]!);
        const iso = day
          ? isoOf(Number(match[4]), month, parseInt(day, 10))
          : `${match[4]}-${String(month).padStart(2, '0')}`;
        const days = daysOf(iso);
        if (!days || days.from <= told.to) continue;
        const start = piece.start + match.index;
        warnings.push(
          warn(
            'source/list',
            article.date ? 'warning' : 'note',
            { start, end: start + match[0].length },
            {
              fr: `Source du ${inFrench(iso!)}, postérieure ${article.date ? 'à l’article' : 'au dernier jour que dit le texte'} (${inFrench(article.date?.value ?? told.to)}).`.replace(
                'Source du déc',
                'Source de déc',
              ),
              en: `Source of ${inEnglish(iso!)}, later than ${article.date ? 'the article' : 'the last day the text tells'} (${inEnglish(article.date?.value ?? told.to)}).`,
            },
          ),
        );
      }
    }
    if (!lists.length) return warnings;
    const first = lists[0]!;
    const body = fold(article.text.slice(0, first.start));
    const names = lists
      .flatMap((piece) => article.text.slice(piece.start, piece.end).split('\n'))
      .map((line) => /^[\s\-•*]*([^–—:\n]{2,40}?)[ \u00a0\u202f]+[–—:-][ \u00a0\u202f]/u.exec(line)?.[1])
      .filter((name) => name !== undefined);
    if (names.length >= 2 && !names.some((name) => body.includes(fold(name))))
      warnings.push(
        warn('source/list', 'note', first, {
          fr: `Aucune des ${names.length} sources de la liste n’est nommée dans le texte : rattacher chaque fait à sa source.`,
          en: `None of the ${names.length} sources of the list is named in the text: tie each fact to its source.`,
        }),
      );
    return warnings;
  },
};

/** The latest day written out in the article's own text, null when there is none. */
function lastTold(article: Reading): { from: string; to: string } | null {
  const days = article.times
    .filter(
      (time) =>
        time.type === 'DATE' &&
        !inFurniture(article, time) &&
        /\d{4}/.test(article.text.slice(time.start, time.end)) &&
        time.value?.length === 10,
    )
    .map((time) => time.value!)
    .sort();
  const last = days.at(-1);
  return last ? { from: last, to: last } : null;
}
