import type { Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { daysOf, inEnglish, inFrench, isoOf, MONTH, monthNumber } from '../calendar.ts';
import { GAP, LEFT, RIGHT, warn } from '../support.ts';

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
    const lists = article.furniture.filter((piece) => piece.kind === 'source-list');
    for (const piece of lists) {
      const text = article.text.slice(piece.start, piece.end);
      for (const match of text.matchAll(DATED)) {
        if (!today) break;
        const day = match[1] ?? match[3];
        const month = monthNumber(match[2]!);
        const iso = day
          ? isoOf(Number(match[4]), month, parseInt(day, 10))
          : `${match[4]}-${String(month).padStart(2, '0')}`;
        const days = daysOf(iso);
        if (!days || days.from <= today.to) continue;
        const start = piece.start + match.index;
        warnings.push(
          warn(
            'source/list',
            'warning',
            { start, end: start + match[0].length },
            {
              fr: `Source du ${inFrench(iso!)}, postérieure à l’article (${inFrench(article.date!.value)}).`.replace(
                'Source du déc',
                'Source de déc',
              ),
              en: `Source of ${inEnglish(iso!)}, later than the article (${inEnglish(article.date!.value)}).`,
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
