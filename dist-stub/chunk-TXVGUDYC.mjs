import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/domain/src/kernel/plain-date.ts
var DAY_MS = 864e5;
var pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
function fromUtc(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
function toUtc(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
function parsePlainDate(text) {
  const match = pattern.exec(text);
  if (!match) return void 0;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(milliseconds) && fromUtc(milliseconds) === text ? text : void 0;
}
function plainDate(text) {
  const date = parsePlainDate(text);
  if (date === void 0) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}
function plainDateOf(year, month, day) {
  const pad = (value, width) => String(value).padStart(width, "0");
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}
function datePartsOf(date) {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}
function addDays(date, days) {
  return fromUtc(toUtc(date) + days * DAY_MS);
}
function daysBetween(from, to) {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}
function dayOfWeek(date) {
  const day = new Date(toUtc(date)).getUTCDay();
  return day === 0 ? 7 : day;
}
function daysInMonth(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function addMonths(date, months) {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index % 12 + 1;
  return fromUtc(Date.UTC(targetYear, targetMonth - 1, Math.min(day, daysInMonth(targetYear, targetMonth))));
}

export {
  parsePlainDate,
  plainDate,
  plainDateOf,
  datePartsOf,
  addDays,
  daysBetween,
  dayOfWeek,
  daysInMonth,
  addMonths
};
//# sourceMappingURL=chunk-TXVGUDYC.mjs.map
