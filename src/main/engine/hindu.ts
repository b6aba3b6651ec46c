/**
 * Feasts of the Hindu and Sikh lunisolar calendar as Gregorian days. Months run from new moon to new moon (amanta) and bear the name of the sign
 * that the sidereal sun enters in them; a month in which it enters none is a leap month and has no feasts. A feast falls on the day on which its
 * tithi (a thirtieth of the month, 12° of elongation) holds at its hour, Indian standard time. Sun and moon after J. Meeus, Astronomical
 * Algorithms (chapters 25 and 47, main terms, good to some minutes of time); sidereal zero after Lahiri. Places apart, or of other rites, may keep
 * a feast a day apart.
 */
import { dayNumber } from './calendar.ts';

export interface HinduDay {
  /** Month from 0 (Chaitra) to 11 (Phalguna). */
  month: number;
  /** Tithi from 1; 15 is the full moon, 30 the new moon. */
  tithi: number;
  /** Hour of the day, Indian standard time, at which the tithi must hold; 24 is the midnight that ends the day. */
  hour: number;
  /** Days after it on which the feast is kept. */
  later?: number;
}

const RADIAN = Math.PI / 180;
const MONTH = 29.530588;
const turn = (degrees: number) => ((degrees % 360) + 360) % 360;
const sine = (degrees: number) => Math.sin(degrees * RADIAN);

/** Centuries since J2000 of a moment in days since 1970. */
const centuries = (moment: number) => (moment + 2440587.5 - 2451545) / 36525;

function sunAt(moment: number): number {
  const t = centuries(moment);
  const m = 357.52911 + 35999.05029 * t;
  return turn(
    280.46646 + 36000.76983 * t - 0.00569 + (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) + 0.000289 * sine(3 * m),
  );
} // prettier-ignore

function moonAt(moment: number): number {
  const t = centuries(moment);
  const d = 297.8501921 + 445267.1114034 * t;
  const m = 357.5291092 + 35999.0502909 * t;
  const a = 134.9633964 + 477198.8675055 * t;
  const f = 93.272095 + 483202.0175233 * t;
  return turn(
    218.3164477 + 481267.88123421 * t +
      6.288774 * sine(a) + 1.274027 * sine(2 * d - a) + 0.658314 * sine(2 * d) + 0.213618 * sine(2 * a) - 0.185116 * sine(m) - 0.114332 * sine(2 * f) +
      0.058793 * sine(2 * d - 2 * a) + 0.057066 * sine(2 * d - m - a) + 0.053322 * sine(2 * d + a) + 0.045758 * sine(2 * d - m) - 0.040923 * sine(m - a) -
      0.03472 * sine(d) - 0.030383 * sine(m + a) + 0.015327 * sine(2 * d - 2 * f) - 0.012528 * sine(a + 2 * f) + 0.01098 * sine(a - 2 * f) +
      0.010675 * sine(4 * d - a) + 0.010034 * sine(3 * a),
  );
} // prettier-ignore

const elongation = (moment: number) => turn(moonAt(moment) - sunAt(moment));

/** The new moon nearest to a moment. */
function newMoonNear(moment: number): number {
  let at = moment;
  for (let step = 0; step < 5; step++) {
    const apart = elongation(at);
    at -= ((apart > 180 ? apart - 360 : apart) / 360) * MONTH;
  }
  return at;
}

/** The sidereal sign of the sun, 0 to 11. */
function signAt(moment: number): number {
  const lahiri = 23.853 + 1.39697 * centuries(moment);
  return Math.floor(turn(sunAt(moment) - lahiri) / 30);
}

/** The month at a moment, null in a leap month. */
function monthAt(moment: number): number | null {
  const began = newMoonNear(moment - (elongation(moment) / 360) * MONTH);
  const sign = signAt(began);
  return sign === signAt(newMoonNear(began + MONTH)) ? null : (sign + 1) % 12;
}

const IST = 5.5;

/** Day number of a feast in a Gregorian year, the first where there are two; null where it has none. */
export function hinduDay({ month, tithi, hour, later = 0 }: HinduDay, year: number): number | null {
  const last = dayNumber(year, 12, 31);
  const at = (day: number) => day + (hour - IST) / 24;
  /** How many tithis the wanted one lies behind, -15 to 14. */
  const past = (day: number) => ((Math.floor(elongation(at(day)) / 12) - (tithi - 1) + 45) % 30) - 15;
  let before = past(dayNumber(year, 1, 1) - later - 1);
  for (let day = dayNumber(year, 1, 1) - later; day + later <= last; day++) {
    const here = past(day);
    // The tithi holds, or came and went since the same hour of the day before.
    if (before < 0 && here >= 0 && here < 8 && monthAt(at(day) - (tithi + here > 30 ? here : 0)) === month)
      return day + later;
    before = here;
  }
  return null;
}

const feast = (month: number, tithi: number, hour: number, later = 0): { hindu: HinduDay } => ({
  hindu: { month, tithi, hour, later },
});

/** The feasts by name; the hour is that by which the day is chosen (sunset, midnight, noon, moonrise, morning). */
export const HINDU = {
  diwali: feast(6, 30, 18.5),
  dhanteras: feast(6, 28, 18.5),
  narakaChaturdashi: feast(6, 29, 6),
  holikaDahan: feast(11, 15, 14.5),
  holi: feast(11, 15, 14.5, 1),
  shivaratri: feast(10, 29, 24),
  janmashtami: feast(4, 23, 24),
  ganeshChaturthi: feast(5, 4, 12),
  navaratri: feast(6, 1, 7),
  dussehra: feast(6, 10, 12.5),
  ramNavami: feast(0, 9, 12),
  rakshaBandhan: feast(4, 15, 6),
  nanak: feast(7, 15, 7),
  gobindSingh: feast(9, 7, 7),
  ravidas: feast(10, 15, 6),
  valmiki: feast(6, 15, 6),
  karvaChauth: feast(6, 19, 20),
  newYear: feast(0, 1, 6),
  vasantPanchami: feast(10, 5, 9),
  chhath: feast(7, 6, 7),
  rathaYatra: feast(3, 2, 6),
  mahavir: feast(0, 13, 6),
  vesak: feast(1, 15, 6),
} as const;
