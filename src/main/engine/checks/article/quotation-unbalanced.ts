import type { Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inFurniture, warn } from '../support.ts';
import { scan } from '../../text/scan.ts';

/** Farthest a quotation may run, in code units: longer ones lost their closing mark. */
const FARTHEST = 4000;
const MARKS = /[«»“”]/g;

/** Every quotation that opens closes, with the mark of the same pair. A quotation of several paragraphs may repeat its opening mark. */
export const unbalanced: Check = {
  rule: 'quotation/unbalanced',
  severity: 'warning',
  languages: 'all',
  title: { fr: 'Guillemets dépareillés', en: 'Unpaired quotation marks' },
  describe: {
    fr: 'Un guillemet ouvert n’est pas fermé, fermé sans être ouvert, ou fermé par un autre signe.',
    en: 'A quotation mark is opened and not closed, closed and not opened, or closed by another sign.',
  },
  examples: {
    wrong: [
      '[[«]]\u00a0Nous partirons demain, a dit le maire.',
      'Nous partirons demain[[\u00a0»]], a dit le maire.',
      '«\u00a0Nous partirons[[”]], a dit le maire.',
    ],
    right: [
      '«\u00a0Nous partirons demain\u00a0», a dit le maire.',
      '«\u00a0Nous partirons demain.\n\n«\u00a0Nous reviendrons mardi\u00a0», a dit le maire.',
      '«\u00a0Il a crié “dehors” et il est parti\u00a0», a dit le maire.',
      'Un écran de 15 pouces, « plat », et un «\u00a0neuf\u00a0».',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const { text } = article;
    const open: { mark: string; at: number }[] = [];
    const add = (at: number, fr: string, en: string) => {
      const span: Span = {
        start: text[at] === '»' && /[ \u00a0\u202f]/.test(text[at - 1] ?? '') ? at - 1 : at,
        end: at + 1,
      };
      if (warnings.length < 100) warnings.push(warn('quotation/unbalanced', 'warning', span, { fr, en }));
    };
    const lost = ({ at }: { at: number }) => {
      const said = excerpt(text.slice(at, at + 80), 50);
      add(
        at,
        `Guillemet jamais fermé : « ${said.replace(/^[«“]\s?/u, '')} ».`,
        `Never closed: “${said.replace(/^[«“]\s?/u, '')}”.`,
      );
    };
    for (const match of scan(text, MARKS)) {
      const at = match.index;
      if (inFurniture(article, { start: at, end: at + 1 })) continue;
      const last = open.at(-1);
      if (match[0] === '«' || match[0] === '“') {
        const paragraph = /(?:^|\n)[ \t\-–—]*$/.test(text.slice(Math.max(0, at - 10), at));
        if (last && last.mark === match[0] && paragraph && at - last.at < FARTHEST) continue;
        if (
          last &&
          (last.mark === match[0] ? text.slice(last.at, at).includes('\n') : false || at - last.at > FARTHEST)
        ) {
          lost(last);
          open.pop();
        }
        if (open.length < 50) open.push({ mark: match[0], at });
        continue;
      }
      const pair = match[0] === '»' ? '«' : '“';
      if (last?.mark === pair) open.pop();
      else if (last && open.length > 1 && open.at(-2)!.mark === pair) {
        lost(last);
        open.length -= 2;
      } else if (last) {
        open.pop();
        add(
          at,
          `Guillemet ouvert par ${last.mark} et fermé par ${match[0]}.`,
          `Opened by ${last.mark} and closed by ${match[0]}.`,
        );
      } else if (match[0] === '»' && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 10), at))) continue;
      else add(at, 'Guillemet fermé sans avoir été ouvert.', 'Closed without having been opened.');
    }
    for (const one of open) lost(one);
    return warnings.sort((a, b) => a.start - b.start);
  },
};
