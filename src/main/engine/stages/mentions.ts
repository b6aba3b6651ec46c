import type { Mention } from '../../../shared/analysis.ts';
import type { Stage } from '../stage.ts';
import { namesOf } from './names/runs.ts';

/** Names of people, organisations, places and events, short forms under the fullest form of the article. */
export const mentions: Stage = {
  name: 'mentions',
  run(reading, context) {
    const names = namesOf(reading, context);
    // A word of a person's name is a proper noun, whatever it is elsewhere (« Mark », « Rose »): the stages behind read it so.
    for (const { kind, first, last } of names) {
      if (kind !== 'person') continue;
      for (const i of [first, last])
        if (/^(?:VERB|AUX|NOUN|ADJ|ADV|ADP|X)$/u.test(reading.tokens[i].pos)) reading.tokens[i].pos = 'PROPN';
    }
    reading.mentions = names.map(({ start, end, kind, name }): Mention => ({
      start,
      end,
      kind,
      name,
    }));
  },
};
