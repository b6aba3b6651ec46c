import type { Warning } from '../../../../shared/analysis.ts';
import type { ArchiveCheck } from '../../rule.ts';
import { agencyOf, copiesOf, type Copy } from './copies.ts';
import { articlesNamed } from './support.ts';

/** Part of an article from which it is, as a whole, another one again. */
const WHOLE = 0.5;
const NEARLY_ALL = 0.8;
/** Copied passages told of one article. */
const MOST = 3;

const LONG_PASSAGE =
  'Le conseil municipal de Brévanne a voté mardi soir un plan de rénovation des écoles qui doit courir sur six ans. Les travaux commenceront par les deux bâtiments les plus vétustes du quartier des Tanneurs, dont les toitures laissent passer la pluie depuis l’hiver dernier. La majorité promet de ne fermer aucune classe pendant le chantier.';

/** An article, or a passage of it, stands word for word in another. */
export const nearDuplicate: ArchiveCheck = {
  rule: 'archive/near-duplicate',
  severity: 'warning',
  title: { fr: 'Texte déjà paru', en: 'Text already there' },
  describe: {
    fr: 'L’article, ou un long passage, est mot pour mot dans un autre article. Les citations ne comptent pas.',
    en: 'The article, or a long passage of it, stands word for word in another. Quotations do not count.',
  },
  examples: {
    wrong: [
      { text: LONG_PASSAGE, others: [{ text: `Écoles : six ans de travaux\n\n${LONG_PASSAGE}` }] },
      {
        text: `La rentrée approche et les parents s’inquiètent du calendrier. [[${LONG_PASSAGE.slice(0, -1)}]]. L’association des parents d’élèves réclame pourtant une réunion publique avant la fin du mois, car plusieurs familles redoutent des trajets plus longs. Le maire adjoint promet une réponse rapide, sans donner de date, et rappelle que la commission des finances doit encore se prononcer sur chaque tranche du chantier. Dans les quartiers voisins, les commerçants craignent aussi pour le stationnement pendant toute la durée du chantier.`,
        others: [
          {
            text: `Brévanne investit. ${LONG_PASSAGE} Le département financera un tiers de la somme, la région un autre, et le reste viendra d’un emprunt que la ville remboursera sur vingt ans.`,
          },
        ],
      },
    ],
    right: [
      {
        text: LONG_PASSAGE,
        others: [
          {
            text: 'À Brévanne, les élus ont adopté un plan de six ans pour rénover les écoles. Les deux bâtiments les plus abîmés, aux Tanneurs, passeront les premiers. Aucune classe ne fermera, promet la majorité.',
          },
        ],
      },
      {
        text: 'Odile Ferrand a déclaré : « Nous ne fermerons aucune classe pendant le chantier, aucun enfant ne changera d’école, aucun trajet ne sera plus long, et chaque famille recevra avant la fin du mois un courrier qui lui dira où et quand les travaux auront lieu. »',
        others: [
          {
            text: '« Nous ne fermerons aucune classe pendant le chantier, aucun enfant ne changera d’école, aucun trajet ne sera plus long, et chaque famille recevra avant la fin du mois un courrier qui lui dira où et quand les travaux auront lieu », a promis Odile Ferrand.',
          },
        ],
      },
    ],
  },
  run(article, archive) {
    const warnings: Warning[] = [];
    for (const copy of copiesOf(article, archive)) {
      if (agencyOf(copy.text) !== null) continue;
      warnings.push(
        ...(copy.share >= WHOLE
          ? [whole(copy)]
          : copy.passages.slice(0, MOST).map((passage) => part(copy, passage))),
      );
    }
    return { warnings };
  },
};

const percent = (share: number): number => Math.round(share * 100);

function whole(copy: Copy): Warning {
  const those = articlesNamed([copy.other]);
  return {
    rule: 'archive/near-duplicate',
    severity: copy.share >= NEARLY_ALL ? 'warning' : 'note',
    start: 0,
    end: 0,
    message: {
      fr: `${percent(copy.share)} % de cet article est mot pour mot dans ${those.fr}.`,
      en: `${percent(copy.share)}% of this article stands word for word in ${those.en}.`,
    },
    suggestion: null,
    related: copy.passages.map((passage) => passage.there),
  };
}

function part(copy: Copy, passage: Copy['passages'][number]): Warning {
  const those = articlesNamed([copy.other]);
  return {
    rule: 'archive/near-duplicate',
    severity: 'note',
    start: passage.start,
    end: passage.end,
    message: {
      fr: `${passage.words} mots de ce passage sont, mot pour mot, dans ${those.fr} (${percent(copy.share)} % de l’article).`,
      en: `${passage.words} words of this passage stand word for word in ${those.en} (${percent(copy.share)}% of the article).`,
    },
    suggestion: null,
    related: [passage.there],
  };
}
