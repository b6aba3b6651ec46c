/** Whether a passage has a source: somebody one could call, or a document one could open. */
import type { Reading, Span } from '../../../shared/analysis.ts';
import { blockAt, firstStartingAt } from '../reading.ts';
import { inQuote, sentenceNear, words } from './support.ts';
import { mayBegin, scan } from '../text/scan.ts';

/** Documents and acts that are a source by being named. */
const DOCUMENT = words(
  "selon|d'après|au dire de|de l'aveu de|rapports?|études?|chercheurs|chercheuses|scientifiques|projets? de loi|proposition de loi|version (?:initiale|finale) du texte|enquêtes?|sondages?|communiqués?|recensements?|statistiques|délibérations?|jugement|arrêt|ordonnance|décret|arrêté|loi|traité|accord|contrat|procès-verbal|bilan (?:annuel|comptable|financier)|comptes|budget|règlement|barème|devis|procès|audience|acte d'accusation|insee|eurostat|banque de france|cour des comptes|journal officiel|(?:a|ont|avait|avaient) (?:voté|adopté|signé|validé|approuvé|décidé|condamné|infligé|annoncé|indiqué|précisé|déclaré|estimé|chiffré|recensé|calculé|compté|dénombré|reconnu|promis|publié)|dénombre|dénombrent|recense|recensent|revendique|revendiquent|se sont engagés|s'engagent?|s'est engagée?|s'étaient engagés|prévoient?|prévoit|affiche|affichent|encourt|encourent|est poursuivi|est accusé|" +
    'according to|reports?|study|researchers|scientists|survey|census|poll|statement|figures from|data from|said|says|told|announced|estimates?|voted|signed|approved|court|budget',
);

/** Words that cite, without the papers that may be what the sentence is about (a contract, a law). */
export const CITING = words(
  "selon|d'après|au dire de|de l'aveu de|rapports?|études?|enquêtes?|sondages?|communiqués?|recensements?|archives|registres?|a (?:annoncé|indiqué|précisé|déclaré|estimé|recensé|calculé|compté|dénombré|reconnu|affirmé|assuré)|ont (?:annoncé|indiqué|précisé|déclaré|estimé|recensé|calculé|compté|affirmé|assuré)|" +
    'according to|reports?|study|survey|census|poll|records show|said|says|told|announced',
);

/** How far back in its paragraph a speaker may have been named, in code units. */
const REACH = 3000;

/** The passage is said by somebody: a clause with its source covers it, it is quoted, its sentence names a document, or its paragraph has named a speaker before. */
export function isSourced(article: Reading, span: Span, citing: RegExp = DOCUMENT): boolean {
  if (inQuote(article, span) || isInterview(article)) return true;
  const sentence = sentenceNear(article, span);
  const block = {
    start: Math.max(blockAt(article, span.start)?.start ?? sentence.start, span.start - REACH),
  };
  const { attributions } = article;
  // A sentence with a vague source of its own does not live on the speaker before it.
  const vague: Span[] = [];
  let before = false;
  for (
    let i = firstStartingAt(attributions, block.start);
    i < attributions.length && attributions[i]!.start < sentence.end;
    i++
  ) {
    const one = attributions[i]!;
    if (one.vague && nobody(article.text.slice(one.source.start, one.source.end))) {
      if (one.end > sentence.start) vague.push(one);
      continue;
    }
    if (one.start <= span.start && one.end >= span.end) return true;
    if (one.start < sentence.start) {
      before = true;
      continue;
    }
    // « …, selon la mairie : 400 000 euros pour … »: a cue like that goes for the whole sentence.
    if (/^(?:selon|d['’]après|according)/iu.test(article.text.slice(one.cue.start, one.cue.end))) return true;
  }
  if (before && !vague.length) return true;
  if (sourcedBehind(article, sentence)) return true;
  for (
    let i = firstStartingAt(article.quotes, block.start);
    i < article.quotes.length && article.quotes[i]!.start < sentence.start;
    i++
  )
    if (article.quotes[i]!.kind === 'full') return true;
  if (!mayBegin(article.text, citing, sentence)) return false;
  for (const match of scan(article.text.slice(sentence.start, sentence.end), citing)) {
    // « Selon les déclarations publiques » is none.
    const at = sentence.start + match.index;
    const unknown = vague.some((one) => one.start <= at && at < one.end);
    if (!unknown && !/^selon$/iu.test(match[0])) return true;
  }
  return false;
}

/** Questions and answers: who answers vouches for what is told. */
export function isInterview(article: Pick<Reading, 'text'>): boolean {
  return /(?<![\p{L}])(?:propos recueillis|entretien réalisé|interview réalisée) par(?![\p{L}])/iu.test(
    article.text.slice(0, 600) + article.text.slice(-600),
  );
}

/** Questions of a line each, more than two, each before an answer: an interview, whoever signs it. */
export function asksAndAnswers({ text, blocks }: Pick<Reading, 'text' | 'blocks'>): boolean {
  let asked = 0;
  for (const [i, { start, end }] of blocks.entries()) {
    const next = blocks[i + 1];
    if (end - start > 240 || text[end - 1] !== '?' || !next || text[next.end - 1] === '?') continue;
    if (++asked > 2) return true;
  }
  return false;
}

/** « L'asthme touche 4 millions de personnes. Il en tue 900 par an, d'après l'agence »: the source of two figures stands behind the second. */
function sourcedBehind(article: Reading, sentence: Span): boolean {
  const next = article.sentences[firstStartingAt(article.sentences, sentence.end)];
  if (!next || next.start > sentence.end + 3 || next.end > next.start + 300) return false;
  const between = article.text.slice(sentence.end, next.start);
  return !between.includes('\n') && BEHIND.test(article.text.slice(next.start, next.end));
}

/** A source that closes its sentence. */
const BEHIND = /,[ \u00a0\u202f](?:selon|d['’]après|according to)[ \u00a0\u202f][^,;:]{3,80}\.$/iu;

/** A plural nobody could call (« les déclarations publiques », « certains experts »); « l'étude remise à la région » is a document. */
function nobody(source: string): boolean {
  return (
    !/^(?:l['’]|la[ \u00a0\u202f]|le[ \u00a0\u202f]|une?[ \u00a0\u202f]|the[ \u00a0\u202f]|son[ \u00a0\u202f]|sa[ \u00a0\u202f]|cette?[ \u00a0\u202f])/iu.test(
      source,
    ) || /^(?:la[ \u00a0\u202f](?:rumeur|presse)|une[ \u00a0\u202f]source)/iu.test(source)
  );
}
