import type { Check } from '../../rule.ts';
import { excerpt, warn, words } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const DISCLOSURE = words(
  "(?:ce|cet|cette|le présent) (?:contenu|article|texte|page|résumé|traduction|image)(?: \\p{L}+){0,3} (?:a été|est|fut) (?:\\p{L}+ ){0,2}?(?:créée?|générée?|rédigée?|produite?|écrite?|traduite?|assistée?|réalisée?|élaborée?|optimisée?)(?: \\p{L}+){0,4}? (?:avec|par|à l'aide|grâce|via|en utilisant)(?: (?:l'aide|l'assistance|de|d'un|d'une|une|un|l'|d'|à|la|le|outils?|en partie|partiellement|notre)){0,5} ?(?:l'|d'|de l')?(?:ia|intelligence artificielle|chatgpt|gpt|gemini|claude|mistral|copilot|outil d'ia|outils d'ia)|(?:généré|rédigé|écrit|traduit) (?:automatiquement )?par (?:une |l')?(?:ia|intelligence artificielle|chatgpt)|" +
    '(?:this|the) (?:content|article|text|story|summary|translation|page) (?:was|is|has been) (?:\\p{L}+ ){0,2}?(?:created|generated|written|produced|translated|drafted|assisted)(?: \\p{L}+){0,3}? (?:with|by|using)(?: (?:the|help|assistance|of|an?)){0,4} (?:ai|artificial intelligence|chatgpt|gpt-?\\d?|generative ai)|(?:ai|chatgpt)-(?:generated|assisted|written) (?:content|article|text|summary)',
);

/** A text that says it was made with a generative tool: every fact of it needs a source. */
export const aiDisclosure: Check = {
  rule: 'source/ai-disclosure',
  severity: 'warning',
  languages: 'all',
  local: true,
  title: { fr: 'Mention d’une IA', en: 'AI disclosure' },
  describe: {
    fr: 'Le texte dit avoir été fait avec une intelligence artificielle : tout est à vérifier à la source.',
    en: 'The text says it was made with artificial intelligence: everything is to be checked at its source.',
  },
  examples: {
    wrong: [
      'La piscine rouvre.\n[[Cet article a été rédigé à l’aide d’une intelligence artificielle]] puis relu.',
      '[[Ce texte a été généré par IA]].',
      { text: 'The pool reopens.\n[[This article was written with the help of AI]].', language: 'en' },
    ],
    right: [
      'L’intelligence artificielle trie les courriers de la mairie.',
      'Ce texte a été rédigé par un collectif de riverains.',
      'Le tableau a été créé avec l’aide de ses élèves.',
      { text: 'The company sells AI tools to hospitals.', language: 'en' },
    ],
  },
  run(article) {
    return [...scanArticle(article.text, DISCLOSURE)].map((match) =>
      warn(
        'source/ai-disclosure',
        'warning',
        { start: match.index, end: match.index + match[0].length },
        {
          fr: `Le texte dit avoir été fait avec une IA (« ${excerpt(match[0], 70)} ») : chaque fait est à vérifier à la source.`,
          en: `The text says it was made with AI (“${excerpt(match[0], 70)}”): each fact is to be checked at its source.`,
        },
      ),
    );
  },
};
