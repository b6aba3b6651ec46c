import type { Check } from '../../rule.ts';
import { excerpt, warn } from '../support.ts';
import { scan, scanArticle } from '../../text/scan.ts';

const SHAPES: readonly (readonly [RegExp, string, string])[] = [
  // The end of an image or link that lost its beginning: %20(1).png)
  [
    /(?<![\w%/.-])(?:[\w-]{1,40})?%(?:2[0-9A-Fa-f]|3[A-Fa-f]|[C-Ec-e][0-9A-Fa-f]%[89ABab][0-9A-Fa-f])[\w%().+-]{2,80}/gu,
    'un reste d’adresse encodée',
    'a piece of an encoded address',
  ],
  [/(?<![\w/.:@-])[\w-]{1,60}(?:\(\d{1,3}\))?\.(?:png|jpe?g|gif|webp|svg|avif)\b(?:\?[\w=&%.-]{1,80})?\)?/giu, 'un nom de fichier d’image', 'the name of an image file'], // prettier-ignore
  [/!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)?/gu, 'une image en Markdown', 'a Markdown image'],
  [
    /\[[^\]\n]{1,200}\]\((?:https?:|\/|#|mailto:)[^)\n]{0,300}\)?/gu,
    'un lien en Markdown',
    'a Markdown link',
  ],
  [/(?<![*\w])\*\*[^*\n]{1,200}\*\*(?!\*)/gu, 'du gras en Markdown', 'Markdown bold'],
  [/(?<![_\w])__[^_\n]{1,200}__(?!_)/gu, 'du gras en Markdown', 'Markdown bold'],
  [/<\/?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|table|tr|td|th|blockquote|iframe|script|style|figure|figcaption|section|article|font)(?:\s[^<>\n]{0,300})?\/?>/giu, 'une balise HTML', 'an HTML tag'], // prettier-ignore
  [/<!--[^\n]{0,300}?-->/gu, 'un commentaire HTML', 'an HTML comment'],
  [
    /&(?:nbsp|amp|lt|gt|quot|apos|laquo|raquo|eacute|egrave|agrave|ccedil|rsquo|lsquo|hellip|ndash|mdash|#\d{2,5}|#x[0-9a-f]{2,5});/giu,
    'une entité HTML',
    'an HTML entity',
  ],
  [/\[\/?(?:caption|gallery|embed|video|audio|vc_row|vc_column|et_pb_\w{1,20}|shortcode|img|url|quote|b|i)(?:\s[^\]\n]{0,200})?\]/giu, 'un code de mise en page', 'a shortcode'], // prettier-ignore
  [
    /\{\{[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|<%[^<>\n]{1,120}%>|\$\{[^{}\n]{1,80}\}/gu,
    'une variable de gabarit',
    'a template variable',
  ],
  [
    /(?<![\p{L}\p{N}])(?:undefined|\[object Object\]|NaN)(?![\p{L}\p{N}])/gu,
    'une valeur de programme',
    'a value of a program',
  ],
  [/\[(?:\d{1,3}(?:,\s?\d{1,3})*|oaicite[^\]\n]{0,60}|cite[^\]\n]{0,60})\]|:contentReference\[[^\]\n]{0,60}\]|【[^】\n]{1,60}】/gu, 'un renvoi de note sans note', 'a reference without its note'], // prettier-ignore
];
/** What stands in the middle of every match of the shapes that begin with any word: without it nothing is searched. */
const CORES: ReadonlyMap<RegExp, RegExp> = new Map([
  [SHAPES[0]![0], /%[23C-Ec-e][0-9A-Fa-f]/g],
  [SHAPES[1]![0], /\.(?:png|jpe?g|gif|webp|svg|avif)/giu],
]);

/** Pieces of markup, addresses and templates that the reader would see. */
export const markup: Check = {
  rule: 'residue/markup',
  severity: 'error',
  languages: 'all',
  title: { fr: 'Reste de balisage', en: 'Stray markup' },
  describe: {
    fr: 'Balises, morceaux d’adresse, entités ou variables de gabarit restés dans la copie.',
    en: 'Tags, pieces of addresses, entities or template variables left in the copy.',
  },
  examples: {
    wrong: [
      'La salle était comble.\n\n[[photo%20salle(2).jpg)]]',
      'Le maire a [[<strong>]]refusé de signer.',
      'Les travaux[[&nbsp;]]commenceront en mai.',
      'Voir [[**le document**]] de la préfecture.',
      'Le préfet [[{{nom_prefet}}]] était présent.',
      'Une [[![façade](/img/facade.webp)]] restaurée.',
      'La hausse atteint 4 % [[[12]]] selon le rapport.',
    ],
    right: [
      'La hausse atteint 20 % (soit 1 point de plus).',
      'Il a crié : « Non ! » (rires).',
      'Un taux de 5 %, contre 4 % en 2023.',
      'La fréquentation a baissé de 20%(en moyenne).',
      'Les « [rires] » du public, puis « [il] s’en va ».',
      'R&D et P&L restent stables.',
      'Si a < b et b > c, alors rien ne suit.',
      'L’étoile * renvoie au bas de page.',
    ],
  },
  run(article) {
    const found: { start: number; end: number; fr: string; en: string }[] = [];
    for (const [pattern, fr, en] of SHAPES)
      for (const { match, start } of foundIn(article.text, pattern)) {
        const end = start + match[0].length;
        if (/^(?:https?:|www\.)/.test(wordAround(article.text, start))) continue;
        if (/^\[\d/.test(match[0]) && /^\[?\(/.test(article.text.slice(end, end + 1))) continue;
        found.push({ start, end, fr, en });
      }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let covered = -1;
    return found
      .filter((one) => (one.start < covered ? false : ((covered = one.end), true)))
      .map((one) => {
        const passage = excerpt(article.text.slice(one.start, one.end), 40);
        return warn('residue/markup', /^[[【]\d/u.test(passage) ? 'warning' : 'error', one, {
          fr: `« ${passage} » est ${one.fr} : à supprimer.`,
          en: `“${passage}” is ${one.en}: to be removed.`,
        });
      });
  },
};

/** The matches of a shape: of one that has a core, in the lines in which that stands. None goes on from line to line. */
function* foundIn(text: string, pattern: RegExp): Generator<{ match: RegExpExecArray; start: number }> {
  const core = CORES.get(pattern);
  if (!core) for (const match of scanArticle(text, pattern)) yield { match, start: match.index };
  else {
    let read = 0;
    for (const { index } of scan(text, core)) {
      if (index < read) continue;
      const from = text.lastIndexOf('\n', index) + 1;
      const to = text.indexOf('\n', index);
      read = to < 0 ? text.length : to;
      for (const match of scan(text.slice(from, read), pattern)) yield { match, start: from + match.index };
    }
  }
}

/** The run of characters without white space that ends at `offset` or goes through it, at most 300 back. */
function wordAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < 300 && !/\s/.test(text[start - 1]!)) start--;
  return text.slice(start, start + 10).replace(/^[(«"“[]+/, '');
}
