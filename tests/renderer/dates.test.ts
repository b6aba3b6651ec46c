import { expect, test } from 'vitest';
import { later, parseDay, parseMoment, weeksOf } from '../../src/renderer/parts/dates.ts';

const TODAY = '2026-11-23';

test('a day is read as it is typed, in French and in English, the day before the month', () => {
  for (const typed of ['10/3/2026', '10.03.26', '10-3-2026', '10 mars 2026', 'le 10 mars 2026', '10 March 2026', 'March 10, 2026', '10th of March 2026', '2026-03-10', '10\u00A0mars\u202F2026'])
    expect([typed, parseDay(typed, TODAY)]).toEqual([typed, '2026-03-10']); // prettier-ignore
  expect(parseDay('1er août', TODAY)).toBe('2026-08-01');
  expect(parseDay('3 déc.', TODAY)).toBe('2026-12-03');
  expect(parseDay('Demain', TODAY)).toBe('2026-11-24');
  expect(parseDay('aujourd’hui', TODAY)).toBe(TODAY);
  expect(parseDay('29/2/2028', TODAY)).toBe('2028-02-29');
  for (const typed of ['31/4/2026', '29/2/2026', '3/15/2026', '10', 'mars', '10 ju 2026', '10 m', 'constructor', '0/1/2026', '12/12/20266'])
    expect([typed, parseDay(typed, TODAY)]).toEqual([typed, null]); // prettier-ignore
});

test('a deadline has an hour, of today when no day is said, and the whole day when no hour is', () => {
  for (const typed of ['10/3/2026 18:30', '10 mars 2026, 18 h 30', '10 mars 2026 à 18h30', '10 March 2026 at 6:30 pm', '2026-03-10T18:30'])
    expect([typed, parseMoment(typed, TODAY)]).toEqual([typed, '2026-03-10T18:30']); // prettier-ignore
  expect(parseMoment('18 h', TODAY)).toBe('2026-11-23T18:00');
  expect(parseMoment('demain 9h', TODAY)).toBe('2026-11-24T09:00');
  expect(parseMoment('tomorrow 6pm', TODAY)).toBe('2026-11-24T18:00');
  expect(parseMoment('12 am', TODAY)).toBe('2026-11-23T00:00');
  expect(parseMoment('10 mars', TODAY)).toBe('2026-03-10T23:59');
  for (const typed of ['25 h', '18:75', '13 pm', 'demain à', 'midi', '10 mars 25h'])
    expect([typed, parseMoment(typed, TODAY)]).toEqual([typed, null]); // prettier-ignore
});

test('the calendar walks by days and by months and shows whole weeks', () => {
  expect(later('2026-01-31', 0, 1)).toBe('2026-02-28');
  expect(later('2026-12-31', 1)).toBe('2027-01-01');
  expect(later('2026-03-31', 0, -1)).toBe('2026-02-28');
  const weeks = weeksOf('2026-03-10');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});
