import type { Check } from '../../rule.ts';
import { excerpt, LEFT, RIGHT, warn, words } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const PATTERNS: readonly RegExp[] = [
  // A number still missing: « XX millions », « XXX spectateurs ». Centuries, congresses and the like take Roman numerals.
  /(?<![\p{L}\p{N}])X{2,}[ \u00a0\u202f](?:€|%|(?!siècle|congrès|édition|festival|olympi|arrondissement|corps|dynastie|région|légion|et|ou|a|est|the|and|century)\p{Ll}{2,}(?![\p{L}]))/gu,
  // Signs of the newsroom, in capitals only: « TK », « XXX », « TODO ».
  new RegExp(
    `${LEFT}(?:TK(?:TK)*|TKCOMING|TBC|TBD|TODO|FIXME|X{3,}|XX(?!${RIGHT.slice(3, -1)})|LOREM|N\\.?N\\.?\\?)${RIGHT}`,
    'gu',
  ),
  /lorem ipsum[^.\n]{0,80}/giu,
  /[[({<](?:à (?:compléter|vérifier|confirmer|préciser|sourcer|reformuler|venir)|(?:source|date|nom|chiffre|lien|prénom|âge|lieu|citation|photo|légende) ?(?:\?|à [^\])}>\n]{2,40}|manquante?)|(?:insérer|ajouter|insert|add|todo|tk|check|vérif|verif)(?![\p{L}\p{N}])[^\])}>\n]{0,60}|to (?:be confirmed|come|check|verify)|votre (?:nom|ville)|your name[^\])}>\n]{0,20}|\?{2,3}|citation needed|ref nécessaire|réf\. nécessaire)[\])}>]/giu,
  /\[\p{Lu}[\p{Lu}\d'’ _-]{2,40}\p{Lu}\]/gu,
  /[[({](?:source|date|chiffre|lien|nom|citation|photo|légende)[ \u00a0\u202f]?:[ \u00a0\u202f]?(?:à (?:vérifier|compléter|préciser|confirmer|venir)|\?+|xx+|tk)[\])}]/giu,
  /[[{](?:nom|name|date|ville|city|prénom|lieu|source)[\]}]/giu,
  words(
    'à compléter(?= (?:avant|svp|par le desk))|à (?:sourcer|relire|vérifier) (?:avant|par|svp|auprès)|reste à (?:compléter|sourcer)|texte à venir|intertitre à venir|(?<!à )titre provisoire|chapô à venir|légende à venir|photo à venir',
  ),
  /(?<![\p{L}\p{N}?])\?{3,}(?![?!])/gu,
  /(?<![\p{L}\p{N}_])_{4,}(?![\p{L}\p{N}_])/gu,
];

/** A hole that somebody meant to fill. */
export const placeholder: Check = {
  rule: 'residue/placeholder',
  severity: 'error',
  languages: 'all',
  title: { fr: 'Trou à combler', en: 'Placeholder' },
  describe: {
    fr: 'Un emplacement laissé à compléter : TK, XXX, « [à vérifier] », lorem ipsum.',
    en: 'A hole left to be filled: TK, XXX, “[to check]”, lorem ipsum.',
  },
  examples: {
    wrong: [
      'Le chantier coûtera [[XX millions]] d’euros.',
      'Le maire, [[TK]], n’a pas répondu.',
      'La fréquentation a doublé [[[à vérifier]]].',
      'Le directeur ([[[nom]]]) était absent.',
      'Photo : [[(légende à fournir)]].',
      { text: 'The mayor, [[[name]]], did not answer.', language: 'en' },
      'Chapô [[à compléter avant]] midi.',
      '[[Lorem ipsum dolor sit amet]].',
    ],
    right: [
      'Le XXe siècle et la Coupe XXL.',
      'Louis XXX n’a pas régné ; le pape Jean XXIII, si.',
      'Le dossier est à compléter en ligne.',
      'Un chiffre à vérifier, selon lui.',
      '« [Il] n’a rien dit », a-t-elle répondu […].',
      'Le film est classé X.',
      'Quoi ?! Vraiment ??',
    ],
  },
  run(article) {
    const found: { start: number; end: number }[] = [];
    for (const [order, pattern] of PATTERNS.entries())
      for (const match of scanArticle(article.text, pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        // Roman numerals follow a name, an article or end with e: « Louis XXX », « le XXX congrès ».
        if (order === 1 && match[0].startsWith('X') && /(?:\p{Lu}\p{L}+|n[°o]|tome|chapitre|[Tt]itre)[ \u00a0\u202f]$/u.test(article.text.slice(Math.max(0, start - 20), start))) continue; // prettier-ignore
        if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end });
        if (found.length > 200) break;
      }
    return found.map((span) => {
      const passage = excerpt(article.text.slice(span.start, span.end), 40);
      return warn('residue/placeholder', 'error', span, {
        fr: `« ${passage} » attend d’être complété.`,
        en: `“${passage}” is waiting to be filled.`,
      });
    });
  },
};
