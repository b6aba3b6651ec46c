import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths, dayNumber, dayOf, daysInMonth, easter, isDate, isoDay, isoOf, isoWeekOf, parseDay, weekdayCodeOf, weekdayOf, weekStart,
} from '../../src/main/engine/calendar.ts'; // prettier-ignore

describe('calendar', () => {
  it('numbers days from 1970-01-01', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2000, 3, 1)).toBe(11017);
    expect(isoOf(-1)).toBe('1969-12-31');
  });
  it('goes from date to number and back, one day at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800000, max: 800000 }), (number) => {
        const { year, month, day } = dayOf(number);
        return (
          isDate(year, month, day) &&
          dayNumber(year, month, day) === number &&
          weekdayOf(number + 1) === (weekdayOf(number) % 7) + 1
        );
      }),
    );
  });
  it('agrees with the platform on weekdays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20000, max: 40000 }),
        (number) => weekdayOf(number) === (new Date(number * 86400000).getUTCDay() || 7),
      ),
    );
  });
  it('knows leap years and months', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isDate(2023, 2, 29)).toBe(false);
    expect(isDate(null, 2, 29)).toBe(true);
    expect(isDate(2026, 4, 31)).toBe(false);
  });
  it('names weekdays of ISO dates, and of nothing else', () => {
    expect(weekdayCodeOf('2025-12-02')).toBe('TU');
    expect(weekdayCodeOf('2025-12')).toBeNull();
    expect(weekdayCodeOf('2025-02-30')).toBeNull();
  });
  it('counts ISO weeks across years', () => {
    expect(isoWeekOf(dayNumber(2021, 1, 3))).toBe('2020-W53');
    expect(isoWeekOf(dayNumber(2018, 12, 31))).toBe('2019-W01');
    expect(isoOf(weekStart(2025, 12))).toBe('2025-03-17');
  });
  it('adds months and keeps to the end of a month', () => {
    expect(isoDay(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe('2024-02-29');
    expect(isoDay(addMonths({ year: 2024, month: 1, day: 15 }, -13))).toBe('2022-12-15');
  });
  it('finds Easter', () => {
    expect([2000, 2013, 2024, 2025, 2026].map((year) => isoOf(easter(year)))).toEqual([
      '2000-04-23',
      '2013-03-31',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
    ]);
  });
  it('refuses what is no date', () => {
    expect(parseDay('2025-13-01')).toBeNull();
    expect(parseDay('hier')).toBeNull();
    expect(parseDay('2025-12-02T18:00')).toEqual({ year: 2025, month: 12, day: 2 });
  });
});
