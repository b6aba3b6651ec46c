import type { Check } from '../../rule.ts';
import { sentencesIn } from '../../reading.ts';
import { warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const FAQ =
  /^(?:#{1,4} )?(?:FAQ|F\.A\.Q\.?|Foire aux questions|Questions fréquentes|Vos questions|Questions[ -]réponses|Frequently asked questions|Q ?& ?A|Q\/R)[ \u00a0\u202f]*[:.]?[ \t]*$/gimu;

/** A list of questions and answers that lost its questions. */
export const faq: Check = {
  rule: 'structure/faq',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Réponses sans questions', en: 'Answers without questions' },
  describe: {
    fr: 'Une foire aux questions dont les questions manquent.',
    en: 'A list of answers whose questions are missing.',
  },
  examples: {
    wrong: [
      'La piscine rouvre en mai.\n\n[[FAQ]]\n\nLa piscine ouvrira tous les jours de dix heures à vingt heures.\n\nLe tarif réduit est de deux euros pour les enfants.',
    ],
    right: [
      'La piscine rouvre en mai.\n\nFAQ\n\nQuand la piscine ouvre-t-elle ?\n\nTous les jours de dix heures à vingt heures.',
      'Notre foire aux questions est en ligne.',
      'La FAQ de la ville répond aux parents.',
      'Questions fréquentes\n\nFaut-il un badge ? Oui, il est gratuit.\n\nOù le retirer ? À l’accueil.',
    ],
  },
  run(article) {
    return [...scanArticle(article.text, FAQ)].flatMap((match) => {
      const start = match.index;
      const rest = article.text.slice(start + match[0].length);
      const sentences = sentencesIn(article, { start: start + match[0].length, end: article.text.length });
      if (sentences.length < 2 || rest.slice(0, 4000).includes('?')) return [];
      return [warn('structure/faq', 'warning', { start, end: start + match[0].trimEnd().length }, { fr: 'Une foire aux questions sans questions : les réponses restent seules.', en: 'Questions and answers without questions: the answers stand alone.' })]; // prettier-ignore
    });
  },
};
