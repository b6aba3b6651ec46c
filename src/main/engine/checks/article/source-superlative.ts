import type { Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { excerpt, matches, sentenceOrLine, toClauseEnd, warn, words } from '../support.ts';
import { placesThat, runsBefore, wordsThat } from '../../text/scan.ts';
import { CITING, isSourced } from '../sourced.ts';

const CLAIMED = words(
  "(?:c'est|c'était|ce sera|ce serait) (?:la|une) (?:toute )?première fois|pour la première fois(?= (?:depuis|de (?:son|leur|l')|dans (?:l'|son |leur )histoire|en \\S+ ans))|une première (?:mondiale|européenne|nationale|en France|en Europe|dans (?:le pays|la région|le département|l'histoire|la ville|le canton))|(?:un|nouveau|du) record (?:historique|absolu|mondial|national|de fréquentation|de)|" +
    "(?:(?:le|la|l'un des|l'une des|au|du) (?:\\p{L}+ ){0,3}?(?:le |la )?|les (?:\\p{L}+ ){0,3}?les )plus (?:grande?s?|gros|grosses?|élevée?s?|important|importante|importants|importantes|fort|forte|forts|hauts?|hautes?|longs?|longues?|vieux|vieille|anciens?|anciennes?|meurtriers?|meurtrières?|chers?|chères?|pauvres?|riches?|empruntée?s?|fréquentée?s?|peuplée?s?|vaste|vastes|rapides?|faibles?|basse?s?|jeunes?)(?= (?:du|de|des|depuis|jamais|au|aux|en|à)(?![\\p{L}])| d')|" +
    "(?:le|la|son|sa|leur|notre) plus (?:grande?|gros|grosse|importante?|haute?|longue?|vieux|vieil|vieille|ancien|ancienne|forte?|chère?|vaste|beau|belle|mauvaise?|riche|jeune|petite?|faible|basse?|grave|violente?|puissante?|meurtrière?|meurtrier|sévère|sèche|chaude?|froide?|dévastatrice|spectaculaire|meilleure?) (?!part|partie|nombre|majorité)\\p{Ll}+ (?:jamais|depuis|de l'histoire|du (?:pays|monde|département|canton|continent|siècle)|de (?:la (?:région|ville|planète|commune|vallée)|France|l'année|son histoire|l'histoire)|d'Europe|au monde|en (?:France|Europe))|(?:le|la|son|leur) (?:meilleure?|pire) \\p{Ll}+ (?:jamais|depuis|de (?:l'|son )histoire)|parmi les (?:derniers|dernières|premiers|premières|rares)|jamais (?:un|une|aucun|aucune|autant|le|la|les|l')(?= )|n'(?:a|ont|avait|avaient) jamais (?:été (?:aussi|si|autant|plus|atteint|enregistré|observé|égalé|dépassé|battu)|réuni|connu|compté|atteint|enregistré)|du jamais vu|sans équivalent|leader (?:mondial|européen|français)|numéro un (?:mondial|européen|français)|" +
    '(?:the|its|their|his|her) (?:largest|biggest|highest|oldest|longest|fastest|deadliest|most \\p{L}+|worst|lowest|smallest|busiest)(?: \\p{L}+){1,3} (?:in|of|since|ever|on)|first time (?:in|since|ever)|record[- ](?:high|low|breaking)|all-time|never before|world first|unprecedented',
);

/** What the tables of a competition or a market keep: anybody can look it up there. */
const TABLED =
  / (?:margin|score|win|defeat|victory|finish|performer|gainer|faller|riser|close|session|daily (?:rise|fall|gain|drop|loss))(?: \p{L}+)? (?:in|of|since|ever|on)$/iu;

/** One of them stands in every such claim, behind other words alone. */
const CORE = new Set('première record plus meilleur meilleure pire parmi jamais équivalent leader numéro largest biggest highest oldest longest fastest deadliest most worst lowest smallest busiest first all never unprecedented'.split(' ')); // prettier-ignore
const CORES = wordsThat((written) => CORE.has(written.toLowerCase()));

/** A superlative or a first that nobody vouches for. */
export const superlative: Check = {
  rule: 'source/superlative',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Superlatif sans source', en: 'Superlative without a source' },
  describe: {
    fr: 'Un record, une première ou un superlatif que personne ne garantit.',
    en: 'A record, a first or a superlative that nobody vouches for.',
  },
  examples: {
    wrong: [
      'Le marché couvert est [[le plus ancien de la région]].',
      '[[C’est la première fois que le club atteint la finale]].',
      'La halle figure [[parmi les dernières du pays]].',
      { text: 'It is [[the largest bridge in the county]].', language: 'en' },
    ],
    right: [
      'Le marché couvert est le plus ancien de la région, selon les archives départementales.',
      'Le plus souvent, il prend le train.',
      'Les plus jeunes ont chanté.',
      'Le chauffeur n’avait jamais été condamné.',
      '«\u00a0C’est la première fois que nous gagnons\u00a0», dit l’entraîneuse.',
      'Les élus les plus âgés votent en premier.',
      'Il a plus de vingt ans.',
      { text: 'It is the largest bridge in the county, according to the survey.', language: 'en' },
      { text: 'The first bus leaves at six.', language: 'en' },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    let last = -1;
    const { text } = article;
    for (const match of matches(article, CLAIMED, runsBefore(text, placesThat(text, CORES)))) {
      const block = blockAt(article, match.start);
      if (!block || !['paragraph', 'item', 'standfirst'].includes(block.kind)) continue;
      const sentence = sentenceOrLine(article, match.start);
      const trimmed = { start: match.start, end: match.start + match[0].trimEnd().length };
      if (sentence.start === last || isSourced(article, trimmed, CITING)) continue;
      last = sentence.start;
      const said = excerpt(text.slice(trimmed.start, trimmed.end), 50);
      warnings.push(
        // A standfirst tells what the body sources.
        warn(
          'source/superlative',
          block.kind === 'standfirst' || TABLED.test(match[0]) ? 'note' : 'warning',
          toClauseEnd(article, trimmed),
          {
            fr: `« ${said} » : qui l’établit ?`,
            en: `“${said}”: who vouches for it?`,
          },
        ),
      );
    }
    return warnings;
  },
};
