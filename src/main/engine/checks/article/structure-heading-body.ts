import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { ownBlocks, warn } from '../support.ts';

/** How much of a word its section must share: inflected forms of it are the word. */
const STEM = 5;
const LISTED = /[:–—][ \u00a0\u202f]*([^:–—?!]{3,100})$/u;

/** A heading that lists things (« Menaces : drones, ballons ») is followed by a section that speaks of them. */
export const headingBody: Check = {
  rule: 'structure/heading-body',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Intertitre et section', en: 'Heading and section' },
  describe: {
    fr: 'Un intertitre énumère des choses dont sa section ne parle pas.',
    en: 'A heading lists things of which its section does not speak.',
  },
  examples: {
    wrong: [
      'La ville se prépare à la crue\n\nLe maire a réuni ses services mardi matin.\n\n[[## Les moyens : pompes, barges, hélicoptères]]\n\nLes pompes seront installées jeudi sur les quais, a indiqué le service des eaux.',
    ],
    right: [
      'La ville se prépare à la crue\n\nLe maire a réuni ses services mardi matin.\n\n## Les moyens : pompes, barges\n\nUne pompe et deux barges seront installées jeudi.',
      'La ville se prépare à la crue\n\nLe maire a réuni ses services mardi matin.\n\n## La crue : une menace\n\nLes quais seront fermés jeudi.',
    ],
  },
  run(article) {
    const blocks = ownBlocks(article);
    return blocks.flatMap((block, i) => {
      if (block.kind !== 'heading') return [];
      const listed = LISTED.exec(article.text.slice(block.start, block.end))?.[1];
      const things = listed?.split(/,| et | and /u).map((thing) => thing.trim()) ?? [];
      if (things.length < 2 || things.some((thing) => thing.split(/\s/).length > 2 || thing.length < STEM))
        return [];
      const next = blocks.findIndex((other, j) => j > i && other.kind === 'heading');
      const body = blocks.slice(i + 1, next < 0 ? undefined : next);
      if (!body.length) return [];
      const section = fold(article.text.slice(body[0]!.start, body.at(-1)!.end));
      const absent = things.filter((thing) => !section.includes(fold(thing).slice(0, STEM)));
      if (!absent.length) return [];
      const said = absent.map((thing) => `« ${thing} »`).join(', ');
      return [
        warn('structure/heading-body', 'note', block, {
          fr: `La section ne parle pas de ${said}.`,
          en: `The section does not speak of ${absent.map((thing) => `“${thing}”`).join(', ')}.`,
        }),
      ];
    });
  },
};
