/** Two English articles as agencies write them: the speakers, sources, figures, offices, names, times and priorities read in each. Kept beside the code that reads them, against regressions. */
import { expect, test } from 'vitest';
import type { Reading } from '../../src/shared/analysis.ts';
import { readText, words } from './reading.ts';

const BUSINESS = `Water supplier Severn Vale to cut 1,200 jobs

LONDON, March 12 (Reuters) - Britain's biggest water supplier, Severn Vale, will cut 1,200 jobs and sell its Irish arm after annual losses widened to 640 million pounds, the company said on Thursday.

Chief Executive Helen Marsh told reporters the group had "no option but to shrink" after the regulator capped bills at 2.5% a year until 2030. Shares fell 8.4% to 312 pence, their lowest since November 2021.

"These are painful decisions, and we have not taken them lightly," Marsh said. The Unite union called the plan "an insult to customers" and said its 5,300 members would vote on strike action by April 3.

Analysts at Calder Finch had expected a loss of between 480 million and 510 million pounds. The company, which serves about 9 million people, was fined 104 million pounds last year for sewage spills.

Environment Secretary Daniel Okafor said the government would not step in. "The taxpayer will not pick up the bill," he told the BBC.
`;

const STORM = `Hurricane Odette weakens after killing 14

TALLAHASSEE, Fla. (AP) — Rescuers searched flattened neighborhoods Sunday after Hurricane Odette tore through the Panhandle with winds of 130 mph, killing at least 14 people and leaving nearly 900,000 homes without power.

The storm made landfall at 4:20 a.m. Saturday, the strongest to hit the region since 2018, according to the National Hurricane Center.

"I've lived here 52 years and I have never seen water like that," said Ruth Delgado, 71, whose house was swept off its foundations. Her neighbor, retired teacher Tom Banning, said the surge rose 9 feet in less than an hour.

Gov. Marcus Hale declared a state of emergency in 23 counties and said 4,500 troops had been deployed. "This will take months, not weeks," Hale told a news conference.

Insurers could face claims of $18 billion to $25 billion. Forecasters expect up to 10 inches of rain by Monday night.
`;

const speakers = (reading: Reading) =>
  reading.quotes.map((quote) => [words(reading, quote)!.slice(1, 18), quote.kind, quote.speaker]);
const sources = (reading: Reading) =>
  reading.attributions.map((one) => [one.speaker, words(reading, one.cue)]);
const figures = (reading: Reading) =>
  reading.quantities.filter((one) => one.kind !== 'ordinal').map((one) => words(reading, one));
const offices = (reading: Reading) =>
  reading.people.filter((one) => one.officeSpan).map((one) => [one.name, one.office]);

test('a company in trouble', () => {
  const reading = readText(BUSINESS, 'en');
  expect(speakers(reading)).toEqual([
    ['no option but to ', 'fragment', 'Helen Marsh'],
    ['These are painful', 'full', 'Helen Marsh'],
    ['an insult to cust', 'fragment', 'Unite union'],
    ['The taxpayer will', 'full', 'Daniel Okafor'],
  ]);
  expect(sources(reading)).toEqual(
    expect.arrayContaining([
      ['company', 'said'],
      ['Helen Marsh', 'told'],
      ['Unite union', 'called'],
      ['Unite union', 'said'],
      ['Daniel Okafor', 'said'],
    ]),
  );
  expect(figures(reading)).toEqual([
    '1,200 jobs',
    '1,200 jobs',
    '640 million pounds',
    '2.5%',
    '8.4%',
    '312 pence',
    '5,300 members',
    'between 480 million and 510 million pounds',
    'about 9 million people',
    '104 million pounds',
  ]);
  expect(offices(reading)).toEqual([
    ['Helen Marsh', 'chief executive'],
    ['Daniel Okafor', 'environment secretary'],
  ]);
  const names = reading.mentions.map((mention) => [mention.name, mention.kind]);
  expect(names).toContainEqual(['Severn Vale', 'organisation']);
  expect(names).toContainEqual(['Calder Finch', 'organisation']);
  // the dateline is no claim; the weekday of the announcement only places it
  const dates = reading.claims.filter((claim) => claim.kind === 'date');
  expect(dates.map((claim) => [words(reading, claim.focus), claim.priority])).toEqual([
    ['Thursday', 3],
    ['2030', 2],
    ['November 2021', 3],
    ['April 3', 3],
  ]);
});

test('a storm', () => {
  const reading = readText(STORM, 'en');
  expect(speakers(reading)).toEqual([
    ["I've lived here 5", 'full', 'Ruth Delgado'],
    ['This will take mo', 'full', 'Marcus Hale'],
  ]);
  expect(sources(reading)).toEqual(
    expect.arrayContaining([
      ['National Hurricane Center', 'according to'],
      ['Tom Banning', 'said'],
      ['Marcus Hale', 'declared'],
      ['Marcus Hale', 'said'],
    ]),
  );
  expect(figures(reading)).toEqual([
    '14',
    '130 mph',
    'at least 14 people',
    'nearly 900,000 homes',
    '71',
    '9 feet',
    '23 counties',
    '4,500 troops',
    '$18 billion to $25 billion',
    'up to 10 inches',
  ]);
  expect(reading.sentences.map((sentence) => words(reading, sentence)!.slice(0, 22))).toContain(
    'TALLAHASSEE, Fla. (AP)',
  );
});
