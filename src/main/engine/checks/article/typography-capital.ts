import { replaceCheck } from '../replace.ts';

/** Names of offices are lower case in the press; « Premier ministre » and titles at the start of a sentence may stay. */
export const capital = replaceCheck({
  rule: 'typography/capital',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Majuscule de fonction', en: 'Capital of an office' },
  describe: {
    fr: 'Une fonction écrite avec une majuscule au milieu d’une phrase.',
    en: 'An office with a capital in the middle of a sentence.',
  },
  examples: {
    wrong: ['La mairie et le [[Préfet]] se sont accordés.', 'Elle a reçu la [[Directrice générale]] mardi.'],
    right: [
      'La mairie et le préfet se sont accordés.',
      'Le Président, film de 1961, repasse.',
      'Préfet du Nord depuis mai, il s’en va.',
      'Le Premier ministre est attendu.',
      'La rue du Maire-Lecoq est fermée.',
    ],
  },
  pattern:
    /(?<![\p{L}\p{N}])(?<=(?<![\p{L}])(?:le|la|du|au|un|une|ce|cette|l['’]|les|des|aux|ancienne?)[ \u00a0\u202f]?)(?:Secrétaires? (?:[Gg]énérale?s?|d['’][ÉE]tat)|Directeurs? [Gg]énéra(?:l|ux)|Directrices? [Gg]énérales?|Directeur|Directrice|Préfets?|Préfètes?|Maires?|Ministres?|Députée?s?|Sénateurs?|Sénatrices?|Chancelier|Chancelière|Gouverneure?|Ambassadeur|Ambassadrice|Présidente?s?|Procureure?|Recteur|Rectrice|Conseill(?:er|ère) municipale?)(?![\p{L}\p{N}-])/gu,
  read(match, article) {
    const before = article.text.slice(Math.max(0, match.start - 4), match.start);
    // A title of a work or the start of a sentence: « Le Président, film… ».
    if (
      /^(?:Le|La|L)['’ \u00a0]?$/u.test(before.trimStart()) ||
      /(?:^|[.!?»]\s)(?:Le|La|L['’])\s?$/u.test(before)
    )
      return null;
    const suggestion = match[0].toLowerCase().replace(/d(['’])[ée]tat/u, 'd$1État');
    return {
      message: {
        fr: `Fonction en minuscules : « ${suggestion} ».`,
        en: `Offices take lower case: “${suggestion}”.`,
      },
      suggestion,
    };
  },
});
