import type { Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, matches, sentenceOrLine, toClauseEnd, warn, words } from '../support.ts';

const LEAST = 3;
const LEAST_LENGTH = 2200;

/** Gains and losses of a war, told by the side that claims them. */
const BELLIGERENT = words(
  "(?:les autorités|l'armée|l'état-major|le ministère de la défense|le ministre de la défense|les forces|les troupes|le commandement|les militaires) (?:russes?|ukrainien(?:ne|nes|s)?|israélien(?:ne|nes|s)?|iranien(?:ne|nes|s)?|syrien(?:ne|nes|s)?|américain(?:e|es|s)?|azerbaïdjanais(?:e|es)?|arménien(?:ne|nes|s)?|soudanais(?:e|es)?|turc(?:s)?|turques?|rebelles)(?: \\p{L}+){0,3} (?:ont|a|affirme|affirment|annonce|annoncent|revendique|revendiquent|assure|assurent|disent|dit) (?:\\p{L}+ ){0,3}?(?:pris|prise|repris|conquis|capturé|libéré|détruit|abattu|tué|neutralisé|repoussé|annoncé avoir|revendiqué|avoir)",
);
/** Verbs and prepositions that cite; « la Hongrie appelle à la mesure » tells a position and cites nobody. */
const CITES =
  /^(?:selon|d['’]après|pour|according)|déclar|indiqu|précis|affirm|assur|expliqu|ajout|soulign|rappel|annonc|estim|jug|racont|(?<![\p{L}])di(?:t|sait|sent)|confi|rapport|not(?:e|é)|observ|répond|insist|promi|reconn|témoign|évoqu|plaid|lanc|martel|résum|ironis|prévien|prévenu|alert|salu|critiqu|dénonc|said|says|told|added|explain|announc|warn|argu|claim|insist|not(?:ed|es)|recall|report/iu;
const CHECKED = words(
  'vérifiée?s?|confirmée?s?|indépendante?s?|de source indépendante|démenti|démentie|dément|contredit|geolocated|verified|confirmed|independent',
  'iu',
);
const WAR = words(
  'contrôle|ville|village|localité|position|front|missiles?|drones?|chars?|soldats|territoire|km|kilomètres',
  'iu',
);

/** A whole article that rests on one voice, or a gain in war known from the side that claims it. */
export const single: Check = {
  rule: 'source/single',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Une seule source', en: 'A single source' },
  describe: {
    fr: 'Tout l’article repose sur une seule voix, ou un fait de guerre n’est connu que par le camp qui le revendique.',
    en: 'The whole article rests on one voice, or a fact of war is known only from the side that claims it.',
  },
  examples: {
    wrong: ['[[Les autorités russes ont annoncé avoir pris le contrôle d’un village au sud de la ville]].'],
    right: [
      'Les autorités russes ont annoncé avoir pris le contrôle d’un village, ce que Kiev dément.',
      'L’armée ukrainienne a pris position dans le village, ont confirmé des images indépendantes.',
      'Les autorités russes ont annoncé avoir ouvert deux musées.',
      'Le maire a parlé, l’adjointe a répondu.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const first = new Set<number>();
    for (const match of matches(article, BELLIGERENT)) {
      const sentence = sentenceOrLine(article, match.start);
      const text = article.text
        .slice(sentence.start, Math.min(article.text.length, sentence.end + 300).valueOf())
        .split('\n')[0]!;
      if (
        !WAR.test(article.text.slice(sentence.start, sentence.end)) ||
        CHECKED.test(text) ||
        first.has(sentence.start)
      )
        continue;
      first.add(sentence.start);
      warnings.push(
        warn('source/single', 'warning', toClauseEnd(article, match, 60), {
          fr: 'Fait de guerre connu par le seul camp qui le revendique : version de l’autre camp ou vérification indépendante ?',
          en: 'A fact of war known only from the side that claims it: the other side’s version, or an independent check?',
        }),
      );
    }
    if (article.text.length < LEAST_LENGTH) return warnings;
    const voices: { name: string; span: Span }[] = [];
    for (const one of article.attributions) {
      if (inFurniture(article, one)) continue;
      if (one.vague || !CITES.test(article.text.slice(one.cue.start, one.cue.end))) continue;
      const told = {
        start: Math.min(one.cue.start, one.source.start),
        end: Math.max(one.cue.end, one.source.end),
      };
      const span = told.end - told.start < 60 ? told : one.source;
      if (one.speaker === null) {
        const source = article.text.slice(one.source.start, one.source.end);
        if (/^(?:il|elle|ils|elles|he|she|they|celui-ci|celle-ci|ce dernier|lui)$/iu.test(source.trim()))
          continue;
        voices.push({ name: fold(source), span });
      } else voices.push({ name: fold(one.speaker), span });
    }
    for (const quote of article.quotes)
      if (quote.speaker && quote.kind === 'full') voices.push({ name: fold(quote.speaker), span: quote });
    const surnames = new Set(voices.map((voice) => voice.name.split(' ').at(-1)!));
    if (voices.length < LEAST || surnames.size !== 1) return warnings;
    voices.sort((a, b) => a.span.start - b.span.start);
    const voice =
      voices.find((one) =>
        /^(?:selon|d['’]après|pour|according)/iu.test(article.text.slice(one.span.start, one.span.end)),
      ) ?? voices[0]!;
    const written =
      article.attributions.find((one) => one.speaker)?.speaker ??
      article.quotes.find((one) => one.speaker)?.speaker;
    const name = written ?? article.text.slice(voice.span.start, voice.span.end);
    warnings.push(
      warn('source/single', 'warning', voice.span, {
        fr: `Une seule voix est citée dans tout l’article (${voices.length} fois) : ${name.slice(0, 60)}.`,
        en: `One voice alone is cited in the whole article (${voices.length} times): ${name.slice(0, 60)}.`,
      }),
    );
    return warnings;
  },
};
