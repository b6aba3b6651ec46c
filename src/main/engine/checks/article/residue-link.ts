import type { Check } from '../../rule.ts';
import { warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const SHORT =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at|lnkd\.in|fb\.me|amzn\.to|dlvr\.it|trib\.al|urlz\.fr|tiny\.cc|rb\.gy|s\.id|swll\.to|bl\.ink|short\.io|t\.ly|youtu\.be|wp\.me|msft\.it|reut\.rs|nyti\.ms)\/[\w./?=&%~-]{1,200}/giu;
const TRACKING =
  /https?:\/\/[^\s<>"»]{1,300}[?&](?:utm_\w{1,20}|fbclid|gclid|mc_cid|mc_eid|igshid|xtor|at_medium)=[^\s<>"»]{0,300}/giu;

/** Links that hide where they lead, or follow who clicks. */
export const link: Check = {
  rule: 'residue/link',
  severity: 'warning',
  languages: 'all',
  local: true,
  title: { fr: 'Lien raccourci ou pisté', en: 'Short or tracking link' },
  describe: {
    fr: 'Un lien raccourci cache sa destination ; un lien de suivi porte un identifiant de campagne.',
    en: 'A short link hides where it leads; a tracking link carries the mark of a campaign.',
  },
  examples: {
    wrong: [
      'Le dossier est ici : [[https://bit.ly/4xYzAbC]]',
      'Inscription sur [[tinyurl.com/fete-du-port]].',
      'Lire [[https://exemple.fr/article?utm_source=lettre&utm_medium=mail]] en ligne.',
    ],
    right: [
      'Le dossier est sur https://www.service-public.fr/particuliers.',
      'Écrire à contact@bit.ly-exemple.fr pour s’inscrire.',
      'Le site de la ville, brevanne.fr, donne les horaires.',
    ],
  },
  run(article) {
    const of = (pattern: RegExp, fr: string, en: string) =>
      [...scanArticle(article.text, pattern)].map((match) => {
        const end = match.index + match[0].replace(/[.,;:!?)]+$/, '').length;
        return warn('residue/link', 'warning', { start: match.index, end }, { fr, en });
      });
    return [
      ...of(SHORT, 'Lien raccourci : sa destination ne se voit pas ; mettre l’adresse entière ou la retirer.', 'Short link: where it leads cannot be seen; give the full address or remove it.'), // prettier-ignore
      ...of(
        TRACKING,
        'Lien de suivi : retirer les paramètres de campagne.',
        'Tracking link: remove the campaign parameters.',
      ),
    ];
  },
};
