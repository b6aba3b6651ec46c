/** The words between two French times that make them one. */
import { timeRefiners } from '../../timerefiners.ts';
import { ZONES } from '../../zones.ts';
import { lexicon } from '../vocabulary.ts';

export const refiners = timeRefiners({
  gaps: lexicon.define('timegap', [
    'à', 'vers', 'de', ',', 'à environ', 'aux alentours de', 'autour de', 'dans', 'dans la', "dans l'", 'en', 'au', 'le', ', à', 'du', 'a', 'à partir de', 'dès', 'entre', "jusqu'à",
    'pendant', 'mais entre', 'par exemple entre', 'plus tard que', 'avant', 'après', 'mais', ', vers', ', dès', ', de', '-',
  ]), // prettier-ignore
  opens: lexicon.define('rangeopen', [
    'du',
    'de',
    'entre',
    "d'",
    'depuis',
    'des',
    'à partir du',
    'à partir de',
    'le',
  ]),
  joins: lexicon.define('rangejoin', [
    'au',
    'à',
    'à la',
    "à l'",
    "jusqu'au",
    "jusqu'à",
    "jusqu'en",
    '-',
    'aux',
    'a',
    'à ce',
  ]),
  between: lexicon.define('betweenopen', ['entre', 'entre le', 'entre la', "entre l'"]),
  and: lexicon.define('betweenjoin', ['et', 'et le', 'et la', "et l'"]),
  directions: lexicon.define('direction', {
    avant: -1, 'avant le': -1, 'avant la': -1, "avant l'": -1, après: 1, 'après le': 1, 'après la': 1, "après l'": 1, 'à partir de': 1, 'à partir du': 1, 'à compter de': 1, 'à compter du': 1,
  }), // prettier-ignore
  zones: lexicon.define('zone', ZONES),
});
