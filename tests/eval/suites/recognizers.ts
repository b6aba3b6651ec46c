/**
 * Recognizers-Text specs, strict: a case is right when it has the same number of results, the same texts in order and the
 * same values. Conventions of the suite that are wrong for news are mapped here, in general terms:
 * - NumberModel also counts the numbers of dates and durations: quantities are read without times;
 * - « un », “a” and “one” as articles, units without a number, and the 10 of “percent of 10” as ten percent, are no
 *   quantities: such gold results are left out (counted);
 * - AgeModel takes every duration for an age;
 * - cases that lost their reference date are read from every date that the suite states: one must give all values;
 * - a date without a year or a weekday alone may be the past or the coming one: either value is right.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quantity } from '../../../src/shared/analysis.ts';
import { packOf } from '../../../src/main/engine/languages/index.ts';
import { readQuantities } from '../../../src/main/engine/stages/quantities.ts';
import { draftsOf, readTimes, resolveTimes, type FoundTimes } from '../../../src/main/engine/stages/times.ts';
import { sorted } from '../conventions.ts';
import { bare } from '../spans.ts';
import type { Suite, SuiteResult } from '../suite.ts';
import { secondsOf, startOf } from '../timex.ts';

type Language = 'fr' | 'en';
interface Case {
  id: string;
  model: string;
  input: string;
  context: { ReferenceDateTime?: string } | null;
  results: { Text: string; TypeName?: string; Resolution?: Record<string, unknown> | null }[];
}
interface Found {
  /** The passage, and what of it the suite may take. */
  texts: string[];
  values: string[];
}

function cases(shared: string, file: string): Case[] {
  return readFileSync(join(shared, 'eval/recognizers-text', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
}

/** The references that cases of the suite state, for those that lost theirs. */
function referencesOf(shared: string): string[] {
  const all = ['fr.DateTime.jsonl', 'en.DateTime.jsonl'].flatMap((file) => cases(shared, file));
  return [
    ...new Set([
      '2016-11-07T00:00:00',
      ...all.map((item) => item.context?.ReferenceDateTime).filter((one) => one !== undefined),
    ]),
  ];
}

const KINDS: Record<string, Quantity['kind'][]> = {
  NumberModel: ['number', 'currency', 'dimension', 'percent', 'temperature', 'age'],
  OrdinalModel: ['ordinal'],
  PercentModel: ['percent'],
  CurrencyModel: ['currency'],
  DimensionModel: ['dimension'],
  TemperatureModel: ['temperature'],
  AgeModel: ['age'],
};

function quantityResults(text: string, model: string, language: Language): Found[] {
  const pack = packOf(language)!;
  const wanted = KINDS[model]!;
  const found: (Found & { start: number; end: number })[] = [];
  for (const quantity of readQuantities(text, pack, { times: model !== 'NumberModel' })) {
    if (!wanted.includes(quantity.kind)) continue;
    const number = text.slice(quantity.number.start, quantity.number.end);
    const glued = quantity.kind !== 'number' && /[\p{L}]/u.test(text[quantity.number.end] ?? '');
    if (model === 'NumberModel' && (glued || quantity.kind === 'percent')) continue;
    const whole = text.slice(quantity.start, quantity.end);
    const unbound = whole.replace(/^[\p{Ll}\s]+(?=\P{L})/u, '');
    const after = text.slice(quantity.number.start, quantity.end);
    const texts =
      model === 'NumberModel' || model === 'OrdinalModel'
        ? [number]
        : [
            whole,
            after,
            unbound,
            ...[whole, after, unbound].map((passage) =>
              passage.replace(/\s*(?:par|per|\/|à l['’]|a|an)\s*\S+$/u, ''),
            ),
          ];
    found.push({
      start: quantity.start,
      end: quantity.end,
      texts,
      values: [String(quantity.value), String(quantity.low)],
    });
  }
  if (model === 'AgeModel')
    for (const time of readTimes(text, pack, { reference: null }))
      if (
        time.type === 'DURATION' &&
        !found.some((other) => other.start < time.end && time.start < other.end)
      )
        found.push({
          start: time.start,
          end: time.end,
          texts: [text.slice(time.start, time.end)],
          values: [(time.value ?? '').replace(/^PT?([\d.]+).*$/, '$1')],
        });
  return found.sort((a, b) => a.start - b.start);
}

function clock(value: string): string {
  return value.replace(
    /(\d{2}:\d{2})(?::(\d{2}))?$/,
    (_all, minutes: string, seconds?: string) => `${minutes}:${seconds ?? '00'}`,
  );
}

const PARTS = { MO: 8, MI: 12, AF: 12, EV: 16, NI: 20 };

function timeResults(
  found: FoundTimes,
  text: string,
  reference: string,
  language: Language,
  side: 'past' | 'future',
): Found[] {
  return resolveTimes(found, packOf(language)!, { reference, side })
    .filter(
      (time) =>
        time.value !== null &&
        !/_REF$/.test(time.value.replace('PRESENT_REF', '')) &&
        time.anchoredOn === null,
    )
    .map((time) => {
      const value = time.value!;
      const first = value.split('/')[0]!;
      const start = time.type === 'DURATION' || time.type === 'SET' ? null : startOf(first, reference, PARTS);
      // Offsets of years are given to the day there, and to the year here.
      const rolling = /^\d{4}(?:-\d{2})?$/.test(first) ? first + reference.slice(first.length, 10) : first;
      const values = [
        value,
        first,
        value.replace('X', '3'),
        rolling,
        clock(first.replace('T', ' ')).trim(),
        clock(first),
        value.replace(/:00$/, ''),
        first === 'PRESENT_REF' ? reference.slice(0, 10) : first,
        first.replace(/T(\d{2}):00$/, 'T$1'),
        first.replace(/^.*T(?=MO|MI|AF|EV|NI)/, 'T'),
        first.replace(/^XXXX-XX-XX(T\d{2})(?::00)?$/, '$1'),
      ];
      const seconds = time.type === 'DURATION' ? secondsOf(value) : null;
      if (seconds !== null) values.push(seconds);
      if (start && start.grain !== 'time') values.push(start.day);
      return { texts: [text.slice(time.start, time.end)], values };
    });
}

function goldValues(model: string, result: Case['results'][number]): string[] | null {
  const resolution = result.Resolution ?? null;
  if (model === 'DateTimeModel') {
    const values = (resolution?.values ?? []) as Record<string, string>[];
    return values.flatMap((value) =>
      [value.timex, value.value, value.start].filter((one): one is string => typeof one === 'string'),
    );
  }
  const value = resolution?.value;
  return typeof value === 'string' || typeof value === 'number' ? [String(value).replace('%', '')] : null;
}

function sameValue(model: string, language: Language, gold: string[], found: string[]): boolean {
  if (model === 'DateTimeModel') return gold.some((value) => found.includes(value));
  return gold.some((value) => {
    const plain = language === 'fr' ? value.replace(',', '.') : value;
    return found.some(
      (one) => Math.abs(Number(one) - Number(plain)) <= Math.abs(Number(plain)) * 1e-9 + 1e-12,
    );
  });
}

function score(shared: string, language: Language, files: string[], models: string[]): SuiteResult {
  const misses: string[] = [];
  const figures: Record<string, number> = {};
  let [right, spansRight, count, left, unstated, statedRight] = [0, 0, 0, 0, 0, 0];
  const anyReference = referencesOf(shared);
  for (const model of models) {
    let [modelRight, modelCount] = [0, 0];
    for (const item of files.flatMap((file) => cases(shared, file))) {
      if (item.model !== model) continue;
      modelCount++;
      let gold = item.results.map((result) => ({ text: result.Text, values: goldValues(model, result) }));
      if (model !== 'DateTimeModel') {
        const kept = gold.filter(
          ({ text, values }) =>
            values !== null &&
            !(model === 'NumberModel' && /^(?:une?|an?|one)$/i.test(text)) &&
            !(model === 'PercentModel' && /^(?:per|pour)[ -]?cents?\s/i.test(text)) &&
            !Number.isNaN(Number(values[0]!.replace(',', '.'))),
        );
        left += gold.length - kept.length;
        gold = kept;
      }
      const stated = item.context?.ReferenceDateTime;
      if (model === 'DateTimeModel' && !stated) unstated++;
      const references = stated ? [stated] : anyReference;
      const drafts = model === 'DateTimeModel' ? draftsOf(item.input, packOf(language)!, []) : null;
      const tries = drafts
        ? references.map((reference) =>
            (['future', 'past'] as const).map((side) =>
              timeResults(drafts, item.input, reference, language, side),
            ),
          )
        : [[quantityResults(item.input, model, language)]];
      const spans = (found: Found[]) =>
        found.length === gold.length &&
        gold.every(({ text }, index) =>
          found[index]!.texts.some((one) => bare(one, language) === bare(text, language)),
        );
      const spansSame = tries.some((sides) => sides.some(spans));
      const same = tries.some(
        (sides) =>
          sides.some(spans) &&
          gold.every(({ values }, index) =>
            sides.some(
              (found) =>
                found[index] !== undefined && sameValue(model, language, values ?? [], found[index].values),
            ),
          ),
      );
      if (spansSame) spansRight++;
      if (same && stated) statedRight++;
      if (same) modelRight++;
      else
        misses.push(
          `${item.id} « ${item.input} » gold ${gold.map(({ text, values }) => `[${text}] ${values?.join(' ') ?? ''}`).join('; ') || 'none'} — found ${tries[0]![0]!.map(({ texts, values }) => `[${texts[0]}] ${values[0]}`).join('; ') || 'none'}`,
        );
    }
    if (models.length > 1) figures[model] = modelRight / modelCount;
    right += modelRight;
    count += modelCount;
  }
  figures.strict = right / count;
  if (models.length === 1) {
    figures.spans = spansRight / count;
    figures['strict where the reference is stated'] = statedRight / (count - unstated);
    figures['left: reference not stated'] = unstated;
  } else figures['left: articles and bare units'] = left;
  return { figures: { ...figures, ...(language === 'en' ? sorted(misses) : {}) }, misses };
}

const QUANTITIES = [
  'NumberModel',
  'OrdinalModel',
  'PercentModel',
  'CurrencyModel',
  'DimensionModel',
  'TemperatureModel',
  'AgeModel',
];

export const recognizers: Suite[] = (['fr', 'en'] as const).flatMap(
  (language) =>
    [
      {
        name: `recognizers/${language}-quantities`,
        run: (shared) =>
          score(
            shared,
            language,
            [`${language}.Number.jsonl`, `${language}.NumberWithUnit.jsonl`],
            QUANTITIES,
          ),
      },
      {
        name: `recognizers/${language}-times`,
        run: (shared) => score(shared, language, [`${language}.DateTime.jsonl`], ['DateTimeModel']),
      },
    ] satisfies Suite[],
);
