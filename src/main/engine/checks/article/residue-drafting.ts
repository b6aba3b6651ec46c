import type { Check } from '../../rule.ts';
import { sentenceOrLine, warn, words, LEFT, RIGHT, GAP } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

/** Talk of the tool or of the drafter about the text itself. */
const TALK: readonly RegExp[] = [
  words(
    "en tant qu'(?:ia|intelligence artificielle|assistant)|en tant que (?:modèle de langage|modèle linguistique|ia|intelligence artificielle)|je n'ai pas accès à (?:internet|des informations|des données)|dernière mise à jour de mes (?:connaissances|données)|" +
      "(?:bien sûr|certainement|avec plaisir|absolument) ?[!,.] ?(?:voici (?:un|une|l'|le|la|ton|ta|votre)|je peux|j'ai)|voici (?:l'article|une version|un article|une proposition|le texte|une reformulation)[^.\\n]{0,60}(?:demandée?|réécrite?|corrigée?|optimisée?|reformulée?|:)|" +
      "n'hésitez pas à me (?:dire|demander|faire savoir)|souhaitez-vous que je|j'espère que (?:cela|cet article) (?:vous )?(?:aide|aidera|convient|répond)|" +
      "as an ai language model|as of my last (?:update|knowledge)|i hope this helps|here is (?:the|an?) (?:article|rewritten|revised|draft)[^.\\n]{0,60}:|let me know if you|would you like me to|i (?:cannot|can't) (?:browse|access) ",
  ),
  words(
    "(?:n'(?:a|ont) pas été|ne (?:sont|seront) pas) (?:citée?s?|interrogée?s?|sourcée?s?|développée?s?|reprise?s?|mentionnée?s?) (?:ici|dans (?:cet article|ce texte|cette version))|" +
      "(?:voir|cf\\.?) (?:mail|e-mail|courriel|slack|mon message)|note (?:à|pour) (?:la rédaction|l'éditeur|le desk|le secrétaire|la sr|le sr|l'éditrice|relecture)|note au (?:desk|sr|relecteur)|" +
      "attention (?:au )?(?:desk|sr)|merci de (?:relire|vérifier|compléter|valider)|(?:couper|raccourcir) si (?:besoin|nécessaire|trop long)|relance à faire|je (?:n'ai pas réussi à joindre|le rappelle|la rappelle|complète demain|vous renvoie)|" +
      'not (?:cited|quoted|mentioned) here|note to (?:editor|desk|self|subs)|(?:see|as per) my (?:email|e-mail|note)|trim if needed|please (?:check|verify|fill)',
  ),
  new RegExp(
    `${LEFT}(?:prompt|consigne|instruction)${GAP}?:${GAP}?(?:écris|rédige|génère|write|generate)[^.\\n]{0,80}${RIGHT}`,
    'giu',
  ),
];

/** Remarks of the drafter or of a tool about the text, left in the text. */
export const drafting: Check = {
  rule: 'residue/drafting',
  severity: 'warning',
  languages: 'all',
  local: true,
  title: { fr: 'Remarque de rédaction', en: 'Drafting remark' },
  describe: {
    fr: 'Une remarque du rédacteur ou d’un outil sur le texte est restée dans le texte.',
    en: 'A remark of the drafter or of a tool about the text was left in it.',
  },
  examples: {
    wrong: [
      'Le club a perdu son procès. [[Merci de vérifier]] le montant avec l’avocat.',
      '[[Voici une version réécrite de l’article :]]\nLe club a perdu son procès.',
      'La gare ferme. [[Les riverains n’ont pas été interrogés ici]].',
      'La piscine ouvrira. [[N’hésitez pas à me dire]] si le ton convient.',
      { text: '[[As an AI language model]], I cannot say when the bridge will open.', language: 'en' },
    ],
    right: [
      'Les victimes n’ont pas été citées à comparaître.',
      'Merci de venir nombreux, a lancé le maire.',
      'Voici le texte de la loi, adopté hier.',
      'Le témoin n’a pas été interrogé dans cette affaire.',
      'Bien sûr, voici pourquoi les prix montent.',
      { text: 'Please bring a coat, the organisers said.', language: 'en' },
    ],
  },
  run(article) {
    return TALK.flatMap((pattern) =>
      [...scanArticle(article.text, pattern)].map((match) => {
        const span = { start: match.index, end: match.index + match[0].length };
        const sentence = sentenceOrLine(article, span.start);
        const cut = article.text.slice(sentence.start, sentence.end).trim();
        return warn('residue/drafting', 'warning', clauseOf(article.text, span), {
          fr: `Remarque sur le texte laissée dans le texte : compléter ou supprimer${cut.length < 120 ? ` « ${cut} »` : ''}.`,
          en: `A remark about the text left in it: complete or remove${cut.length < 120 ? ` “${cut}”` : ''}.`,
        });
      }),
    );
  },
};

/** « les riverains n'ont pas été interrogés ici »: a negation takes its subject along. */
function clauseOf(text: string, span: { start: number; end: number }): { start: number; end: number } {
  if (!/^n(?:e[ \u00a0\u202f]|['’])/u.test(text.slice(span.start, span.start + 2))) return span;
  const before = text.slice(Math.max(0, span.start - 100), span.start);
  const stop = Math.max(...['.', ';', ':', '\n', '!', '?'].map((mark) => before.lastIndexOf(mark)));
  const start = span.start - before.length + stop + 1;
  return { start: start + /^\s*/.exec(text.slice(start, span.start))![0].length, end: span.end };
}
