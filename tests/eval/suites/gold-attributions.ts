/** Attributions of the gold: spans that share three tenths, and of those the cue, the speaker and whether the source is vague. */
import { ownGold } from '../../articles/gold.ts';
import { goldArticles, pair, shown, type Gold } from '../gold.ts';
import { overlap, rates, type Suite } from '../suite.ts';

const attributionsSuite = (name: string, articles: (shared: string) => Gold[]): Suite => ({
  name,
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, cues, speakers, vague] = [0, 0, 0, 0, 0, 0];
    for (const { file, text, analysis, attributions } of articles(shared)) {
      const { pairs, missed, spare } = pair(attributions, analysis.attributions, 0.3, (a, b) =>
        overlap(a.cue, b.cue),
      );
      found += analysis.attributions.length;
      expected += attributions.length;
      right += pairs.length;
      for (const one of missed) misses.push(`${file} missed [${shown(text, one.cue)}] ${shown(text, one)}`);
      for (const one of spare) misses.push(`${file} spare [${shown(text, one.cue)}] ${shown(text, one)}`);
      for (const { gold: wanted, found: got } of pairs) {
        if (overlap(wanted.cue, got.cue) >= 0.5) cues++;
        else misses.push(`${file} cue « ${shown(text, got.cue)} » for « ${shown(text, wanted.cue)} »`);
        const names = Array.isArray(wanted.speaker) ? wanted.speaker : [wanted.speaker];
        if (
          wanted.speaker === undefined ||
          names.includes(got.speaker) ||
          (names.length > 1 && names.join(' et ') === got.speaker) ||
          (wanted.vague && wanted.vague === got.vague)
        )
          speakers++;
        else
          misses.push(
            `${file} speaker ${got.speaker ?? 'nobody'} for ${String(wanted.speaker)}: ${shown(text, wanted)}`,
          );
        if (wanted.vague === got.vague) vague++;
        else misses.push(`${file} vague ${String(got.vague)}: ${shown(text, wanted)}`);
      }
    }
    return {
      figures: {
        ...rates(found, expected, right),
        cue: cues / Math.max(1, right),
        speaker: speakers / Math.max(1, right),
        vague: vague / Math.max(1, right),
      },
      misses,
    };
  },
});

export const goldAttributions = attributionsSuite('gold/attributions', goldArticles);
/** The same of the articles annotated in this repository. */
export const ownAttributions = attributionsSuite('own-gold/attributions', ownGold);
