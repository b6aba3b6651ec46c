import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
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
      { text: 'Residents [["]]should leave now, he said.', language: 'en' },
    ],
    right: [
      '«\u00a0Nous partirons demain\u00a0», a dit le maire.',
      '«\u00a0Nous partirons demain.\n\n«\u00a0Nous reviendrons mardi\u00a0», a dit le maire.',
      '«\u00a0Il a crié “dehors” et il est parti\u00a0», a dit le maire.',
      { text: '"We will leave tomorrow.\n\n"We may come back," he said.', language: 'en' },
      { text: 'The 15" screen and the 24" one are "new", he said.', language: 'en' },
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
    for (const at of neverClosed(article)) lost({ at });
    return warnings.sort((a, b) => a.start - b.start);
  },
};

/** Straight marks: one that opens and is not closed before its paragraph ends, unless the next paragraph opens with another. */
function* neverClosed(article: Reading): Generator<number> {
  const { text, blocks } = article;
  let open = -1;
  let block = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    while (block < blocks.length && blocks[block]!.end <= at) {
      // The quotation goes on where the next paragraph opens with another mark.
      if (open >= 0 && blocks[block]!.end > open) {
        if ((blocks[block + 1]?.start ?? text.length) !== at) yield open;
        open = -1;
      }
      block++;
    }
    if (open >= 0) {
      open = -1;
      continue;
    }
    const [before, behind] = [text[at - 1] ?? '\n', text[at + 1] ?? '\n'];
    if (/[\s([{–—-]/u.test(before) && /[^\s.,;:)]/u.test(behind) && !inFurniture(article, { start: at, end: at + 1 })) open = at; // prettier-ignore
  }
  if (open >= 0) yield open;
}
