import { addDays, type PlainDate, plainDate } from '../kernel/index.ts';

/**
 * The Vietnamese lunar calendar at UTC+7, one line a lunar year: year, first day (month-day of the solar calendar),
 * leap month (00 for none), and a digit a month in order, 1 for 30 days and 0 for 29.
 * Computed once from the astronomical rules (new moon and sun's longitude at UTC+7) and checked in; its Tết and Giỗ Tổ
 * days agree with the public calendar of holidays.
 */
const table = `
2000 02-05 00 110010010110
2001 01-24 04 1101010010101
2002 02-12 00 110101001010
2003 02-01 00 110110100101
2004 01-22 02 0101101010101
2005 02-09 00 010101101010
2006 01-29 07 1010011011010
2007 02-17 00 101001011101
2008 02-07 00 100100101011
2009 01-26 05 1010100101011
2010 02-14 00 101010010101
2011 02-03 00 101101001010
2012 01-23 04 1011010101010
2013 02-10 00 101011010101
2014 01-31 09 0101010110101
2015 02-19 00 010010111010
2016 02-08 00 101001011011
2017 01-28 06 0101001010111
2018 02-16 00 010100100111
2019 02-05 00 011010010011
2020 01-25 04 0111010010011
2021 02-12 00 011010101010
2022 02-01 00 101011010101
2023 01-22 02 0100110110101
2024 02-10 00 010010110110
2025 01-29 06 1010010101110
2026 02-17 00 101001001110
2027 02-06 00 110100100110
2028 01-26 05 1110100100110
2029 02-13 00 110101010010
2030 02-02 00 110110101010
2031 01-23 03 0101101101010
2032 02-11 00 010101101101
2033 01-31 11 0100101011101
2034 02-19 00 010010011101
2035 02-08 00 101001001101
2036 01-28 06 1101001001011
2037 02-15 00 101100100101
2038 02-04 00 101101010010
2039 01-24 05 1101101010010
2040 02-12 00 101101011010
2041 02-01 00 010101011101
2042 01-22 02 0100101011011
2043 02-10 00 010010011011
2044 01-30 07 1010010010111
2045 02-17 00 101001001011
2046 02-06 00 101010100101
2047 01-26 05 1011010100101
2048 02-14 00 011011010010
2049 02-02 00 101011010110
2050 01-23 03 0101010110110
`;

interface LunarYear {
  readonly firstDay: PlainDate;
  readonly leapMonth: number;
  readonly lengths: string;
}

const years = new Map<number, LunarYear>(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [year = '', day = '', leap = '', lengths = ''] = line.split(' ');
      return [Number(year), { firstDay: plainDate(`${year}-${day}`), leapMonth: Number(leap), lengths }];
    }),
);

/**
 * Solar day of a day of the Vietnamese lunar calendar; undefined outside the table (lunar years 2000 to 2050) and for
 * a day that the month lacks. A month that is doubled is meant the first time.
 * Source: table computed at UTC+7 (domain rule: lunar dates are a table, not taken from a Chinese calendar).
 * @param month 1..12 of the lunar year
 * @param day 1..30
 * @example solarDayOfLunar(2024, 1, 1) // '2024-02-10'
 */
export function solarDayOfLunar(year: number, month: number, day: number): PlainDate | undefined {
  const lunar = years.get(year);
  if (!lunar || month < 1 || month > 12 || day < 1) return undefined;
  const position = lunar.leapMonth > 0 && month > lunar.leapMonth ? month : month - 1;
  if (day > lengthOf(lunar, position)) return undefined;
  let offset = day - 1;
  for (let index = 0; index < position; index += 1) offset += lengthOf(lunar, index);
  return addDays(lunar.firstDay, offset);
}

function lengthOf(lunar: LunarYear, position: number): number {
  return lunar.lengths[position] === '1' ? 30 : 29;
}
