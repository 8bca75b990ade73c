import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  addDays,
  addMonths,
  datePartsOf,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  parsePlainDate,
  plainDate,
  plainDateOf
} from "./chunk-TXVGUDYC.mjs";
import {
  err,
  ok,
  parseCsvTable
} from "./chunk-JFINMQTI.mjs";

// packages/domain/src/schedules/work-calendar.ts
var rowTypes = ["holiday", "substitute", "swapped_off", "swapped_working"];
var saturday = { vi: "Th\u1EE9 B\u1EA3y", en: "Saturday" };
var sunday = { vi: "Ch\u1EE7 nh\u1EADt", en: "Sunday" };
function calendarIssue(code, path, vi, en) {
  return { code, severity: "error", path, message: { vi, en } };
}
function joinNames(rows) {
  return { vi: rows.map((row) => row.name.vi).join("; "), en: rows.map((row) => row.name.en).join("; ") };
}
function dayOff(date, rows) {
  const off = rows.filter((row) => row.type !== "swapped_working");
  const [first] = off;
  if (first && first.type !== "swapped_working") return { date, kind: first.type, reason: joinNames(off) };
  const weekday = dayOfWeek(date);
  if (weekday < 6 || rows.length > 0) return void 0;
  return { date, kind: "weekend", reason: weekday === 6 ? saturday : sunday };
}
function buildWorkCalendar(rows) {
  const dates = rows.map((row) => row.date).sort();
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === void 0 || last === void 0)
    return err([calendarIssue("CALENDAR_EMPTY", [], "L\u1ECBch kh\xF4ng c\xF3 d\xF2ng n\xE0o", "The calendar has no rows")]);
  const byDate = Map.groupBy(rows, (row) => row.date);
  const issues = [];
  for (const [date, here] of byDate) {
    const worked = here.some((row) => row.type === "swapped_working");
    if (worked && here.some((row) => row.type !== "swapped_working"))
      issues.push(
        calendarIssue("CALENDAR_CONFLICT", [date], `${date} v\u1EEBa ngh\u1EC9 v\u1EEBa l\xE0m`, `${date} is both off and worked`)
      );
  }
  if (issues.length > 0) return err(issues);
  return ok(layOut(plainDate(`${first.slice(0, 4)}-01-01`), plainDate(`${last.slice(0, 4)}-12-31`), byDate));
}
function layOut(firstDay, lastDay, byDate) {
  const length = daysBetween(firstDay, lastDay) + 1;
  const workingDays = [];
  const daysOff = [];
  const workedUntil = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const date = addDays(firstDay, index);
    const off = dayOff(date, byDate.get(date) ?? []);
    if (off) daysOff.push(off);
    else workingDays.push(date);
    workedUntil[index + 1] = workingDays.length;
  }
  return { firstDay, lastDay, workingDays, daysOff, workedUntil };
}
var columns = ["date", "nameVi", "nameEn", "type"];
function parseWorkCalendar(csv) {
  const table2 = parseCsvTable(csv);
  if (!table2.ok) return table2;
  const missing = columns.filter((column) => !table2.value.header.includes(column));
  if (missing.length > 0)
    return err(
      missing.map(
        (column) => calendarIssue(
          "CALENDAR_COLUMN",
          [column],
          `L\u1ECBch thi\u1EBFu c\u1ED9t "${column}"`,
          `The calendar lacks the column "${column}"`
        )
      )
    );
  const place = (column) => table2.value.header.indexOf(column);
  const issues = [];
  const rows = [];
  for (const { line, fields } of table2.value.rows) {
    const field = (column) => (fields[place(column)] ?? "").trim();
    const date = parsePlainDate(field("date"));
    const type = rowTypes.find((known) => known === field("type"));
    if (date === void 0)
      issues.push(
        calendarIssue(
          "CALENDAR_DATE",
          [line, "date"],
          `D\xF2ng ${line}: "${field("date")}" kh\xF4ng ph\u1EA3i ng\xE0y`,
          `Line ${line}: "${field("date")}" is no day`
        )
      );
    if (type === void 0)
      issues.push(
        calendarIssue(
          "CALENDAR_TYPE",
          [line, "type"],
          `D\xF2ng ${line}: lo\u1EA1i "${field("type")}" kh\xF4ng c\xF3`,
          `Line ${line}: there is no type "${field("type")}"`
        )
      );
    if (date !== void 0 && type !== void 0)
      rows.push({ date, name: { vi: field("nameVi"), en: field("nameEn") }, type });
  }
  return issues.length > 0 ? err(issues) : buildWorkCalendar(rows);
}
function coversDay(calendar, date) {
  return date >= calendar.firstDay && date <= calendar.lastDay;
}
function workingDaysUpTo(calendar, date) {
  return calendar.workedUntil[daysBetween(calendar.firstDay, date) + 1] ?? calendar.workingDays.length;
}
function isWorkingDay(calendar, date) {
  return coversDay(calendar, date) && calendar.workingDays[workingDaysUpTo(calendar, date) - 1] === date;
}
function workingDayFrom(calendar, date) {
  if (!coversDay(calendar, date)) return void 0;
  return isWorkingDay(calendar, date) ? date : calendar.workingDays[workingDaysUpTo(calendar, date)];
}
function daysOffBetween(calendar, from, to) {
  if (from > to) return [];
  const start = daysBetween(calendar.firstDay, from);
  const end = daysBetween(calendar.firstDay, to) + 1;
  return calendar.daysOff.slice(start - (calendar.workedUntil[start] ?? 0), end - (calendar.workedUntil[end] ?? 0));
}

// packages/domain/src/schedules/working-hours.ts
var officeHours = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 }
];
var sessionPattern = /^([01]?\d|2[0-4]):([0-5]\d)\s*-\s*([01]?\d|2[0-4]):([0-5]\d)$/;
function parseWorkingHours(text) {
  const sessions = [];
  for (const part of text.split(",")) {
    const match = sessionPattern.exec(part.trim());
    const [from, to] = match ? [minutesOf(match[1], match[2]), minutesOf(match[3], match[4])] : [0, 0];
    const before = sessions[sessions.length - 1]?.to ?? 0;
    if (!match || from >= to || from < before || to > 24 * 60) return err([hoursIssue(part.trim())]);
    sessions.push({ from, to });
  }
  return ok(sessions);
}
function minutesOf(hour, minute) {
  return Number(hour) * 60 + Number(minute);
}
function hoursIssue(part) {
  return {
    code: "HOURS_INVALID",
    severity: "error",
    path: ["hours"],
    message: {
      vi: `Gi\u1EDD l\xE0m vi\u1EC7c "${part}" kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c; vi\u1EBFt nh\u01B0 07:30-11:30,13:30-17:00`,
      en: `Working hours "${part}" cannot be read; write them like 07:30-11:30,13:30-17:00`
    }
  };
}
function minutesWorkedBefore(sessions, minute) {
  return sessions.reduce((sum, session) => sum + Math.max(0, Math.min(minute, session.to) - session.from), 0);
}
function clockAfterWorking(sessions, worked) {
  let rest = worked;
  for (const session of sessions) {
    const length = session.to - session.from;
    if (rest <= length) return session.from + rest;
    rest -= length;
  }
  return sessions[sessions.length - 1]?.to ?? 0;
}

// packages/domain/src/schedules/due-date.ts
var mostDays = 36500;
function dueIssue(code, key, vi, en) {
  return { code, severity: "error", path: [key], message: { vi, en } };
}
function gap(calendar) {
  const [first, last] = [calendar.firstDay.slice(0, 4), calendar.lastDay.slice(0, 4)];
  return err([
    dueIssue(
      "CALENDAR_GAP",
      "from",
      `Kho\u1EA3ng th\u1EDDi gian v\u01B0\u1EE3t ra ngo\xE0i l\u1ECBch (l\u1ECBch c\xF3 t\u1EEB n\u0103m ${first} \u0111\u1EBFn n\u0103m ${last})`,
      `The span leaves the calendar (which covers ${first} to ${last})`
    )
  ]);
}
function readMoment(from) {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/.exec(from);
  const date = parsePlainDate(match?.[1] ?? "");
  if (!match || date === void 0) return void 0;
  return { date, minute: match[2] === void 0 ? void 0 : Number(match[2]) * 60 + Number(match[3]) };
}
function dueDate(calendar, request, sessions = officeHours) {
  const moment = readMoment(request.from);
  if (!moment)
    return err([
      dueIssue(
        "FROM_INVALID",
        "from",
        `"${request.from}" kh\xF4ng ph\u1EA3i ng\xE0y ho\u1EB7c th\u1EDDi \u0111i\u1EC3m`,
        `"${request.from}" is no day or moment`
      )
    ]);
  const { allowance, unit } = request;
  const whole = unit === "working_hours" || Number.isInteger(allowance);
  if (!Number.isFinite(allowance) || allowance < 0 || allowance > mostDays || !whole)
    return err([
      dueIssue(
        "ALLOWANCE_INVALID",
        "allowance",
        "Th\u1EDDi h\u1EA1n ph\u1EA3i l\xE0 s\u1ED1 t\u1EEB 0, s\u1ED1 ng\xE0y l\xE0 s\u1ED1 nguy\xEAn",
        "The allowance must be a number from 0, days a whole one"
      )
    ]);
  if (!coversDay(calendar, moment.date)) return gap(calendar);
  switch (unit) {
    case "working_days":
      return afterWorkingDays(calendar, moment.date, allowance);
    case "calendar_days":
      return afterCalendarDays(calendar, moment.date, allowance);
    case "working_hours":
      if (moment.minute === void 0)
        return err([
          dueIssue(
            "FROM_NEEDS_TIME",
            "from",
            "T\xEDnh theo gi\u1EDD c\u1EA7n th\u1EDDi \u0111i\u1EC3m YYYY-MM-DDTHH:MM",
            "Hours need a moment YYYY-MM-DDTHH:MM"
          )
        ]);
      return afterWorkingMinutes(calendar, moment.date, moment.minute, Math.ceil(allowance * 60 - 1e-9), sessions);
    default:
      return err([
        dueIssue(
          "UNIT_INVALID",
          "unit",
          "\u0110\u01A1n v\u1ECB ph\u1EA3i l\xE0 working_days, calendar_days ho\u1EB7c working_hours",
          "The unit must be working_days, calendar_days or working_hours"
        )
      ]);
  }
}
function afterWorkingDays(calendar, from, days) {
  const due = days === 0 ? workingDayFrom(calendar, from) : calendar.workingDays[workingDaysUpTo(calendar, from) + days - 1];
  if (due === void 0) return gap(calendar);
  return ok({ due, skipped: daysOffBetween(calendar, days === 0 ? from : addDays(from, 1), due) });
}
function afterCalendarDays(calendar, from, days) {
  const end = addDays(from, days);
  const due = workingDayFrom(calendar, end);
  return due === void 0 ? gap(calendar) : ok({ due, skipped: daysOffBetween(calendar, end, due) });
}
function afterWorkingMinutes(calendar, from, minute, minutes, sessions) {
  const dayLength = minutesWorkedBefore(sessions, 24 * 60);
  const works = isWorkingDay(calendar, from);
  const begun = works ? minutesWorkedBefore(sessions, minute) : 0;
  const inSession = works && sessions.some((session) => minute >= session.from && minute <= session.to);
  const firstDay = workingDaysUpTo(calendar, from) - (works ? 1 : 0);
  if (minutes === 0 && inSession) return ok({ due: from, time: clockText(minute), skipped: [] });
  const total = begun + Math.max(minutes, 0);
  const days = minutes === 0 ? Math.floor(total / dayLength) : Math.ceil(total / dayLength) - 1;
  const due = calendar.workingDays[firstDay + days];
  if (due === void 0) return gap(calendar);
  const rest = total - days * dayLength;
  const clock2 = minutes === 0 ? startAfterWorking(sessions, rest) : clockAfterWorking(sessions, rest);
  return ok({ due, time: clockText(clock2), skipped: daysOffBetween(calendar, from, due) });
}
function startAfterWorking(sessions, worked) {
  let rest = worked;
  for (const session of sessions) {
    if (rest < session.to - session.from) return session.from + rest;
    rest -= session.to - session.from;
  }
  return sessions[0]?.from ?? 0;
}
function clockText(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

// packages/domain/src/schedules/timeframe-items.ts
var romans = { I: 1, II: 2, III: 3, IV: 4, IIII: 4 };
var ordinals = { nh\u1EA5t: 1, nh\u00EC: 2, t\u01B0: 4, gi\u00EAng: 1, ch\u1EA1p: 12 };
function isMark(lexeme, marks) {
  return lexeme?.type === "mark" && marks.includes(lexeme.value);
}
function isYearNumber(lexeme) {
  return yearOf(lexeme) !== void 0;
}
function yearOf(lexeme) {
  const year = lexeme?.type === "number" && lexeme.raw.length === 4 ? lexeme.number : 0;
  return year >= 1980 && year <= 2100 ? year : void 0;
}
function isUnit(lexeme, unit) {
  return lexeme?.type === "unit" && lexeme.value === unit;
}
function quarterNumber(lexeme) {
  if (!lexeme) return void 0;
  if (lexeme.type === "number")
    return lexeme.number >= 1 && lexeme.number <= 4 && lexeme.raw.length <= 2 ? lexeme.number : void 0;
  if (lexeme.type === "numberWord") return lexeme.number <= 4 ? lexeme.number : void 0;
  if (lexeme.type !== "word") return void 0;
  return romans[lexeme.raw.replace(/[ivxl1|]/g, (letter) => letter === "v" ? "V" : "I")] ?? ordinals[lexeme.raw.toLowerCase()];
}
function monthNumber(lexeme) {
  if (!lexeme) return void 0;
  if (lexeme.type === "number")
    return lexeme.number >= 1 && lexeme.number <= 12 && lexeme.raw.length <= 2 ? lexeme.number : void 0;
  if (lexeme.type === "numberWord") return lexeme.number <= 12 ? lexeme.number : void 0;
  return lexeme.type === "word" ? ordinals[lexeme.raw.toLowerCase()] : void 0;
}
function dayNumber(lexeme) {
  return lexeme?.type === "number" && lexeme.number >= 1 && lexeme.number <= 31 && lexeme.raw.length <= 2 ? lexeme.number : void 0;
}
function shortYear(lexeme) {
  const whole = yearOf(lexeme);
  if (whole !== void 0 || lexeme?.type !== "number") return whole;
  return lexeme.raw.length === 2 && lexeme.glued && lexeme.number >= 13 && lexeme.number <= 60 ? 2e3 + lexeme.number : void 0;
}
var clock = (hour, minute) => hour <= 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : void 0;
function readClock(lexemes, at) {
  const hour = lexemes[at];
  const sign = lexemes[at + 1];
  const minute = lexemes[at + 2];
  if (hour?.type !== "number" || hour.raw.length > 2 || !sign) return void 0;
  const hasMinute = minute?.type === "number" && minute.raw.length === 2 && minute.number < 60;
  if (isMark(sign, ":")) {
    const time2 = hasMinute && minute.glued ? clock(hour.number, minute.number) : void 0;
    return time2 ? { value: time2, next: at + 3 } : void 0;
  }
  const letter = sign.type === "word" && (sign.key === "h" || sign.key === "g") && sign.glued;
  if (!letter && !isUnit(sign, "hour")) return void 0;
  const separated = isUnit(lexemes[at + 3], "day") || !hasMinute ? 0 : 1;
  const withMinute = hasMinute && (letter ? minute.glued || separated === 1 : true);
  const time = clock(hour.number, withMinute ? minute.number : 0);
  if (!time) return void 0;
  let next = at + (withMinute ? 3 : 2);
  if (withMinute && (isUnit(lexemes[next], "minute") || isMark(lexemes[next], "'\u2019"))) next += 1;
  return { value: time, next };
}
function readYearSuffix(lexemes, at) {
  const first = lexemes[at];
  if (isMark(first, "/-.")) {
    let next2 = at + 1;
    if (isMark(lexemes[next2], "/")) next2 += 1;
    if (isUnit(lexemes[next2], "year")) next2 += 1;
    const year2 = isMark(first, "/") ? shortYear(lexemes[next2]) : yearOf(lexemes[next2]);
    const dateFollows = isMark(lexemes[next2 + 1], "/") && lexemes[next2 + 2]?.type === "number";
    return year2 !== void 0 && !dateFollows ? { value: year2, next: next2 + 1 } : void 0;
  }
  let next = at;
  const open = isMark(first, "(");
  if (open || isMark(first, ",")) next += 1;
  if (lexemes[next]?.key === "cua") next += 1;
  if (lexemes[next]?.key === "cac nam") return void 0;
  if (isUnit(lexemes[next], "year")) next += 1;
  const year = yearOf(lexemes[next]);
  if (year === void 0 || open && !isMark(lexemes[next + 1], ")")) return void 0;
  return { value: year, next: next + (open ? 2 : 1) };
}
function withYear(lexemes, next, item) {
  const year = readYearSuffix(lexemes, next);
  return year ? { value: { ...item, year: year.value }, next: year.next } : { value: item, next };
}
function readNumericDate(lexemes, at, marked) {
  const first = lexemes[at];
  const sign = lexemes[at + 1];
  const second = lexemes[at + 2];
  if (first?.type !== "number" || !sign || second?.type !== "number" || !isMark(sign, "/-.")) return void 0;
  const spaced = isMark(lexemes[at + 3], ".") && isYearNumber(lexemes[at + 4]);
  if (isMark(sign, ".") && !(sign.glued && second.glued) && !spaced) return void 0;
  if (isYearNumber(first)) return readIsoDate(lexemes, at);
  const month = monthNumber(second);
  const day = dayNumber(first);
  const secondYear = yearOf(second);
  if (secondYear !== void 0) {
    const monthOfYear = monthNumber(first);
    return monthOfYear === void 0 || isMark(sign, "-") && !marked ? void 0 : { value: { unit: "month", month: monthOfYear, year: secondYear }, next: at + 3 };
  }
  if (day === void 0 || month === void 0) return void 0;
  const third = lexemes[at + 4];
  const value = { unit: "day", day, month };
  let yearAt = isMark(lexemes[at + 3], "/-.") ? at + 4 : -1;
  if (yearAt > 0 && isMark(lexemes[yearAt], "/")) yearAt += 1;
  const sameSign = lexemes[at + 3]?.value === sign.value;
  if (isMark(sign, "-") && (isUnit(lexemes[at + 3], "month") || isMark(lexemes[at + 3], "/") && !(marked && isYearNumber(lexemes[at + 4]))))
    return void 0;
  const year = yearAt > 0 ? sameSign ? shortYear(lexemes[yearAt]) : yearOf(lexemes[yearAt]) : void 0;
  if (year !== void 0 && (isMark(lexemes[at + 3], "/-") || third?.glued || spaced))
    return { value: { ...value, year }, next: yearAt + 1 };
  if (!isMark(sign, "/") && !marked) return void 0;
  return withYear(lexemes, at + 3, marked ? value : { ...value, bare: true });
}
function readIsoDate(lexemes, at) {
  const [year, , month, , day] = lexemes.slice(at, at + 5);
  if (!year || !isMark(lexemes[at + 1], "-") || !isMark(lexemes[at + 3], "-")) return void 0;
  const [monthValue, dayValue] = [monthNumber(month), dayNumber(day)];
  if (monthValue === void 0 || dayValue === void 0) return void 0;
  return { value: { unit: "day", day: dayValue, month: monthValue, year: year.number }, next: at + 5 };
}
function readRangeStart(lexemes, at) {
  if (!isMark(lexemes[at + 1], "-") || !isMark(lexemes[at + 3], "/")) return void 0;
  const month = monthNumber(lexemes[at]);
  if (month !== void 0 && monthNumber(lexemes[at + 2]) !== void 0 && isYearNumber(lexemes[at + 4]))
    return { value: { unit: "month", month }, next: at + 1 };
  const day = dayNumber(lexemes[at]);
  const dated = dayNumber(lexemes[at + 2]) !== void 0 && monthNumber(lexemes[at + 4]) !== void 0 && isMark(lexemes[at + 5], "/");
  return day !== void 0 && dated ? { value: { unit: "dayOfMonth", day }, next: at + 1 } : void 0;
}
function readSpeltDate(lexemes, at) {
  const day = dayNumber(lexemes[at]);
  const monthAt = isMark(lexemes[at + 1], "/,") ? at + 2 : lexemes[at + 1]?.key === "cua" ? at + 2 : at + 1;
  if (day === void 0 || !isUnit(lexemes[monthAt], "month")) return void 0;
  const month = monthNumber(lexemes[monthAt + 1]);
  if (month === void 0 || lexemes[monthAt + 2]?.type === "times") return void 0;
  return withYear(lexemes, monthAt + 2, { unit: "day", day, month, spelt: true });
}
function readMonths(lexemes, at) {
  const count = lexemes[at]?.number ?? Number.NaN;
  const length = isUnit(lexemes[at + 1], "month") ? 1 : isUnit(lexemes[at + 1], "quarter") ? 3 : 0;
  if (!(count >= 1 && count * length <= 11) || length === 0) return void 0;
  const edge = lexemes[at + 2];
  if (edge?.type !== "part" || edge.value !== "start" && edge.value !== "end") return void 0;
  let next = at + 3;
  if (lexemes[next]?.key === "cua") next += 1;
  const item = { unit: "months", count: count * length, edge: edge.value };
  const direct = yearOf(lexemes[next]);
  if (direct !== void 0) return { value: { ...item, year: direct }, next: next + 1 };
  return isUnit(lexemes[next], "year") ? withYear(lexemes, next + 1, item) : void 0;
}
function readUnitItem(lexemes, at) {
  const unit = lexemes[at];
  const numeral = unit?.value === "quarter" && lexemes[at + 1]?.type === "weekdayWord" ? at + 2 : at + 1;
  switch (unit?.value) {
    case "day": {
      const spelt = readSpeltDate(lexemes, at + 1) ?? readNumericDate(lexemes, at + 1, true);
      if (spelt) return spelt;
      const day = dayNumber(lexemes[at + 1]);
      const unreadable = isMark(lexemes[at + 2], "/") && lexemes[at + 3]?.type === "number";
      return day === void 0 || unreadable ? void 0 : { value: { unit: "dayOfMonth", day }, next: at + 2 };
    }
    case "month": {
      const month = monthNumber(lexemes[numeral]);
      return month === void 0 ? void 0 : withYear(lexemes, numeral + 1, { unit: "month", month });
    }
    case "quarter": {
      const edge = lexemes[at + 1];
      const quarter = edge?.type === "part" ? { start: 1, end: 4 }[edge.value] : quarterNumber(lexemes[numeral]);
      return quarter === void 0 ? void 0 : withYear(lexemes, numeral + 1, { unit: "quarter", quarter });
    }
    case "year": {
      const year = yearOf(lexemes[at + 1]);
      return year === void 0 ? void 0 : { value: { unit: "year", year }, next: at + 2 };
    }
    default:
      return void 0;
  }
}
function readAbbreviation(lexemes, at) {
  const letter = lexemes[at];
  const bare = /^(?:I{1,3}|IV)$/.test(letter?.raw ?? "") ? quarterNumber(letter) : void 0;
  if (bare !== void 0 && isMark(lexemes[at + 1], "/") && isYearNumber(lexemes[at + 2]))
    return withYear(lexemes, at + 1, { unit: "quarter", quarter: bare });
  if (letter?.type !== "word") return void 0;
  const joined = /^[QqTt][uy]?(I{1,3}|IV)$/.exec(letter.raw);
  if (joined && letter.raw[0]?.toLowerCase() === "q")
    return withYear(lexemes, at + 1, { unit: "quarter", quarter: romans[joined[1] ?? ""] ?? 0 });
  const numeral = isMark(lexemes[at + 1], ".") ? at + 2 : at + 1;
  if (!lexemes[numeral]?.glued) return void 0;
  if (letter.key === "t" || letter.key === "th") {
    const month = monthNumber(lexemes[numeral]);
    return month === void 0 ? void 0 : withYear(lexemes, numeral + 1, { unit: "month", month });
  }
  if (letter.key !== "q") return void 0;
  const quarter = quarterNumber(lexemes[numeral]);
  return quarter === void 0 ? void 0 : withYear(lexemes, numeral + 1, { unit: "quarter", quarter });
}
function readSchoolYear(lexemes, at) {
  const year = lexemes[at]?.type === "schoolYear" ? yearOf(lexemes[at + 1]) : void 0;
  if (year === void 0) return void 0;
  const second = isMark(lexemes[at + 2], "-/") ? lexemes[at + 3] : void 0;
  const paired = second && (yearOf(second) ?? 2e3 + second.number) === year + 1;
  return { value: { unit: "schoolYear", year }, next: at + (paired ? 4 : 2) };
}
function readInherited(lexemes, at, before) {
  const numeral = lexemes[at];
  const after = lexemes[at + 1];
  const counted = after && ["times", "unit", "working", "documentNumber"].includes(after.type);
  if (counted && !isUnit(after, "year") && before.unit !== "dayOfMonth" || counted && isUnit(after, "year") && !isYearNumber(lexemes[at + 2]) || isMark(after, "%"))
    return void 0;
  switch (before.unit) {
    case "year": {
      const year = yearOf(numeral);
      return year === void 0 ? void 0 : { value: { unit: "year", year }, next: at + 1 };
    }
    case "quarter": {
      const quarter = quarterNumber(numeral);
      return quarter === void 0 ? void 0 : withYear(lexemes, at + 1, { unit: "quarter", quarter });
    }
    case "month": {
      const month = monthNumber(numeral);
      return month === void 0 ? void 0 : withYear(lexemes, at + 1, { unit: "month", month });
    }
    case "day":
    case "dayOfMonth": {
      const month = before.spelt ? monthNumber(numeral) : void 0;
      if (month !== void 0) return withYear(lexemes, at + 1, { unit: "month", month });
      const day = dayNumber(numeral);
      return day === void 0 ? void 0 : { value: { unit: "dayOfMonth", day }, next: at + 1 };
    }
    default:
      return void 0;
  }
}
function readPlainItem(lexemes, at, before) {
  const lexeme = lexemes[at];
  if (!lexeme) return void 0;
  if (lexeme.type === "unit") return readUnitItem(lexemes, at);
  if (lexeme.type === "schoolYear") return readSchoolYear(lexemes, at);
  if (lexeme.type === "now") return { value: { unit: "now" }, next: at + 1 };
  if (lexeme.type === "word") return readAbbreviation(lexemes, at) ?? (before && readInherited(lexemes, at, before));
  if (lexeme.type === "numberWord") return readMonths(lexemes, at);
  if (lexeme.type !== "number") return void 0;
  const marked = before !== void 0 && before.unit !== "year";
  if (before?.unit === "quarter" && quarterNumber(lexeme) !== void 0) return readInherited(lexemes, at, before);
  const shaped = readMonths(lexemes, at) ?? readNumericDate(lexemes, at, false) ?? readRangeStart(lexemes, at) ?? readSpeltDate(lexemes, at);
  if (shaped) return shaped.value.bare && marked ? { ...shaped, value: { ...shaped.value, bare: false } } : shaped;
  if (before) return readInherited(lexemes, at, before);
  const day = dayNumber(lexeme);
  const monthly = lexemes[at + 1]?.type === "everyUnit" && lexemes[at + 1]?.value === "month";
  if (day !== void 0 && monthly) return { value: { unit: "dayOfMonth", day, bare: true }, next: at + 1 };
  const year = yearOf(lexeme);
  return year === void 0 ? void 0 : { value: { unit: "year", year, bare: true }, next: at + 1 };
}
function readPartItem(lexemes, at) {
  const lexeme = lexemes[at];
  let part;
  let next = at + 1;
  if (lexeme?.type === "part") part = lexeme.value;
  else if (isUnit(lexeme, "week")) {
    const numeral = lexemes[at + 1]?.type === "weekdayWord" ? at + 2 : at + 1;
    const week = quarterNumber(lexemes[numeral]);
    const joined = isMark(lexemes[numeral + 1], ",-") || lexemes[numeral + 1]?.type === "and";
    const last = joined ? quarterNumber(lexemes[numeral + 2]) : void 0;
    if (week !== void 0) part = `week${week}-${last ?? week}`;
    next = numeral + (last === void 0 ? 1 : 3);
  } else if (dayNumber(lexeme) !== void 0 && /^(first|last)Day$/.test(lexemes[at + 1]?.value ?? "")) {
    part = `${lexemes[at + 1]?.value === "firstDay" ? "first" : "last"}Days${lexeme?.number ?? 0}`;
    next = at + 2;
  }
  if (part === void 0) return void 0;
  while (lexemes[next]?.type === "filler" || lexemes[next]?.type === "in") next += 1;
  const item = readPlainItem(lexemes, next, void 0);
  if (!item || item.value.unit === "day" || item.value.unit === "dayOfMonth" || item.value.unit === "months")
    return void 0;
  return { value: { ...item.value, part, bare: false }, next: item.next };
}
var besideClock = /* @__PURE__ */ new Set(["daytime", "in", "filler", "weekday"]);
function skipToDate(lexemes, at) {
  let next = at;
  for (; ; ) {
    const lexeme = lexemes[next];
    if (lexeme && (besideClock.has(lexeme.type) || isMark(lexeme, ",("))) next += 1;
    else if (lexeme?.type === "weekdayWord") next += 2;
    else return next;
  }
}
function readItem(lexemes, at, before) {
  const time = readClock(lexemes, at);
  if (time) {
    const item2 = readPlainItem(lexemes, skipToDate(lexemes, time.next), before);
    const day = item2?.value.unit === "day" || item2?.value.unit === "dayOfMonth";
    return item2 && day ? { value: { ...item2.value, time: time.value, bare: false }, next: item2.next } : void 0;
  }
  const item = readPartItem(lexemes, at) ?? readPlainItem(lexemes, at, before);
  if (item?.value.unit !== "day") return item;
  const after = readClock(lexemes, skipToDate(lexemes, item.next));
  return after && !isMark(lexemes[item.next], "-") ? { value: { ...item.value, time: after.value, bare: false }, next: after.next } : item;
}

// packages/domain/src/schedules/timeframe-spans.ts
function readJoin(lexemes, at, last) {
  const lexeme = lexemes[at];
  if (isMark(lexeme, "-~")) return { value: "range", next: at + 1 };
  if (lexeme?.type === "to" || lexeme?.type === "endOf" && lexeme.key !== "het") {
    let next = at + 1;
    while (["endOf", "in"].includes(lexemes[next]?.type ?? "")) next += 1;
    return { value: "range", next };
  }
  if (lexeme?.type === "and" || isMark(lexeme, ",+&")) {
    let next = at + 1;
    while (lexemes[next]?.type === "and") next += 1;
    return { value: "list", next };
  }
  const romanSlash = isMark(lexeme, "/") && last.unit === "quarter" && last.year === void 0;
  return romanSlash && quarterNumber(lexemes[at + 1]) !== void 0 ? { value: "list", next: at + 1 } : void 0;
}
var rank = {
  dayOfMonth: 0,
  day: 0,
  month: 1,
  quarter: 2,
  months: 2,
  year: 3,
  schoolYear: 3,
  now: 0
};
function goesOn(join, last, item) {
  if (last.unit === "now") return join === "range";
  if (item.part !== void 0 && item.part !== last.part) return join === "range";
  if (join === "list") return rank[last.unit] === rank[item.unit] || last.spelt === true && item.unit === "month";
  if (rank[item.unit] === rank[last.unit]) return true;
  return last.unit === "dayOfMonth" ? false : item.year !== void 0 || item.unit === "months";
}
function order(item, year) {
  const month = item.month ?? (item.quarter === void 0 ? 1 : item.quarter * 3 - 2);
  return (year * 12 + month) * 32 + (item.day ?? 1);
}
var needsYear = (item) => item.year === void 0 && item.unit !== "now" && item.unit !== "dayOfMonth";
function fillFromRight(item, right, join) {
  let filled = item;
  if (item.unit === "dayOfMonth" && right.unit === "day" && right.month !== void 0) {
    const crosses = join === "range" && (item.day ?? 0) > (right.day ?? 0);
    const month = crosses ? (right.month + 10) % 12 + 1 : right.month;
    filled = { ...item, unit: "day", month };
  }
  if (!needsYear(filled) || right.year === void 0 || right.unit === "year" && join === "range") return filled;
  const later2 = join === "range" && order(filled, right.year) > order(right, right.year);
  return { ...filled, year: later2 ? right.year - 1 : right.year };
}
function fillFromLeft(item, left, join) {
  let filled = item;
  if (item.unit === "month" && left.unit === "day" && left.spelt)
    filled = { ...item, unit: "day", ...left.day === void 0 ? {} : { day: left.day }, spelt: true };
  if (item.unit === "dayOfMonth" && left.unit === "day" && left.month !== void 0)
    filled = { ...item, unit: "day", month: left.month };
  if (!needsYear(filled) || left.year === void 0) return filled;
  if (left.unit === "year" || join === "list") return { ...filled, year: left.year };
  return { ...filled, year: order(filled, left.year) < order(left, left.year) ? left.year + 1 : left.year };
}
function fillItems(items, joins2) {
  for (let index = items.length - 2; index >= 0; index -= 1)
    items[index] = fillFromRight(
      items[index],
      items[index + 1],
      joins2[index] ?? "list"
    );
  for (let index = 1; index < items.length; index += 1)
    items[index] = fillFromLeft(
      items[index],
      items[index - 1],
      joins2[index - 1] ?? "list"
    );
}
function readSpans(lexemes, at) {
  const first = readItem(lexemes, at, void 0);
  if (!first) return void 0;
  const items = [first.value];
  const joins2 = [];
  let next = first.next;
  for (; ; ) {
    const last = items[items.length - 1];
    const join = readJoin(lexemes, next, last);
    const item = join && readItem(lexemes, join.next, last);
    if (!join || !item || !goesOn(join.value, last, item.value)) break;
    const yearless = last.year !== void 0 && item.value.year === void 0;
    if (join.value === "list" && yearless && lexemes[item.next]?.type === "everyUnit") break;
    joins2.push(join.value);
    items.push(item.value);
    next = item.next;
  }
  fillItems(items, joins2);
  const spans2 = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const open = spans2[spans2.length - 1];
    if (joins2[index - 1] === "range" && open) spans2[spans2.length - 1] = { from: open.from, to: item };
    else spans2.push({ from: item, to: item });
  }
  return { value: mergeNeighbours(spans2), next };
}
var lastDayOfMonth = (year, month) => daysInMonth(year ?? 2023, month);
function monthRange(item) {
  switch (item.unit) {
    case "quarter":
      return [(item.quarter ?? 1) * 3 - 2, (item.quarter ?? 1) * 3];
    case "months":
      return item.edge === "end" ? [13 - (item.count ?? 1), 12] : [1, item.count ?? 1];
    case "year":
      return [1, 12];
    default:
      return [item.month ?? 1, item.month ?? 1];
  }
}
var clamp = (year, month, day) => Math.min(day, daysInMonth(year ?? 2024, month));
function daysOfPart(part, lastDay) {
  const weeks = /^week(\d)-(\d)$/.exec(part);
  if (weeks) return [Number(weeks[1]) * 7 - 6, Math.min(Number(weeks[2]) * 7, lastDay)];
  const days = /^(first|last)Days(\d+)$/.exec(part);
  if (days) return days[1] === "first" ? [1, Number(days[2])] : [lastDay + 1 - Number(days[2]), lastDay];
  const table2 = {
    start: [1, 10],
    first10: [1, 10],
    middle: [11, 20],
    middle10: [11, 20],
    end: [21, lastDay],
    last10: [21, lastDay],
    firstHalf: [1, 15],
    secondHalf: [16, lastDay],
    firstWeek: [1, 7],
    lastWeek: [lastDay - 6, lastDay],
    firstDay: [1, 1],
    lastDay: [lastDay, lastDay]
  };
  return table2[part] ?? [1, lastDay];
}
function monthsOfPart(part, [from, to]) {
  const length = to - from + 1;
  if (part === "start" || part === "first10") return [from, from + length / (length === 12 ? 4 : 3) - 1];
  if (part === "end" || part === "last10") return [to - length / (length === 12 ? 4 : 3) + 1, to];
  if (part === "middle" || part === "middle10") return length === 12 ? [6, 6] : [from + 1, to - 1];
  if (part === "firstHalf") return [from, from + Math.ceil(length / 2) - 1];
  if (part === "secondHalf") return [from + Math.floor(length / 2), to];
  return part.startsWith("last") ? [to, to] : [from, from];
}
function schoolYearBounds(year, part) {
  const first = { year, month: 9, day: 1 };
  const last = { year: year + 1, month: 5, day: 31 };
  if (part === "start") return [first, { year, month: 9, day: 30 }];
  return part === "end" ? [{ year: year + 1, month: 5, day: 1 }, last] : [first, last];
}
function boundsOf(item) {
  const { year } = item;
  if (item.unit === "schoolYear") return schoolYearBounds(year ?? 0, item.part);
  if (item.unit === "day") {
    const day = { year, month: item.month ?? 1, day: clamp(year, item.month ?? 1, item.day ?? 1) };
    return [day, day];
  }
  const whole = monthRange(item);
  const [from, to] = item.part && item.unit !== "month" ? monthsOfPart(item.part, whole) : whole;
  const lastDay = lastDayOfMonth(year, to);
  const [firstOfPart, lastOfPart] = item.part && (item.unit === "month" || /Week|Day|^week/.test(item.part)) ? daysOfPart(item.part, lastDay) : [1, lastDay];
  return [
    { year, month: from, day: firstOfPart },
    { year, month: to, day: lastOfPart }
  ];
}
function boundsOfSpan(span) {
  return [boundsOf(span.from)[0], boundsOf(span.to)[1]];
}
function touches(left, right) {
  const leftTime = Date.UTC(left.year ?? 2023, left.month - 1, left.day + 1);
  return leftTime === Date.UTC(right.year ?? 2023, right.month - 1, right.day);
}
function mergeNeighbours(spans2) {
  const merged = [];
  for (const span of spans2) {
    const before = merged[merged.length - 1];
    const unit = span.from.unit;
    const plain2 = span.from.part === void 0 && unit !== "dayOfMonth" && unit !== "now" && span.from.time === void 0;
    const years2 = unit === "year" && before?.to.unit === "year";
    const joins2 = before && plain2 && (years2 || touches(boundsOf(before.to)[1], boundsOf(span.from)[0]));
    if (joins2)
      merged[merged.length - 1] = {
        from: before.from,
        to: span.to,
        members: [...before.members ?? [before.to], span.to]
      };
    else merged.push(span);
  }
  return merged;
}

// packages/domain/src/schedules/timeframe-dated.ts
var prefixTypes = /* @__PURE__ */ new Set(["before", "by", "to", "endOf", "in", "from", "after", "filler", "daytime"]);
function readPrefix(lexemes, at) {
  const seen = /* @__PURE__ */ new Set();
  let next = at;
  for (; ; ) {
    const lexeme = lexemes[next];
    if (!lexeme) break;
    if (prefixTypes.has(lexeme.type)) seen.add(lexeme.type);
    else if (!(isMark(lexeme, ":") && seen.size > 0)) break;
    next += 1;
  }
  const prep = seen.has("before") ? "before" : seen.has("by") || seen.has("to") || seen.has("endOf") ? "by" : seen.has("from") ? "from" : seen.has("after") ? "after" : seen.has("in") ? "in" : "none";
  return { prep, next, marked: prep !== "none" };
}
var weekdayNames = {
  hai: 1,
  ba: 2,
  t\u01B0: 3,
  tu: 3,
  n\u0103m: 4,
  nam: 4,
  s\u00E1u: 5,
  b\u1EA3y: 6,
  b\u1EA9y: 6,
  bay: 6
};
function readWeekdayName(lexemes, at) {
  const start = lexemes[at]?.type === "unit" && lexemes[at]?.value === "day" ? at + 1 : at;
  if (lexemes[start]?.type === "weekday") return { value: 7, next: start + 1 };
  if (lexemes[start]?.type !== "weekdayWord") return void 0;
  const numeral = lexemes[start + 1];
  if (!numeral) return void 0;
  const named2 = weekdayNames[numeral.raw.toLowerCase()];
  const day = numeral.type === "number" && numeral.number >= 2 && numeral.number <= 7 ? numeral.number - 1 : named2;
  return day === void 0 ? void 0 : { value: day, next: start + 2 };
}
function skipWeekday(lexemes, at) {
  const weekday = readWeekdayName(lexemes, at);
  if (!weekday) return at;
  let next = weekday.next;
  while (isMark(lexemes[next], ",(-")) next += 1;
  return next;
}
var isUnit2 = (lexemes, at, unit) => lexemes[at]?.type === "unit" && lexemes[at]?.value === unit;
var isEvery = (lexemes, at, unit) => lexemes[at]?.type === "everyUnit" && (lexemes[at]?.value ?? "").endsWith(unit);
var isRelative = (lexemes, at, unit) => lexemes[at]?.type === "relative" && lexemes[at]?.value === unit;
function skipOf(lexemes, at) {
  let next = at;
  while (lexemes[next]?.key === "cua" || lexemes[next]?.type === "in" || isMark(lexemes[next], ",(/")) next += 1;
  return next;
}
function isBareUnit(lexemes, at, unit) {
  const after = lexemes[at + 1];
  return isUnit2(lexemes, at, unit) && !(after?.type === "number" || after?.type === "part" || after?.type === "numberWord");
}
function closeAfter(lexemes, from, next) {
  return isMark(lexemes[from], "(") && isMark(lexemes[next], ")") ? next + 1 : next;
}
function readYearCycle(lexemes, at) {
  const next = skipOf(lexemes, at);
  const tied = next > at && !isMark(lexemes[next - 1], ",");
  const found = isEvery(lexemes, next, "year") || isRelative(lexemes, next, "year") || lexemes[next]?.key === "cac nam" || tied && (isBareUnit(lexemes, next, "year") || lexemes[next]?.type === "schoolYear") || lexemes[next]?.type === "every" && lexemes[next + 1]?.type === "schoolYear";
  if (!found) return void 0;
  const end = lexemes[next]?.type === "every" ? next + 2 : next + 1;
  return { value: { every: "year" }, next: closeAfter(lexemes, at, end) };
}
function readQuarterTail(lexemes, at, month) {
  let next = at;
  while (lexemes[next]?.key === "cua" || lexemes[next]?.type === "and" || lexemes[next]?.key === "tien" || lexemes[next]?.type === "every")
    next += 1;
  const lexeme = lexemes[next];
  if (isUnit2(lexemes, next, "quarter") || isEvery(lexemes, next, "quarter") || isRelative(lexemes, next, "quarter")) {
    const after = lexemes[next + 1];
    return {
      value: { every: "quarter", month },
      next: after?.type === "after" || after?.key === "tiep theo" ? next + 2 : next + 1
    };
  }
  const period = lexeme?.type === "periodic" || lexeme?.type === "times" && lexeme.key === "ky";
  return period ? { value: month === 1 ? { every: "quarter", month } : { every: "reportPeriod" }, next: next + 1 } : void 0;
}
function readDayCycle(lexemes, at) {
  const next = skipOf(lexemes, at);
  if (isEvery(lexemes, next, "month") || isRelative(lexemes, next, "month"))
    return { value: { every: "month" }, next: closeAfter(lexemes, at, next + 1) };
  if (isEvery(lexemes, next, "quarter"))
    return { value: { every: "quarter", month: 3 }, next: closeAfter(lexemes, at, next + 1) };
  const edge = isUnit2(lexemes, next, "month") ? lexemes[next + 1] : void 0;
  if (edge?.type === "part") return readQuarterTail(lexemes, next + 2, edge.value === "end" ? 3 : 1);
  if (edge?.type === "weekdayWord") {
    const month = lexemes[next + 2]?.number ?? Number.NaN;
    if (!(month >= 1 && month <= 3)) return void 0;
    return readQuarterTail(lexemes, next + 3, month) ?? { value: { every: "quarter", month }, next: next + 3 };
  }
  if (lexemes[next]?.type === "part") return readQuarterTail(lexemes, next + 1, lexemes[next]?.value === "end" ? 3 : 1);
  return isBareUnit(lexemes, next, "month") ? { value: { every: "month" }, next: next + 1 } : void 0;
}
function readCycle(lexemes, at, item) {
  if (item.unit === "dayOfMonth") return readDayCycle(lexemes, at);
  return item.year === void 0 && item.unit !== "now" ? readYearCycle(lexemes, at) : void 0;
}
function readOpenTail(lexemes, at) {
  let next = at;
  let joined = false;
  let verbs = 0;
  for (; ; next += 1) {
    const lexeme = lexemes[next];
    if (!lexeme) return void 0;
    if (lexeme.type === "next" || lexeme.type === "onwards") break;
    if (joined && lexeme.type === "relative" && lexeme.value === "year") break;
    if (lexeme.type === "and") joined = true;
    else if (lexeme.type === "action" && verbs < 3) verbs += 1;
    else if (!isMark(lexeme, ",(") && !["in", "filler", "to", "from", "span"].includes(lexeme.type)) return void 0;
  }
  return { value: verbs > 0 ? "afterVerb" : "direct", next: isMark(lexemes[next + 1], ")") ? next + 2 : next + 1 };
}
var edgeTypes = /* @__PURE__ */ new Set([
  "and",
  "to",
  "everyUnit",
  "every",
  "from",
  "before",
  "by",
  "in",
  "after",
  "next",
  "onwards",
  "relative",
  "continuous",
  "asNeeded",
  "done",
  "endOf",
  "filler",
  "periodic",
  "unit",
  "purpose",
  "label",
  "span",
  "lunar",
  "afterwards",
  "accordingTo",
  "vision"
]);
function standsAlone(lexemes, at, next) {
  const before = lexemes[at - 1];
  const after = lexemes[next];
  const clear = (lexeme) => lexeme === void 0 || lexeme.type === "mark" && !"/%".includes(lexeme.value) || edgeTypes.has(lexeme.type);
  return clear(before) && clear(after);
}
var partTargets = {
  "start year": { unit: "quarter", quarter: 1 },
  "middle year": { unit: "day", month: 6, day: 30 },
  "end year": { unit: "day", month: 12, day: 31 },
  "firstHalf year": { unit: "months", count: 6, edge: "start" },
  "secondHalf year": { unit: "months", count: 6, edge: "end" },
  "lastDay year": { unit: "day", month: 12, day: 31 },
  "start schoolYear": { unit: "month", month: 9 },
  "end schoolYear": { unit: "day", month: 5, day: 31 },
  "end month": { unit: "dayOfMonth", day: 31 },
  "lastDay month": { unit: "dayOfMonth", day: 31 },
  "firstDay month": { unit: "dayOfMonth", day: 1 },
  "firstWeek month": { unit: "dayOfMonth", day: 7 },
  "lastWeek month": { unit: "dayOfMonth", day: 31 },
  "lastDay quarter": { unit: "dayOfMonth", day: 31 },
  "end quarter": { unit: "dayOfMonth", day: 31 }
};
function readPartOfUnit(lexemes, at) {
  const count = lexemes[at]?.type === "number" && lexemes[at + 1]?.value === "firstDay" ? lexemes[at]?.number : void 0;
  const part = lexemes[count === void 0 ? at : at + 1];
  if (part?.type !== "part") return void 0;
  let next = count === void 0 ? at + 1 : at + 2;
  while (lexemes[next]?.key === "cua" || lexemes[next]?.type === "and" || lexemes[next]?.type === "every") next += 1;
  const unit = lexemes[next];
  const name = unit?.type === "schoolYear" || unit?.key.endsWith("nam hoc") ? "schoolYear" : unit?.value.split(" ").pop() ?? "";
  if (!unit || !["unit", "everyUnit", "relative", "schoolYear"].includes(unit.type)) return void 0;
  const target = partTargets[`${part.value} ${name}`];
  if (!target) return void 0;
  const item = count === void 0 ? target : { ...target, day: count };
  next += 1;
  const edge = name === "month" ? lexemes[next] : void 0;
  const quarter = edge?.type === "part" ? readQuarterTail(lexemes, next + 1, edge.value === "end" ? 3 : 1) : void 0;
  if (quarter) return { value: { item, cycle: quarter.value }, next: quarter.next };
  if (name === "month") return { value: { item, cycle: { every: "month" } }, next };
  if (name === "quarter") return { value: { item, cycle: { every: "quarter", month: 3 } }, next };
  const every = unit.type === "everyUnit" || unit.type === "relative" || lexemes[next - 2]?.type === "every";
  const cycle = every ? void 0 : readYearCycle(lexemes, next);
  if (every || cycle) return { value: { item, cycle: { every: "year" } }, next: cycle?.next ?? next };
  return { value: { item }, next };
}
function readWholeYear(lexemes, at) {
  const ended = lexemes[at - 1]?.type === "endOf";
  return ended && isBareUnit(lexemes, at, "year") ? { value: { item: { unit: "day", month: 12, day: 31 } }, next: at + 1 } : void 0;
}
function atomOfPart(lexemes, at, prefix) {
  const part = readPartOfUnit(lexemes, prefix.next) ?? (prefix.prep === "by" ? readWholeYear(lexemes, prefix.next) : void 0);
  if (!part) return void 0;
  const { item, cycle } = part.value;
  const span = { from: item, to: item };
  const prep = prefix.prep === "in" ? "none" : prefix.prep;
  return { type: "dated", at, next: part.next, prep, spans: [span], ...cycle ? { cycle } : {} };
}
function skipSpanWord(lexemes, at) {
  const number = lexemes[at + 1];
  const counted = number?.type === "number" && number.raw.length <= 2 || /^[IVX]+$/.test(number?.raw ?? "");
  const numbered = counted && isMark(lexemes[at + 2], "(:,");
  return readPrefix(lexemes, numbered ? at + 3 : at + 1);
}
function tailOf(lexemes, at, last) {
  const bracket = isMark(lexemes[at], "(") ? 1 : 0;
  const lunar = lexemes[at + bracket]?.type === "lunar";
  const after = lunar ? at + 1 + bracket * 2 : at;
  const cycle = readCycle(lexemes, after, last);
  const open = cycle ? void 0 : readOpenTail(lexemes, after);
  return {
    next: cycle?.next ?? open?.next ?? after,
    ...cycle ? { cycle: cycle.value } : {},
    ...open ? { open: open.value } : {},
    ...lunar ? { lunar } : {}
  };
}
function readClockRange(lexemes, at) {
  const from = readClock(lexemes, at);
  const to = from && (lexemes[from.next]?.type === "to" || isMark(lexemes[from.next], "-")) ? readClock(lexemes, from.next + 1) : void 0;
  const day = to && readSpans(
    lexemes,
    skipWeekday(lexemes, readPrefix(lexemes, isMark(lexemes[to.next], ",") ? to.next + 1 : to.next).next)
  );
  const item = day?.value[0]?.from;
  if (!from || !to || item?.unit !== "day") return void 0;
  return {
    value: [{ from: { ...item, time: from.value }, to: { ...item, time: to.value } }],
    next: day?.next ?? to.next
  };
}
function untilEnd(lexemes, at, next, now) {
  const end = atomOfPart(lexemes, next, readPrefix(lexemes, next));
  const item = end?.spans[0]?.to;
  return end && item && end.prep === "by" ? { type: "dated", at, next: end.next, prep: "from", spans: [{ from: now, to: item }] } : void 0;
}
function readDated(lexemes, at) {
  const prefix = readPrefix(lexemes, at);
  const named2 = lexemes[prefix.next]?.type === "span";
  const inner = named2 ? skipSpanWord(lexemes, prefix.next) : { prep: prefix.prep, next: skipWeekday(lexemes, prefix.next) };
  const found = readSpans(lexemes, inner.next) ?? readClockRange(lexemes, inner.next);
  if (!found) return atomOfPart(lexemes, at, prefix);
  const spans2 = found.value;
  const last = spans2[spans2.length - 1].to;
  const single = spans2.length === 1 && spans2[0]?.from === spans2[0]?.to;
  if (single && last.unit === "now") return untilEnd(lexemes, at, found.next, last);
  const tail = tailOf(lexemes, found.next, last);
  if (single && last.bare && !prefix.marked && !named2 && !tail.cycle && !standsAlone(lexemes, at, found.next))
    return void 0;
  const prep = prefix.prep === "none" || prefix.prep === "in" ? inner.prep === "none" ? prefix.prep : inner.prep : prefix.prep;
  return { type: "dated", at, prep, spans: spans2, ...tail };
}
function readWeekdays(lexemes, at) {
  const prefix = readPrefix(lexemes, at);
  const clock2 = readClock(lexemes, prefix.next);
  const begin = clock2 ? readPrefix(lexemes, clock2.next).next : prefix.next;
  const first = readWeekdayName(lexemes, isMark(lexemes[begin], ",") ? begin + 1 : begin);
  if (!first || ["times", "unit", "part"].includes(lexemes[at - 1]?.type ?? "")) return void 0;
  const days = [first.value];
  let next = first.next;
  for (; ; ) {
    const join = lexemes[next];
    const ranged = join?.type === "to" || isMark(join, "-");
    const after = ranged || join?.type === "and" || isMark(join, ",") ? readWeekdayName(lexemes, next + 1) : void 0;
    if (!after) break;
    const last = days[days.length - 1] ?? 1;
    if (ranged) for (let day = last + 1; day < after.value; day += 1) days.push(day);
    days.push(after.value);
    next = after.next;
  }
  const every = isMark(lexemes[next], ",(") || lexemes[next]?.key === "cua" ? next + 1 : next;
  const weekly = isEvery(lexemes, every, "week") || isEvery(lexemes, at - 1, "week") || isBareUnit(lexemes, every, "week");
  if (!weekly && lexemes[next]?.type === "word") return void 0;
  return {
    type: "weekday",
    at,
    next: weekly && !isEvery(lexemes, at - 1, "week") ? every + 1 : next,
    prep: prefix.prep,
    days,
    weekly,
    ...clock2 ? { time: clock2.value } : {}
  };
}
function readFestival(lexemes, at, text) {
  const prefix = readPrefix(lexemes, at);
  const festival = lexemes[prefix.next];
  if (festival?.type !== "festival") return void 0;
  let next = prefix.next + 1;
  let year;
  let yearly = false;
  for (let look = next; look < next + 5; look += 1) {
    const lexeme = lexemes[look];
    year ??= yearOf(lexeme);
    if (isEvery(lexemes, look, "year")) yearly = true;
    if (year !== void 0 || yearly) {
      next = look + 1;
      break;
    }
    if (!lexeme || lexeme.type !== "word" && lexeme.type !== "unit") break;
  }
  const end = lexemes[next - 1]?.end ?? festival.end;
  const words = text.slice(festival.start, end);
  return {
    type: "festival",
    at,
    next,
    prep: prefix.prep,
    name: festival.value,
    yearly,
    words,
    ...year === void 0 ? {} : { year }
  };
}

// packages/domain/src/schedules/timeframe-events.ts
var capitals = /^[A-ZĐ]{2,}$/;
var symbolPart = /^[A-ZĐ][A-Za-zĐđ]+$/;
function skipDocumentNumber(lexemes, at) {
  const numbered = lexemes[at]?.type === "documentNumber";
  const noun = lexemes[at]?.type === "planNoun" || lexemes[at]?.type === "ruleNoun";
  let next = numbered || noun ? at + 1 : at;
  if (noun && lexemes[next]?.type === "documentNumber") next += 1;
  if (noun && lexemes[next]?.type === "unit" && lexemes[next]?.value === "day")
    return skipDocumentDate(lexemes, next, true);
  if (lexemes[next]?.type !== "number") return void 0;
  next += 1;
  let symbol = false;
  while (isMark(lexemes[next], "/-&") || lexemes[next]?.glued && capitals.test(lexemes[next]?.raw ?? "")) {
    const part = isMark(lexemes[next], "/-&") ? lexemes[next + 1] : lexemes[next];
    if (capitals.test(part?.raw ?? "") || symbol && symbolPart.test(part?.raw ?? "")) symbol = true;
    else if (part?.type !== "number" || isMark(lexemes[next], "-") && !symbol) break;
    next += isMark(lexemes[next], "/-&") ? 2 : 1;
    while (lexemes[next]?.glued && (lexemes[next]?.type === "word" || symbol && lexemes[next]?.type === "number"))
      next += 1;
  }
  if (!symbol && !numbered && !(noun && lexemes[at + 1]?.type === "documentNumber")) return void 0;
  return skipDocumentDate(lexemes, next, false) ?? next;
}
function skipDocumentDate(lexemes, at, strict) {
  let next = isMark(lexemes[at], ",") ? at + 1 : at;
  if (lexemes[next]?.type === "documentNumber" || lexemes[next]?.type === "filler") next += 1;
  const date = readPrefix(lexemes, next).prep === "none" ? readDated(lexemes, next) : void 0;
  const unit = date?.spans[0]?.from.unit;
  if (!date || date.cycle || date.open) return void 0;
  return unit === "day" || !strict && unit === "year" && next === at ? date.next : void 0;
}
function startsNewTimeframe(lexemes, at) {
  const type = lexemes[at]?.type;
  if (type === "before" || type === "by") return readDated(lexemes, at) !== void 0;
  if (type !== "and") return false;
  const after = lexemes[at + 1];
  if (!after) return false;
  if (["done", "everyUnit", "continuous", "asNeeded", "when", "afterWhen", "accordingTo", "periodic", "next"].includes(
    after.type
  ))
    return true;
  const prefix = readPrefix(lexemes, at + 1);
  return prefix.prep !== "none" && readDated(lexemes, at + 1) !== void 0;
}
var hardMarks = ";:()|\n";
function goesOnWithNoun(lexemes, at) {
  const [first, second] = [lexemes[at + 1], lexemes[at + 2]];
  const kind = /^(?:kiem tra|thanh tra|giam sat|kiem toan)$/;
  const next = kind.test(first?.key ?? "") || kind.test(`${first?.key} ${second?.key}`);
  return next && /(?:^|\s)(?:tra|sat|toan)$/.test(lexemes[at - 1]?.key ?? "");
}
function endOfClause(lexemes, at) {
  let next = at;
  while (next < lexemes.length) {
    const lexeme = lexemes[next];
    const number = skipDocumentNumber(lexemes, next);
    if (number !== void 0 && number > next) {
      next = number;
      continue;
    }
    if (isMark(lexeme, hardMarks)) return next;
    if (isMark(lexeme, ",") && !goesOnWithNoun(lexemes, next) && !(lexeme?.glued && lexemes[next + 1]?.glued && lexemes[next + 1]?.type === "number"))
      return next;
    if (isMark(lexeme, ".") && !lexemes[next + 1]?.glued) return next;
    if (next > at && startsNewTimeframe(lexemes, next)) return next;
    next += 1;
  }
  return next;
}
function wordsBetween(lexemes, text, at, end) {
  const first = lexemes[at];
  const last = lexemes[end - 1];
  return first && last && end > at ? text.slice(first.start, last.end).trim() : "";
}
var gaps = /* @__PURE__ */ new Set([
  "word",
  "filler",
  "action",
  "and",
  "every",
  "part",
  "label",
  "in",
  "to",
  "numberWord",
  "times",
  "report"
]);
function findRuling(lexemes, at, strict) {
  for (let index = at; index < at + 7; index += 1) {
    const lexeme = lexemes[index];
    if (!lexeme) return void 0;
    if (lexeme.type === "ruleNoun") return { type: "byRule", at: index };
    if (lexeme.type === "planNoun") return { type: "byPlan", at: index };
    if (lexeme.type === "label" && /^(tien do|lo trinh)/.test(lexeme.key)) return { type: "byPlan", at: index };
    if (lexeme.type === "askNoun") return strict ? void 0 : { type: "asNeeded", at: index };
    if (!gaps.has(lexeme.type)) return void 0;
  }
  return void 0;
}
function extendReference(lexemes, end) {
  let next = end;
  while (isMark(lexemes[next], ",") && ["planNoun", "label"].includes(lexemes[next + 1]?.type ?? ""))
    next = endOfClause(lexemes, next + 1);
  return next;
}
function readAccordingTo(lexemes, at, text) {
  const lead = lexemes[at];
  if (lead?.type !== "accordingTo") return void 0;
  const strict = /^(dung|dam bao|bao dam|tuan thu|phu hop voi)/.test(lead.key);
  let first = at + 1;
  while (lexemes[first]?.type === "accordingTo") first += 1;
  const ruling = findRuling(lexemes, first, strict && first === at + 1);
  if (!ruling) {
    const named2 = /^(han|thoi han|thoi gian)$/.test(lexemes[first]?.key ?? "") && lexemes[first + 1]?.type !== "number";
    if (!named2 || lexemes[first + 1]?.type === "accordingTo") return void 0;
    const end2 = endOfClause(lexemes, first);
    const alone = end2 === first + 1 && strict;
    return { type: alone ? "byRule" : "byPlan", at, next: end2, words: wordsBetween(lexemes, text, first, end2) };
  }
  const end = ruling.type === "byPlan" ? extendReference(lexemes, endOfClause(lexemes, ruling.at)) : endOfClause(lexemes, ruling.at);
  return { type: ruling.type, at, next: end, words: wordsBetween(lexemes, text, ruling.at, end) };
}
var asked = /\b(yeu cau|phat sinh|nhu cau|vu viec|su co|tinh huong|truong hop|thay doi|bien dong|kien nghi|phan anh|de nghi|chi dao|vuong mac|kho khan|ho so|dau hieu|vi pham|don thu|khieu nai|to cao|de xuat|sai pham|xay ra|phat hien|can|dot xuat|trieu tap|giay moi|thong tin|dich benh|thien tai)\b/;
var expected = /\b(duoc|da|ban hanh|phe duyet|thong qua|hoan thanh|ket thuc|hieu luc|ket qua|huong dan|van ban|quyet dinh|ke hoach|kinh phi|von|chu truong|nghi quyet|nghi dinh|thong tu|y kien|thong bao|bo tri|nghiem thu|cong bo|luat|de an|du an|du dieu kien)\b/;
function kindOfEvent(words) {
  const event = words.join(" ");
  if (/\b(yeu cau|phat sinh)\b/.test(event)) return "asNeeded";
  const ask = asked.exec(event)?.index ?? Number.POSITIVE_INFINITY;
  const sure = expected.exec(event)?.index ?? Number.POSITIVE_INFINITY;
  if (ask === sure) return words[0] === "co" ? "asNeeded" : "conditional";
  return ask < sure ? "asNeeded" : "conditional";
}
var clauseStarts = (lexemes, at) => at === 0 || isMark(lexemes[at - 1], ",;.:()|\n-+") || ["and", "in", "label", "done", "daytime"].includes(lexemes[at - 1]?.type ?? "");
function readEvent(lexemes, at, text) {
  const lead = lexemes[at];
  if (!lead) return void 0;
  if (lead.type === "when" || lead.type === "afterWhen") {
    const end2 = endOfStartEvent(lexemes, at + 1);
    if (end2 === at + 1) return void 0;
    const words = lexemes.slice(at + 1, end2).map((lexeme) => lexeme.key);
    const sure = lead.type === "afterWhen" || /^(truoc|den|cho den|toi) khi$/.test(lead.key);
    return {
      type: sure ? "conditional" : kindOfEvent(words.join(" ").split(" ")),
      at,
      next: end2,
      words: wordsBetween(lexemes, text, at + 1, end2)
    };
  }
  if (lead.type !== "after" && lead.type !== "before" && lead.type !== "from") return void 0;
  if (!clauseStarts(lexemes, at) && lead.raw.toLowerCase() !== "ngay") return void 0;
  const rest = readPhases(lexemes, at);
  const dayWord = lexemes[rest]?.type === "unit" && lexemes[rest]?.value === "day";
  if (dayWord && (lexemes[rest + 1]?.type === "number" || lexemes[rest + 1]?.type === "mark")) return void 0;
  const begin = lexemes[rest];
  if (!begin || begin.type === "number" || begin.type === "mark" || lead.type === "from" && !dayWord)
    return void 0;
  const end = endOfStartEvent(lexemes, rest);
  if (end <= rest + (dayWord ? 1 : 0)) return void 0;
  return { type: "conditional", at, next: end, words: wordsBetween(lexemes, text, rest, end) };
}
function endOfStartEvent(lexemes, at) {
  const end = endOfClause(lexemes, at);
  for (let index = at + 1; index < end; index += 1)
    if ((lexemes[index]?.type === "to" || lexemes[index]?.type === "endOf") && readDated(lexemes, index)) return index;
  return end;
}
function readPhases(lexemes, at) {
  let next = at + 1;
  while (isMark(lexemes[next], ",") || lexemes[next]?.type === "and") {
    const phase = lexemes[next + 1]?.type;
    if (phase !== "in" && phase !== "after" && phase !== "and" && phase !== "before") return at + 1;
    next += 2;
  }
  return next;
}
function readVision(lexemes, at, text) {
  if (lexemes[at]?.type !== "vision") return void 0;
  let next = at + 1;
  while (["to", "endOf", "in", "filler", "and"].includes(lexemes[next]?.type ?? "")) next += 1;
  if (lexemes[next]?.type === "next") return { value: wordsBetween(lexemes, text, at, next + 1), next: next + 1 };
  const dated = readDated(lexemes, next);
  return dated && { value: wordsBetween(lexemes, text, at, dated.next), next: dated.next };
}

// packages/domain/src/schedules/timeframe-rhythms.ts
var named = {
  "1 day": "daily",
  "1 week": "weekly",
  "1 month": "monthly",
  "1 quarter": "quarterly",
  "1 year": "yearly",
  "3 month": "quarterly",
  "6 month": "half-yearly",
  "9 month": "nine-month",
  "12 month": "yearly",
  "2 quarter": "half-yearly",
  "4 quarter": "yearly",
  "7 day": "weekly",
  "10 day": "3/month",
  "15 day": "2/month",
  "30 day": "monthly"
};
function rhythmEvery(count, unit) {
  return named[`${count} ${unit}`] ?? (unit === "quarter" ? `every-${count * 3}-month` : `every-${count}-${unit}`);
}
function rhythmTimes(count, unit) {
  if (count === 1) return rhythmEvery(1, unit);
  const [times, base] = unit === "quarter" ? [count * 4, "year"] : [count, unit];
  if (base === "year" && 12 % times === 0)
    return rhythmEvery(12 / times, "month").replace("every-2-month", "6/year").replace("every-4-month", "3/year");
  return `${times}/${base}`;
}
var unitOf = (lexemes, at) => {
  const lexeme = lexemes[at];
  if (lexeme?.type === "schoolYear") return "year";
  return lexeme?.type === "unit" && lexeme.value !== "hour" && lexeme.value !== "minute" ? lexeme.value : void 0;
};
var everyOf = (lexemes, at) => lexemes[at]?.type === "everyUnit" ? lexemes[at]?.value.split(" ").pop() ?? "" : void 0;
function readCount(lexemes, at) {
  const lexeme = lexemes[at];
  if (lexeme?.type !== "numberWord" && !(lexeme?.type === "number" && lexeme.raw.length <= 3)) return void 0;
  let next = at + 1;
  if (isMark(lexemes[next], "(") && lexemes[next + 1]?.type === "numberWord" && isMark(lexemes[next + 2], ")"))
    next += 3;
  if (isMark(lexemes[next], "-") && lexemes[next + 1]?.type === "number" && lexemes[next + 2]?.type === "times")
    next += 2;
  return { value: lexeme.number, next };
}
var isTimes = (lexemes, at) => lexemes[at]?.type === "times" || lexemes[at]?.type === "documentNumber";
function readTimesPerUnit(lexemes, at) {
  const count = readCount(lexemes, at);
  if (!count || !isTimes(lexemes, count.next)) return void 0;
  let next = count.next + 1;
  const every = everyOf(lexemes, next);
  if (every) return { value: rhythmTimes(count.value, every), next: next + 1 };
  const tied = isMark(lexemes[next], "/") || lexemes[next]?.type === "in" || lexemes[next]?.type === "every" || readCount(lexemes, next);
  if (!tied || lexemes[next]?.type === "number" && lexemes[next]?.raw !== "1" && lexemes[next]?.raw !== "01")
    return void 0;
  if (!readCount(lexemes, next)) next += 1;
  const everyAfter = everyOf(lexemes, next);
  if (everyAfter) return { value: rhythmTimes(count.value, everyAfter), next: next + 1 };
  const span = readCount(lexemes, next);
  const unit = unitOf(lexemes, span?.next ?? next);
  if (!unit || isYearNumber(lexemes[(span?.next ?? next) + 1])) return void 0;
  const units3 = span?.value ?? 1;
  const value = units3 > 1 && count.value === 1 ? rhythmEvery(units3, unit) : rhythmTimes(count.value, unit);
  return { value, next: (span?.next ?? next) + 1 };
}
function readUnitsPerTime(lexemes, at) {
  const half = lexemes[at]?.type === "half";
  const count = half ? { value: 1, next: at + 1 } : readCount(lexemes, at);
  const unit = count && unitOf(lexemes, count.next);
  if (!count || !unit) return void 0;
  const tail = readTimesTail(lexemes, count.next + 1, 0);
  if (!tail) return void 0;
  if (half) return { value: unit === "year" ? "half-yearly" : "2/month", next: tail.next };
  return { value: tail.value > 1 ? rhythmTimes(tail.value, unit) : rhythmEvery(count.value, unit), next: tail.next };
}
function readTimesTail(lexemes, at, words) {
  let next = isMark(lexemes[at], "/") ? at + 1 : at;
  if (next > at && isTimes(lexemes, next)) return { value: 1, next: next + 1 };
  for (let skipped = 0; skipped <= words; skipped += 1, next += 1) {
    const count = readCount(lexemes, next);
    if (count && isTimes(lexemes, count.next)) return { value: count.value, next: count.next + 1 };
    const type = lexemes[next]?.type;
    if (!type || ["mark", "unit", "everyUnit", "before", "by"].includes(type)) return void 0;
  }
  return void 0;
}
function readUnitThenTimes(lexemes, at) {
  const every = everyOf(lexemes, at);
  const unit = every ?? unitOf(lexemes, at);
  if (!unit) return void 0;
  const tail = readTimesTail(lexemes, at + 1, every ? 4 : 0);
  return tail && { value: rhythmTimes(tail.value, unit), next: tail.next };
}
var measures = /* @__PURE__ */ new Set(["trieu", "ty", "dong", "nguoi", "ho", "diem", "nghin", "ngan", "muc"]);
function readThingsPerUnit(lexemes, at) {
  const count = readCount(lexemes, at);
  if (!count || count.value < 1 || count.value > 31) return void 0;
  let next = count.next;
  for (; next < count.next + 4; next += 1) {
    const lexeme = lexemes[next];
    const thing = lexeme && ["word", "planNoun", "report", "action", "and"].includes(lexeme.type) && !measures.has(lexeme.key);
    if (!thing && !isMark(lexeme, ",")) break;
  }
  const unit = next > count.next && isMark(lexemes[next], "/") ? unitOf(lexemes, next + 1) : void 0;
  return unit ? { value: rhythmTimes(count.value, unit), next: next + 2 } : void 0;
}
function readFrequency(lexemes, at) {
  const found = readThingsPerUnit(lexemes, at) ?? readTimesPerUnit(lexemes, at) ?? readUnitsPerTime(lexemes, at) ?? readUnitThenTimes(lexemes, at);
  if (found || lexemes[at]?.type !== "every") return found;
  const inner = readUnitsPerTime(lexemes, at + 1) ?? readUnitThenTimes(lexemes, at + 1);
  if (inner) return inner;
  const count = readCount(lexemes, at + 1);
  const unit = count && unitOf(lexemes, count.next);
  return unit ? { value: rhythmEvery(count.value, unit), next: count.next + 1 } : void 0;
}
var namingNext = /* @__PURE__ */ new Set(["number", "relative", "next", "working", "part", "weekdayWord", "numberWord"]);
function readBareUnit(lexemes, at, afterMonths = false) {
  const unit = unitOf(lexemes, at);
  const after = lexemes[at + 1];
  if (afterMonths && unit === "year" && isYearNumber(after)) return { names: ["yearly"], explicit: true, next: at + 1 };
  if (!unit || unit === "day" || after && namingNext.has(after.type) || quarterNumber(after) !== void 0)
    return void 0;
  return { names: [rhythmEvery(1, unit)], explicit: false, next: at + 1 };
}
function readMonthCount(lexemes, at) {
  const count = readCount(lexemes, at);
  const unit = count && unitOf(lexemes, count.next);
  if (!count || !unit) return void 0;
  const yearly = unit === "year" && count.value === 1 && !isYearNumber(lexemes[count.next + 1]);
  if (!yearly && !(unit === "month" && [3, 6, 9, 12].includes(count.value))) return void 0;
  let next = count.next + 1;
  if (lexemes[next]?.type === "part" && unitOf(lexemes, next + 1) === "year") next += 2;
  return isYearNumber(lexemes[next]) || isMark(lexemes[next], "/") && isYearNumber(lexemes[next + 1]) ? void 0 : { names: [rhythmEvery(count.value, unit)], explicit: false, next };
}
function readElement(lexemes, at, begun) {
  const lexeme = lexemes[at];
  if (!lexeme) return void 0;
  const frequency = readFrequency(lexemes, at);
  if (frequency) return { names: [frequency.value], explicit: true, next: frequency.next };
  if (lexeme.type === "periodic") {
    const inner = isMark(lexemes[at + 1], "(") ? at + 2 : at + 1;
    const rest = readElement(lexemes, inner, true);
    return rest ? { ...rest, explicit: true } : { names: ["unspecified"], explicit: true, next: at + 1 };
  }
  if (lexeme.type === "once") return { names: ["yearly"], explicit: true, next: at + 1 };
  const every = everyOf(lexemes, at);
  if (every) return { names: [rhythmEvery(1, every)], explicit: !lexeme.value.startsWith("whole"), next: at + 1 };
  if (lexeme.type === "every" && unitOf(lexemes, at + 1))
    return { names: [rhythmEvery(1, unitOf(lexemes, at + 1) ?? "")], explicit: true, next: at + 2 };
  const ruled = lexeme.type === "report" || lexeme.key === "theo" && !begun;
  if (ruled) {
    const rest = readBareUnit(lexemes, at + 1) ?? readMonthCount(lexemes, at + 1) ?? readQuarterReport(lexemes, at + 1, begun);
    return rest && { ...rest, explicit: true };
  }
  return readMonthCount(lexemes, at) ?? readBareUnit(lexemes, at) ?? (begun ? readQuarterReport(lexemes, at) : void 0);
}
function readQuarterReport(lexemes, at, besideMonths = false) {
  const quarter = unitOf(lexemes, at) === "quarter" ? quarterNumber(lexemes[at + 1]) : void 0;
  if (quarter === void 0 || isMark(lexemes[at + 2], "/")) return void 0;
  const element = { names: ["quarterly"], explicit: false, next: at + 2 };
  if (besideMonths) return element;
  const after = lexemes[at + 3]?.type === "report" ? at + 4 : at + 3;
  return isMark(lexemes[at + 2], ",") && readMonthCount(lexemes, after) ? element : void 0;
}
function readListJoin(lexemes, at) {
  let next = at;
  while (lexemes[next]?.type === "and" || isMark(lexemes[next], ",/&+")) next += 1;
  if (next === at) return void 0;
  while (lexemes[next]?.type === "in" || lexemes[next]?.type === "filler") next += 1;
  return next;
}
var quiet = (lexemes, at) => {
  const type = lexemes[at]?.type;
  return type === void 0 || isMark(lexemes[at], ",;.:()|\n-") || type === "and" || type === "report";
};
function ownsDate(lexemes, at) {
  const type = lexemes[at]?.type;
  if (type !== "before" && type !== "by") return false;
  const day = lexemes[at + 1]?.type === "unit" ? at + 2 : at + 1;
  return lexemes[day]?.type === "number";
}
function readRhythm(lexemes, at) {
  const quarterFirst = readQuarterReport(lexemes, at);
  const first = quarterFirst ?? readElement(lexemes, at, false);
  if (!first) return void 0;
  const names = [...first.names];
  let explicit = first.explicit;
  let next = first.next;
  for (; ; ) {
    const joined = readListJoin(lexemes, next);
    const counts = names.some((name) => name === "half-yearly" || name === "nine-month");
    const element = joined === void 0 ? void 0 : readElement(lexemes, joined, true) ?? readBareUnit(lexemes, joined, counts) ?? (counts ? readQuarterReport(lexemes, joined, true) : void 0);
    if (!element) break;
    names.push(...element.names);
    explicit ||= element.explicit;
    next = element.next;
  }
  const counted = lexemes[at]?.type === "number" || lexemes[at]?.type === "numberWord";
  const dated = ownsDate(lexemes, next);
  const titled = (isMark(lexemes[next], "(:") || dated) && names[0] !== "quarterly";
  const alone = quiet(lexemes, at - 1) && (quiet(lexemes, next) || dated);
  const lone = names.length === 1 && (counted ? !titled : !alone);
  const whole = lexemes[at]?.value.startsWith("whole") && names.length === 1;
  if (!explicit && lone || whole) return void 0;
  const known = [...new Set(names)];
  const specific = known.filter((name) => name !== "unspecified");
  return { type: "rhythm", at, next, names: specific.length > 0 ? specific : known };
}
var durationUnits = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  hour: "hour",
  minute: "hour"
};
function readAmount(lexemes, at) {
  const lexeme = lexemes[at];
  if (lexeme?.type === "half") return { value: 0.5, next: at + 1 };
  if (lexeme?.type === "numberWord") return { value: lexeme.number, next: at + 1 };
  if (lexeme?.type !== "number" || lexeme.raw.length > 3) return void 0;
  const after = lexemes[at + 2];
  if (isMark(lexemes[at + 1], ",.") && after?.type === "number" && after.glued && lexemes[at + 1]?.glued)
    return { value: Number(`${lexeme.raw}.${after.raw}`), next: at + 3 };
  if (lexeme.raw === "1" && isMark(lexemes[at + 1], "/") && after?.raw === "2") return { value: 0.5, next: at + 3 };
  if (isMark(lexemes[at + 1], "(") && isMark(lexemes[at + 3], ")")) return { value: lexeme.number, next: at + 4 };
  const ranged = isMark(lexemes[at + 1], "-") || lexemes[at + 1]?.type === "to";
  if (ranged && after?.type === "number" && after.raw.length <= 3 && after.number > lexeme.number)
    return { value: after.number, next: at + 3 };
  return { value: lexeme.number, next: at + 1 };
}
function readLengthUnit(lexemes, at) {
  const lexeme = lexemes[at];
  if (lexeme?.type === "working" && lexeme.key.startsWith("ngay")) return { value: "workingDay", next: at + 1 };
  if (lexeme?.type === "word" && lexeme.key === "h" && lexeme.glued && lexemes[at + 1]?.type !== "number")
    return { value: "hour", next: at + 1 };
  const unit = lexeme?.type === "unit" ? durationUnits[lexeme.value] : void 0;
  if (!unit) return void 0;
  const open = isMark(lexemes[at + 1], "(") ? 1 : 0;
  if (lexemes[at + 1 + open]?.type === "working")
    return { value: unit === "hour" ? "hour" : "workingDay", next: at + 2 + open * 2 };
  if (lexemes[at + 1]?.key === "cong" && unit === "day") return { value: "workingDay", next: at + 2 };
  return { value: unit, next: at + 1 };
}
var lengthPrefixes = /* @__PURE__ */ new Set([
  "within",
  "atMost",
  "in",
  "by",
  "before",
  "after",
  "filler",
  "endOf",
  "label",
  "throughout"
]);
var startTypes = /* @__PURE__ */ new Set(["from", "when", "afterWhen", "after", "before"]);
function readDuration(reader, at) {
  const { lexemes } = reader;
  if (["hon", "tren", "duoi", "vuot"].includes(lexemes[at - 1]?.key ?? "")) return void 0;
  let begin = at;
  let max = false;
  while (lengthPrefixes.has(lexemes[begin]?.type ?? "")) {
    if (lexemes[begin]?.type === "atMost" || lexemes[begin]?.type === "by") max = true;
    begin += 1;
  }
  if (readFrequency(lexemes, begin)) return void 0;
  const amount = readAmount(lexemes, begin) ?? readWithinDay(lexemes, begin);
  const unit = amount && readLengthUnit(lexemes, amount.next);
  if (!amount || !unit) return void 0;
  if (unit.value === "day" && isMark(lexemes[amount.next + 2], ",-") && reader.isDate(amount.next))
    return { type: "duration", at, next: amount.next, duration: { value: amount.value, unit: "day" }, max };
  const after = lexemes[unit.next];
  if (after?.type === "part" || after?.type === "times" || isYearNumber(after) && unit.value === "year")
    return void 0;
  if (quarterNumber(after) !== void 0 && unit.value === "quarter") return void 0;
  const minutes = lexemes[amount.next]?.value === "minute";
  const duration = { value: minutes ? amount.value / 60 : amount.value, unit: unit.value };
  const per = isMark(after, "/") ? lexemes[unit.next + 1] : void 0;
  const next = per ? unit.next + 2 : unit.next;
  const start = readStart(reader, isMark(lexemes[next], ",(") ? next + 1 : next);
  return {
    type: "duration",
    at,
    next: start?.next ?? next,
    duration,
    max,
    ...start ? { start: start.value } : {},
    ...per ? { per: per.raw.toLowerCase() } : {}
  };
}
function readWithinDay(lexemes, at) {
  const day = lexemes[at];
  const named2 = day?.type === "unit" && day.value === "day" || day?.type === "working" && day.key.startsWith("ngay");
  const after = lexemes[at + 1];
  const closed = after === void 0 || after.type === "mark" || after.type === "working" || after.type === "from";
  return named2 && closed && lexemes[at - 1]?.type === "in" ? { value: 1, next: at } : void 0;
}
function readStart(reader, at) {
  const { lexemes, text } = reader;
  if (!startTypes.has(lexemes[at]?.type ?? "") || reader.isDate(at)) return void 0;
  const end = reader.endOfClause(at + 1);
  const first = lexemes[at]?.type === "before" ? lexemes[at] : lexemes[at + 1];
  const last = lexemes[end - 1];
  return first && last && end > at + 1 ? { value: text.slice(first.start, last.end).trim(), next: end } : void 0;
}

// packages/domain/src/schedules/timeframe-atoms.ts
var sentenceMarks = ";:()|\n";
function beginsClause(lexemes, at) {
  const before = lexemes[at - 1];
  return before === void 0 || isMark(before, sentenceMarks) || isMark(before, ".-+,") && !lexemes[at]?.glued;
}
var labelWords = /* @__PURE__ */ new Set([
  "label",
  "filler",
  "action",
  "report",
  "done",
  "word",
  "in",
  "and",
  "to",
  "from",
  "planNoun"
]);
function skipLabel(lexemes, at) {
  if (lexemes[at]?.type !== "label" || !beginsClause(lexemes, at)) return void 0;
  for (let index = at + 1; index < at + 9; index += 1) {
    const lexeme = lexemes[index];
    if (isMark(lexeme, ":"))
      return lexemes[index - 1]?.type === "from" || lexemes[index - 1]?.key === "ket thuc" ? index - 1 : index + 1;
    if (!lexeme || !(labelWords.has(lexeme.type) || isMark(lexeme, ",/"))) break;
  }
  let next = at + 1;
  while (["done", "filler", "action", "report"].includes(lexemes[next]?.type ?? "") && lexemes[next]?.key !== "ket thuc")
    next += 1;
  return next;
}
function isRoundTheClock(lexemes, at) {
  const [first, slash, second] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  const before = lexemes[at - 1];
  if (first?.raw !== "24" || !isMark(slash, "/") || second?.raw !== "7" && second?.raw !== "24") return false;
  return !(before && ["unit", "before", "by", "to", "endOf", "from"].includes(before.type));
}
function isWholeCourse(lexemes, at, atoms) {
  return atoms.length === 0 && lexemes[at]?.type === "in" && lexemes[at + 1]?.key === "qua trinh" && beginsClause(lexemes, at);
}
function plain(type, at, next) {
  return { type, at, next };
}
function readWholeYear2(lexemes, at) {
  if (lexemes[at]?.value === "whole year") return plain("wholeYear", at, at + 1);
  const after = lexemes[at + 2];
  const bare = lexemes[at + 1] === void 0 || lexemes[at + 1]?.type === "mark";
  if (lexemes[at]?.type === "span" && bare) return plain("wholeSpan", at, at + 1);
  const inYear = lexemes[at]?.type === "in" && lexemes[at + 1]?.type === "unit" && lexemes[at + 1]?.value === "year";
  return inYear && (after === void 0 || after.type === "mark" || after.type === "and") ? plain("wholeYear", at, at + 2) : void 0;
}
function isWeak(lexemes, atom) {
  const before = lexemes[atom.at - 1];
  const years2 = atom.spans.every((span) => span.from.unit === "year");
  if (atom.prep !== "none" || !years2 || atom.open || !before || before.type === "mark") return false;
  if (before.type === "word") return true;
  for (let index = atom.at - 1; index >= 0 && index > atom.at - 12; index -= 1) {
    if (isMark(lexemes[index], sentenceMarks) || isMark(lexemes[index], ",")) return false;
    if (lexemes[index]?.type === "planNoun" || /^(bao cao|danh gia)$/.test(lexemes[index]?.key ?? "")) return true;
  }
  return false;
}
var faults = /* @__PURE__ */ new Set(["tre", "bi", "cham", "vi", "sai", "mac", "gap", "qua", "xay ra"]);
function tellsOfFault(lexemes, at) {
  return lexemes[at - 1]?.key === "khong" || faults.has(lexemes[at + 1]?.key ?? "");
}
function repeatsDate(atoms, at) {
  const last = atoms[atoms.length - 1];
  return last?.type === "dated" && last.spans.some((span) => span.from.unit === "day") && at - last.next <= 1;
}
function readTimed(reader, at, atoms) {
  const { lexemes, text } = reader;
  const rhythm = readRhythm(lexemes, at);
  if (rhythm) return rhythm;
  const whole = readWholeYear2(lexemes, at);
  if (whole) return whole;
  const dated = readDated(lexemes, at);
  if (dated) return isWeak(lexemes, dated) ? { ...dated, weak: true } : dated;
  const weekdays2 = readWeekdays(lexemes, at);
  if (weekdays2) return repeatsDate(atoms, at) ? plain("purpose", at, weekdays2.next) : weekdays2;
  return readFestival(lexemes, at, text) ?? readDuration(reader, at) ?? readEvent(lexemes, at, text);
}
var plainTypes = /* @__PURE__ */ new Map([
  ["continuous", "continuous"],
  ["throughout", "continuous"],
  ["next", "next"],
  ["onwards", "next"],
  ["done", "done"],
  ["action", "action"],
  ["report", "action"],
  ["purpose", "purpose"]
]);
function readWords(reader, at) {
  const { lexemes, text } = reader;
  const lexeme = lexemes[at];
  if (!lexeme) return void 0;
  if (lexeme.type === "vision") {
    const vision = readVision(lexemes, at, text);
    return vision && { type: "note", at, next: vision.next, words: vision.value };
  }
  if (lexeme.type === "accordingTo") return readAccordingTo(lexemes, at, text);
  if (lexeme.type === "asNeeded") return { type: "asNeeded", at, next: at + 1, words: lexeme.raw };
  if (lexeme.type === "midTerm") return { type: "rhythm", at, next: at + 1, names: ["mid-term"] };
  const type = lexeme.type === "continuous" && tellsOfFault(lexemes, at) ? void 0 : plainTypes.get(lexeme.type);
  return type && plain(type, at, at + 1);
}
function readAtoms(lexed) {
  const { lexemes, text } = lexed;
  const reader = {
    text,
    lexemes,
    endOfClause: (at) => endOfClause(lexemes, at),
    isDate: (at) => readDated(lexemes, at) !== void 0
  };
  const atoms = [];
  for (let at = 0; at < lexemes.length; ) {
    const skipped = skipLabel(lexemes, at) ?? skipDocumentNumber(lexemes, at);
    if (skipped !== void 0 && skipped > at) {
      at = skipped;
      continue;
    }
    if (isRoundTheClock(lexemes, at) || isWholeCourse(lexemes, at, atoms)) {
      atoms.push(plain("continuous", at, at + 3));
      at += 3;
      continue;
    }
    const atom = readTimed(reader, at, atoms) ?? readWords(reader, at);
    if (atom) atoms.push(atom);
    at = atom && atom.next > at ? atom.next : at + 1;
  }
  return atoms;
}
function sentenceOf(lexemes, at) {
  let sentence = 0;
  for (let index = 0; index < at; index += 1) if (endsSentence(lexemes, index)) sentence += 1;
  return sentence;
}
function endsSentence(lexemes, at) {
  const lexeme = lexemes[at];
  if (isMark(lexeme, ";|\n") || lexeme?.type === "afterwards") return true;
  return isMark(lexeme, ".") && lexemes[at + 1] !== void 0 && !lexemes[at + 1]?.glued;
}

// packages/domain/src/schedules/lunar-calendar.ts
var table = `
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
var years = new Map(
  table.trim().split("\n").map((line) => {
    const [year = "", day = "", leap = "", lengths = ""] = line.split(" ");
    return [Number(year), { firstDay: plainDate(`${year}-${day}`), leapMonth: Number(leap), lengths }];
  })
);
function solarDayOfLunar(year, month, day) {
  const lunar = years.get(year);
  if (!lunar || month < 1 || month > 12 || day < 1) return void 0;
  const position = lunar.leapMonth > 0 && month > lunar.leapMonth ? month : month - 1;
  if (day > lengthOf(lunar, position)) return void 0;
  let offset = day - 1;
  for (let index = 0; index < position; index += 1) offset += lengthOf(lunar, index);
  return addDays(lunar.firstDay, offset);
}
function lengthOf(lunar, position) {
  return lunar.lengths[position] === "1" ? 30 : 29;
}

// packages/domain/src/schedules/timeframe-years.ts
var pad = (value, width = 2) => String(value).padStart(width, "0");
function printDay(day) {
  const rest = `${pad(day.month)}-${pad(day.day)}`;
  return day.year === void 0 ? `--${rest}` : `${pad(day.year, 4)}-${rest}`;
}
var later = (a, b) => a && b ? a > b ? a : b : a ?? b;
function yearFor(month, day, context) {
  const { documentDate, periodFrom, periodTo } = context;
  const rest = `-${pad(month)}-${pad(day)}`;
  const earliest = later(documentDate, periodFrom);
  if (!earliest) return periodTo ? lastYearUpTo(rest, periodTo) : void 0;
  const year = firstYearFrom(rest, earliest);
  if (!periodTo || `${pad(year, 4)}${rest}` <= periodTo) return year;
  const within = periodFrom ? firstYearFrom(rest, periodFrom) : lastYearUpTo(rest, periodTo);
  return `${pad(within, 4)}${rest}` <= periodTo ? within : year;
}
function firstYearFrom(rest, earliest) {
  const year = Number(earliest.slice(0, 4));
  return `${pad(year, 4)}${rest}` >= earliest ? year : year + 1;
}
function lastYearUpTo(rest, latest) {
  const year = Number(latest.slice(0, 4));
  return `${pad(year, 4)}${rest}` <= latest ? year : year - 1;
}
function resolveSpan(span, context) {
  const [from, to] = boundsOfSpan(span);
  if (from.year !== void 0 && to.year !== void 0) return [from, to];
  const year = to.year ?? yearFor(to.month, to.day, context);
  if (year === void 0) return [from, to];
  const crosses = from.month * 32 + from.day > to.month * 32 + to.day;
  const first = from.year ?? (crosses ? year - 1 : year);
  return boundsOfSpan({ from: { ...span.from, year: first }, to: { ...span.to, year } });
}

// packages/domain/src/schedules/timeframe-build.ts
var inclusive = (prep) => prep !== "before";
var withTime = (day, item) => item.time ? `${day}T${item.time}` : day;
var isSingle = (span) => span.from === span.to;
function nextDay(day) {
  return day.year === void 0 ? printDay(day) : addDays(plainDate(printDay(day)), 1);
}
function deadlineOf(span, prep, context) {
  const [from, to] = resolveSpan(span, context);
  const wide = prep === "before" && span.from.unit !== "day" && span.from.part === void 0;
  return {
    kind: "deadline",
    to: printDay(to),
    inclusive: inclusive(prep),
    ...wide ? { tooLateFrom: printDay(from) } : {},
    ...span.to.time ? { time: span.to.time } : {}
  };
}
function readSpan(span, reading, context) {
  const { atom, done } = reading;
  if (span.from.unit === "now") return [fromNow(span, context)];
  const [from, to] = resolveSpan(span, context);
  const day = span.from.unit === "day" && isSingle(span);
  if (atom.prep === "before" || atom.prep === "by") {
    const deadline = deadlineOf(span, atom.prep, context);
    return atom.open ? [deadline, { kind: "open_period", from: nextDay(to), to: null }] : [deadline];
  }
  if (atom.open && !(done && atom.open === "afterVerb"))
    return [{ kind: "open_period", from: withTime(printDay(from), span.from), to: null }];
  if (atom.open) return [deadlineOf(span, "by", context), { kind: "open_period", from: printDay(from), to: null }];
  if (atom.prep === "after") return [{ kind: "open_period", from: nextDay(to), to: null }];
  if (atom.prep === "from" && isSingle(span))
    return [{ kind: "open_period", from: withTime(printDay(from), span.from), to: null }];
  if (day && span.from.time) return [{ kind: "instant", at: withTime(printDay(from), span.from) }];
  const end = span.to.part === "end" || span.to.part === "lastDay" || span.to.part === "middle" && span.to.unit === "year";
  const ends = day || done && atom.prep !== "from" || isSingle(span) && end;
  if (ends) return [deadlineOf(span, "by", context)];
  const school = span.from.unit === "schoolYear" ? { note: "school year" } : {};
  return [
    { kind: "period", from: withTime(printDay(from), span.from), to: withTime(printDay(to), span.to), ...school }
  ];
}
function fromNow(span, context) {
  const [, to] = resolveSpan({ from: span.to, to: span.to }, context);
  if (!context.documentDate) return { kind: "deadline", to: printDay(to), inclusive: true };
  return { kind: "period", from: context.documentDate, to: printDay(to) };
}
var quarterMonths = [3, 6, 9, 12];
var two = (value) => String(value).padStart(2, "0");
function quarterDays(day, monthOfQuarter, months) {
  return months.map((last) => {
    const month = last - 3 + monthOfQuarter;
    const length = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
    return `${two(month)}-${two(Math.min(day, length))}`;
  });
}
function periodMonths(rhythm) {
  if (rhythm.includes("quarterly")) return quarterMonths;
  const months = /* @__PURE__ */ new Set();
  if (rhythm.includes("half-yearly")) [6, 12].forEach((month) => void months.add(month));
  if (rhythm.includes("nine-month")) months.add(9);
  if (rhythm.includes("yearly")) months.add(12);
  return [...months].sort((a, b) => a - b);
}
var yearlyRhythms = /* @__PURE__ */ new Set([
  "yearly",
  "half-yearly",
  "quarterly",
  "nine-month",
  "unspecified",
  "3/year",
  "6/year",
  "every-4-month"
]);
function bindsYearly(rhythm) {
  return rhythm.some((name) => yearlyRhythms.has(name));
}
function yearlyNames(reading) {
  const names = reading.rhythm.filter((name) => name !== "unspecified" && yearlyRhythms.has(name));
  const count = reading.days;
  if (reading.atom.cycle === void 0) {
    if (count === 1 && names.includes("yearly")) return ["yearly"];
    const halves = names.filter((name) => name === "half-yearly" || name === "yearly");
    if (count === 2 && names.includes("half-yearly")) return halves;
    return names.length > 0 ? names : ["yearly"];
  }
  const fits2 = names.includes("quarterly") && count >= 3 || names.includes("half-yearly") && count >= 2;
  return fits2 ? names : ["yearly"];
}
function recurringDays(reading) {
  const { atom, rhythm } = reading;
  if (atom.prep === "after")
    return [{ kind: "recurrence", recurrence: atom.cycle?.every === "quarter" ? ["quarterly"] : ["monthly"] }];
  const days = atom.spans.map((span) => span.to.day ?? 1);
  const cycle = atom.cycle ?? (bindsYearly(rhythm) && !rhythm.includes("monthly") ? { every: "reportPeriod" } : { every: "month" });
  if (cycle.every === "month" || cycle.every === "reportPeriod" && periodMonths(rhythm).length === 0) {
    const names2 = cycle.every === "month" ? ["monthly"] : rhythm.length > 0 ? rhythm : ["unspecified"];
    return [
      {
        kind: "recurring_deadline",
        recurrence: names2,
        by: unique(days.map(two)),
        inclusive: inclusive(atom.prep),
        ...timeOf(atom)
      }
    ];
  }
  const monthOfQuarter = cycle.every === "quarter" ? cycle.month : 3;
  const months = cycle.every === "quarter" ? quarterMonths : periodMonths(rhythm);
  const names = rhythm.filter((name) => name !== "unspecified" && name !== "monthly");
  const by = days.flatMap((day) => quarterDays(day, monthOfQuarter, months));
  return [
    {
      kind: "recurring_deadline",
      recurrence: names.length > 0 ? names : ["quarterly"],
      by: unique(by),
      inclusive: inclusive(atom.prep),
      ...timeOf(atom)
    }
  ];
}
var unique = (values) => [...new Set(values)].sort();
function timeOf(atom) {
  const time = atom.spans[atom.spans.length - 1]?.to.time;
  return time ? { time } : {};
}
function recurringSpan(span, reading) {
  const { atom } = reading;
  if (atom.prep === "after") return { kind: "recurrence", recurrence: yearlyNames(reading) };
  const [from, to] = boundsOfSpan(span);
  const tied = atom.prep === "before" || atom.prep === "by";
  const names = yearlyNames(reading);
  const whole = span.from.part === void 0 && span.to.part === void 0;
  const recurrence2 = bindsYearly(names) && !names.includes("yearly") ? ["yearly"] : names;
  const quarter = from.day === 1 && from.month % 3 === 1 && to.month === from.month + 2 && to.day >= 30 ? (from.month + 2) / 3 : void 0;
  if (!tied && whole && span.from.unit !== "day") {
    if (isSingle(span) && span.from.unit === "month")
      return { kind: "recurring_period", recurrence: recurrence2, month: from.month };
    if (quarter !== void 0) return { kind: "recurring_period", recurrence: recurrence2, quarter };
  }
  const wide = atom.prep === "before" && span.from.unit !== "day";
  return {
    kind: "recurring_deadline",
    recurrence: names,
    by: [printDay({ ...to, year: void 0 }).slice(2)],
    inclusive: inclusive(atom.prep),
    ...wide ? { tooLateFrom: [printDay({ ...from, year: void 0 }).slice(2)] } : {},
    ...timeOf(atom),
    ...atom.lunar ? { calendar: "lunar" } : {}
  };
}
function comesBack(reading) {
  const { atom, rhythm } = reading;
  const last = atom.spans[atom.spans.length - 1];
  if (atom.cycle || last?.to.unit === "dayOfMonth") return true;
  const yearless = atom.spans.every(
    (span) => span.from.year === void 0 && span.to.year === void 0 && span.from.unit !== "now"
  );
  return yearless && bindsYearly(rhythm);
}
function lunarSpan(span, context) {
  const { month = 1, day = 1, year } = span.to;
  const candidates = year === void 0 ? lunarYearsAround(context) : [year];
  const days = candidates.map((candidate) => solarDayOfLunar(candidate, month, day)).filter((solar2) => solar2 !== void 0);
  const solar = days.find((candidate) => !context.documentDate || candidate >= context.documentDate);
  if (!solar) return span;
  const item = {
    unit: "day",
    year: Number(solar.slice(0, 4)),
    month: Number(solar.slice(5, 7)),
    day: Number(solar.slice(8))
  };
  return { from: item, to: item };
}
function lunarYearsAround(context) {
  const start = context.documentDate ?? context.periodFrom;
  const year = start ? Number(start.slice(0, 4)) : void 0;
  return year === void 0 ? [] : [year - 1, year, year + 1];
}
function buildDated(reading, context) {
  const { atom } = reading;
  if (!comesBack(reading)) {
    const spans2 = atom.lunar ? atom.spans.map((span) => lunarSpan(span, context)) : atom.prep === "before" || atom.prep === "by" ? apart(atom.spans) : atom.spans;
    return spans2.flatMap((span) => readSpan(span, reading, context));
  }
  if (atom.spans.some((span) => span.to.unit === "dayOfMonth")) return recurringDays(reading);
  return joinRecurring(apart(atom.spans).map((span) => recurringSpan(span, reading)));
}
function apart(spans2) {
  return spans2.flatMap((span) => span.members?.map((item) => ({ from: item, to: item })) ?? [span]);
}
function joinRecurring(timeframes) {
  const joined = [];
  for (const timeframe of timeframes) {
    const at = joined.findIndex((other2) => other2.kind === "recurring_deadline" && joins(other2, timeframe));
    const other = joined[at];
    if (other?.kind !== "recurring_deadline" || timeframe.kind !== "recurring_deadline") joined.push(timeframe);
    else joined[at] = merge(other, timeframe);
  }
  return joined;
}
function joins(left, right) {
  if (right.kind !== "recurring_deadline" || left.inclusive !== right.inclusive || left.calendar !== right.calendar)
    return false;
  const length = (by) => by[0]?.length;
  return length(left.by) === length(right.by) && left.recurrence.join() === right.recurrence.join();
}
function merge(left, right) {
  const tooLateFrom = [...left.tooLateFrom ?? [], ...right.tooLateFrom ?? []];
  return { ...left, by: unique([...left.by, ...right.by]), ...tooLateFrom.length > 0 ? { tooLateFrom } : {} };
}
function buildWeekdays(atom) {
  const by = [...new Set(atom.days)].sort((a, b) => a - b).map(String);
  return {
    kind: "recurring_deadline",
    recurrence: ["weekly"],
    by,
    inclusive: inclusive(atom.prep),
    ...atom.time ? { time: atom.time } : {}
  };
}
var festivalDays = { tet: [1, 1], hungKings: [3, 10], midAutumn: [8, 15] };
function buildFestival(atom, context) {
  const [month, day] = festivalDays[atom.name];
  if (atom.yearly)
    return {
      kind: "recurring_deadline",
      recurrence: ["yearly"],
      by: [`${two(month)}-${two(day)}`],
      inclusive: inclusive(atom.prep),
      calendar: "lunar",
      note: atom.words
    };
  const item = { unit: "day", month, day, ...atom.year === void 0 ? {} : { year: atom.year } };
  const solar = lunarSpan({ from: item, to: item }, context);
  if (solar.from === item) return { kind: "conditional", event: atom.words };
  const [, to] = resolveSpan(solar, context);
  if (atom.prep === "after") return { kind: "open_period", from: nextDay(to), to: null, note: atom.words };
  return { kind: "deadline", to: printDay(to), inclusive: inclusive(atom.prep), note: atom.words };
}
function buildWholeSpan(context) {
  const { periodFrom, periodTo } = context;
  return periodFrom && periodTo ? { kind: "period", from: periodFrom, to: periodTo } : void 0;
}
function buildWholeYear(context) {
  const year = yearFor(12, 31, context);
  return { kind: "period", from: printDay({ year, month: 1, day: 1 }), to: printDay({ year, month: 12, day: 31 }) };
}

// packages/domain/src/schedules/timeframe-compound.ts
var timed = /* @__PURE__ */ new Set([
  "dated",
  "weekday",
  "rhythm",
  "duration",
  "conditional",
  "asNeeded",
  "byPlan",
  "byRule",
  "festival",
  "continuous",
  "next",
  "wholeYear",
  "wholeSpan"
]);
var isVerb = (atom) => atom?.type === "action" || atom?.type === "done";
function sentenceStart(lexemes, at) {
  let index = at;
  while (index > 0 && !endsSentence(lexemes, index - 1)) index -= 1;
  return index;
}
function nesting(lexemes, at) {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (isMark(lexemes[index], "(")) depth += 1;
    if (isMark(lexemes[index], ")")) depth -= 1;
  }
  return depth;
}
function linkBefore(lexemes, from, verb) {
  let link = "none";
  for (let index = from; index < verb; index += 1) {
    if (endsSentence(lexemes, index)) return "sentence";
    if (lexemes[index]?.type === "and") link = "and";
    else if (isMark(lexemes[index], ",") && link === "none") link = "comma";
  }
  return link;
}
function hasUndatedAction(atoms, lexemes, owner) {
  const place = atoms.indexOf(owner);
  if (atoms.slice(place + 1).some((atom) => timed.has(atom.type))) return false;
  const start = sentenceStart(lexemes, owner.at);
  const verbBefore = atoms.slice(0, place).some((atom) => isVerb(atom) && atom.at >= start);
  const following = atoms.slice(place + 1);
  for (const atom of following) {
    if (atom.type === "purpose" && linkBefore(lexemes, owner.next, atom.at) !== "sentence") return false;
    if (!isVerb(atom) || nesting(lexemes, atom.at) > nesting(lexemes, owner.at)) continue;
    const link = linkBefore(lexemes, owner.next, atom.at);
    if (link === "sentence" || link === "and") return verbBefore || !governsAll(lexemes, owner, atoms, atom);
    if (link === "comma") return verbBefore;
  }
  return false;
}
function governsAll(lexemes, owner, atoms, verb) {
  const own = atoms.find((atom) => isVerb(atom) && atom.at >= owner.next);
  return own !== void 0 && own !== verb && linkBefore(lexemes, owner.next, verb.at) !== "sentence";
}

// packages/domain/src/schedules/timeframe-share.ts
var isDated = (atom) => atom?.type === "dated";
var lacksYear = (atom) => !atom.cycle && atom.spans.some(({ to }) => to.year === void 0 && to.unit !== "dayOfMonth" && to.unit !== "now");
function listed(lexemes, left, right) {
  let depth = 0;
  return lexemes.slice(left.next, right.at).every((lexeme) => {
    if (lexeme.type === "mark" && lexeme.value === "(") depth += 1;
    else if (lexeme.type === "mark" && lexeme.value === ")") depth -= 1;
    else if (depth === 0) return lexeme.type === "and" || lexeme.type === "mark" && ",;".includes(lexeme.value);
    return true;
  });
}
function sharePrepositions(atoms, lexemes) {
  let before;
  return atoms.map((atom) => {
    if (!isDated(atom)) return atom;
    const day = ["day", "dayOfMonth"].includes(atom.spans[0]?.from.unit ?? "");
    const tied = before && (before.prep === "before" || before.prep === "by") && listed(lexemes, before, atom);
    const shared = before && day && atom.prep === "none" && tied ? { ...atom, prep: before.prep } : atom;
    before = shared;
    return shared;
  });
}
function shareCycles(atoms, lexemes) {
  return atoms.map((atom, index) => {
    if (!isDated(atom) || !lacksYear(atom)) return atom;
    const later2 = atoms.slice(index + 1).find(isDated);
    if (later2?.cycle?.every !== "year") return atom;
    const alike = later2.prep === atom.prep || sentenceOf(lexemes, later2.at) === sentenceOf(lexemes, atom.at);
    return alike ? { ...atom, cycle: later2.cycle } : atom;
  });
}
var singleSpan = (atom) => atom.spans.length === 1 && atom.spans[0]?.from === atom.spans[0]?.to ? atom.spans[0] : void 0;
function shareMonths(atoms) {
  const dated = atoms.filter(isDated);
  const [day, month] = ["dayOfMonth", "month"].map((unit) => dated.filter((atom) => atom.spans[0]?.from.unit === unit));
  const owner = month?.[0];
  const of = owner && singleSpan(owner)?.from;
  const [target] = day ?? [];
  if (dated.length !== 2 || !owner || !target || of?.part !== void 0 || of?.month === void 0 || target.cycle)
    return [...atoms];
  const { month: number, year } = of;
  const dates = target.spans.map((span) => {
    const item = { ...span.to, unit: "day", month: number, ...year === void 0 ? {} : { year } };
    return { from: item, to: item };
  });
  const merged = { ...target, spans: dates, ...owner.cycle ? { cycle: owner.cycle } : {} };
  return atoms.filter((atom) => atom !== owner).map((atom) => atom === target ? merged : atom);
}
function giveYear(atom, year) {
  const spans2 = atom.spans.map((span) => {
    const to = { ...span.to, year: span.to.year ?? year };
    return span.from === span.to ? { from: to, to } : { from: { ...span.from, year: span.from.year ?? year }, to };
  });
  return { ...atom, spans: spans2 };
}
function namedYear(atoms) {
  const owners = atoms.filter(
    (atom) => isDated(atom) && !atom.open && !atom.weak && !atom.cycle && atom.prep !== "from" && atom.prep !== "after"
  );
  const years2 = new Set(owners.flatMap((atom) => atom.spans.flatMap(({ from, to }) => [from.year, to.year])));
  years2.delete(void 0);
  const [year] = years2;
  return years2.size === 1 ? year : void 0;
}
function shareYears(atoms, rhythm) {
  const year = bindsYearly(rhythm) ? void 0 : namedYear(atoms);
  const lacking = atoms.filter((atom) => isDated(atom) && lacksYear(atom));
  if (year === void 0 || lacking.length === 0) return [...atoms];
  return atoms.flatMap((atom) => {
    if (!isDated(atom)) return [atom];
    if (lacksYear(atom)) return [giveYear(atom, year)];
    const onlyYear = singleSpan(atom)?.from.unit === "year" && !atom.open && !atom.weak && atom.prep !== "from";
    return onlyYear ? [] : [atom];
  });
}
function shareParts(atoms, lexemes, rhythm) {
  return shareYears(shareMonths(shareCycles(sharePrepositions(atoms, lexemes), lexemes)), rhythm);
}

// packages/domain/src/schedules/timeframe-lexicon.ts
var phrases = {
  and: "v\xE0, ho\u1EB7c, c\xF9ng, c\xF9ng v\u1EDBi, v\xE0 ho\u1EB7c",
  unit: "day: ng\xE0y, m\xF9ng, m\u1ED3ng, h\xF4m, ng\xE0y m\xF9ng, ng\xE0y m\u1ED3ng; month: th\xE1ng; quarter: qu\xFD; year: n\u0103m; week: tu\u1EA7n; hour: gi\u1EDD, ti\u1EBFng; minute: ph\xFAt",
  schoolYear: "n\u0103m h\u1ECDc, ni\xEAn h\u1ECDc",
  working: "l\xE0m vi\u1EC7c, ng\xE0y l\xE0m vi\u1EC7c",
  every: "h\u1EB1ng, h\xE0ng, m\u1ED7i, t\u1EEBng",
  periodic: "\u0111\u1ECBnh k\u1EF3, th\u01B0\u1EDDng k\u1EF3, theo \u0111\u1ECBnh k\u1EF3, theo k\u1EF3, h\u1EB1ng k\u1EF3, h\xE0ng k\u1EF3, m\u1ED7i k\u1EF3, t\u1EEBng k\u1EF3, theo k\u1EF3 b\xE1o c\xE1o, k\u1EF3 b\xE1o c\xE1o",
  times: "l\u1EA7n, l\u01B0\u1EE3t, \u0111\u1EE3t, cu\u1ED9c, k\u1EF3, bu\u1ED5i, phi\xEAn, h\u1ED9i ngh\u1ECB",
  once: "th\u01B0\u1EDDng ni\xEAn",
  before: "tr\u01B0\u1EDBc, tr\u01B0\u1EDBc th\u1EDDi \u0111i\u1EC3m, tr\u01B0\u1EDBc m\u1ED1c",
  by: `ch\u1EADm nh\u1EA5t, ch\u1EADm nh\u1EA5t l\xE0, mu\u1ED9n nh\u1EA5t, mu\u1ED9n nh\u1EA5t l\xE0, tr\u1EC5 nh\u1EA5t, tr\u1EC5 nh\u1EA5t l\xE0, ch\u1EADm nh\u1EA5t v\xE0o, kh\xF4ng mu\u1ED9n h\u01A1n, kh\xF4ng ch\u1EADm h\u01A1n,
    kh\xF4ng tr\u1EC5 h\u01A1n, h\u1EA1n cu\u1ED1i, h\u1EA1n ch\xF3t, h\u1EA1n cu\u1ED1i c\xF9ng, th\u1EDDi h\u1EA1n cu\u1ED1i c\xF9ng, tr\u01B0\u1EDBc ho\u1EB7c trong, tr\u01B0\u1EDBc v\xE0 trong ng\xE0y, h\u1EA1n \u0111\u1EBFn, th\u1EDDi h\u1EA1n \u0111\u1EBFn`,
  to: "\u0111\u1EBFn, t\u1EDBi, cho \u0111\u1EBFn, cho t\u1EDBi, \u0111\u1EBFn th\u1EDDi \u0111i\u1EC3m, k\xE9o d\xE0i \u0111\u1EBFn",
  endOf: "h\u1EBFt, \u0111\u1EBFn h\u1EBFt, t\u1EDBi h\u1EBFt, cho \u0111\u1EBFn h\u1EBFt, k\u1EBFt th\xFAc v\xE0o, \u0111\u1EBFn cu\u1ED1i, t\u1EDBi cu\u1ED1i",
  in: `trong, v\xE0o, t\u1EA1i, d\u1ECBp, trong d\u1ECBp, v\xE0o d\u1ECBp, v\xE0o l\xFAc, l\xFAc, h\u1ED3i, v\xE0o h\u1ED3i, v\xE0o kho\u1EA3ng, trong kho\u1EA3ng, ngay trong, nh\xE2n d\u1ECBp,
    v\xE0o th\u1EDDi \u0111i\u1EC3m, kho\u1EA3ng`,
  from: `t\u1EEB, k\u1EC3 t\u1EEB, b\u1EAFt \u0111\u1EA7u, b\u1EAFt \u0111\u1EA7u t\u1EEB, t\xEDnh t\u1EEB, ngay t\u1EEB, \xE1p d\u1EE5ng t\u1EEB, kh\u1EDFi \u0111\u1ED9ng t\u1EEB, k\u1EC3 t\u1EEB sau, kh\u1EDFi c\xF4ng, kh\u1EDFi c\xF4ng t\u1EEB,
    b\u1EAFt \u0111\u1EA7u th\u1EF1c hi\u1EC7n t\u1EEB, th\u1EF1c hi\u1EC7n t\u1EEB, b\u1EAFt \u0111\u1EA7u v\xE0o, trong th\u1EDDi gian t\u1EEB`,
  after: "sau, ngay sau, li\u1EC1n sau, sau m\u1ED1c",
  within: `trong v\xF2ng, trong th\u1EDDi h\u1EA1n, trong th\u1EDDi gian, trong kho\u1EA3ng th\u1EDDi gian, trong th\u1EDDi h\u1EA1n t\u1ED1i \u0111a,
    trong th\u1EDDi h\u1EA1n kh\xF4ng qu\xE1, t\u1ED1i thi\u1EC3u, \xEDt nh\u1EA5t`,
  atMost: "kh\xF4ng qu\xE1, t\u1ED1i \u0111a, t\u1ED1i \u0111a kh\xF4ng qu\xE1, kh\xF4ng v\u01B0\u1EE3t qu\xE1, nhi\u1EC1u nh\u1EA5t, trong v\xF2ng kh\xF4ng qu\xE1, trong th\u1EDDi gian kh\xF4ng qu\xE1",
  now: "nay, b\xE2y gi\u1EDD, hi\u1EC7n nay",
  part: `start: \u0111\u1EA7u, th\u1EDDi gian \u0111\u1EA7u, nh\u1EEFng th\xE1ng \u0111\u1EA7u, c\xE1c th\xE1ng \u0111\u1EA7u; middle: gi\u1EEFa; end: cu\u1ED1i, nh\u1EEFng th\xE1ng cu\u1ED1i, c\xE1c th\xE1ng cu\u1ED1i;
    firstHalf: n\u1EEDa \u0111\u1EA7u; secondHalf: n\u1EEDa cu\u1ED1i; first10: th\u01B0\u1EE3ng tu\u1EA7n; middle10: trung tu\u1EA7n; last10: h\u1EA1 tu\u1EA7n;
    firstWeek: tu\u1EA7n \u0111\u1EA7u, tu\u1EA7n \u0111\u1EA7u ti\xEAn; lastWeek: tu\u1EA7n cu\u1ED1i, tu\u1EA7n cu\u1ED1i c\xF9ng; lastDay: ng\xE0y cu\u1ED1i, ng\xE0y cu\u1ED1i c\xF9ng;
    firstDay: ng\xE0y \u0111\u1EA7u, ng\xE0y \u0111\u1EA7u ti\xEAn`,
  relative: `year: n\u0103m k\u1EBF ho\u1EA1ch, n\u0103m sau, n\u0103m sau li\u1EC1n k\u1EC1, n\u0103m li\u1EC1n k\u1EC1, n\u0103m li\u1EC1n sau, n\u0103m li\u1EC1n tr\u01B0\u1EDBc, n\u0103m tr\u01B0\u1EDBc, n\u0103m tr\u01B0\u1EDBc li\u1EC1n k\u1EC1,
    n\u0103m ti\u1EBFp theo, n\u0103m k\u1EBF ti\u1EBFp, n\u0103m b\xE1o c\xE1o, n\u0103m \u0111\xE1nh gi\xE1, n\u0103m t\u1EDBi, n\u0103m \u0111\xF3, n\u0103m ng\xE2n s\xE1ch, n\u0103m t\xE0i ch\xEDnh, n\u0103m hi\u1EC7n h\xE0nh,
    n\u0103m tr\u01B0\u1EDBc n\u0103m k\u1EBF ho\u1EA1ch, n\u0103m sau n\u0103m b\xE1o c\xE1o, n\u0103m tr\u01B0\u1EDBc li\u1EC1n k\u1EC1 n\u0103m k\u1EBF ho\u1EA1ch, n\u0103m sau n\u0103m k\u1EBF ho\u1EA1ch, c\xF9ng n\u0103m, n\u0103m li\u1EC1n k\u1EC1 sau,
    n\u0103m k\u1EBF sau, n\u0103m th\u1EF1c hi\u1EC7n;
    month: th\xE1ng sau, th\xE1ng ti\u1EBFp theo, th\xE1ng k\u1EBF ti\u1EBFp, th\xE1ng li\u1EC1n k\u1EC1, th\xE1ng li\u1EC1n sau, th\xE1ng sau li\u1EC1n k\u1EC1, th\xE1ng b\xE1o c\xE1o, th\xE1ng \u0111\xF3,
    th\xE1ng t\u1EDBi, th\xE1ng li\u1EC1n k\u1EC1 sau, th\xE1ng tr\u01B0\u1EDBc, th\xE1ng k\u1EBF sau, th\xE1ng li\u1EC1n tr\u01B0\u1EDBc;
    quarter: qu\xFD sau, qu\xFD ti\u1EBFp theo, qu\xFD k\u1EBF ti\u1EBFp, qu\xFD li\u1EC1n k\u1EC1, qu\xFD b\xE1o c\xE1o, qu\xFD sau li\u1EC1n k\u1EC1`,
  onwards: "tr\u1EDF \u0111i, tr\u1EDF v\u1EC1 sau, v\u1EC1 sau, tr\u1EDF v\u1EC1 sau n\xE0y, \u0111\u1EBFn nay",
  vision: "t\u1EA7m nh\xECn, \u0111\u1ECBnh h\u01B0\u1EDBng, t\u1EA7m nh\xECn \u0111\u1EBFn, \u0111\u1ECBnh h\u01B0\u1EDBng \u0111\u1EBFn, h\u01B0\u1EDBng t\u1EDBi, h\u01B0\u1EDBng \u0111\u1EBFn",
  span: "giai \u0111o\u1EA1n, th\u1EDDi k\u1EF3, nhi\u1EC7m k\u1EF3, th\u1EDDi gian t\u1EEB, kh\xF3a, trong giai \u0111o\u1EA1n",
  continuous: `th\u01B0\u1EDDng xuy\xEAn, li\xEAn t\u1EE5c, quanh n\u0103m, th\u01B0\u1EDDng tr\u1EF1c, xuy\xEAn su\u1ED1t, l\xE2u d\xE0i, m\u1ECDi l\xFAc, hai b\u1ED1n tr\xEAn b\u1EA3y, duy tr\xEC th\u01B0\u1EDDng xuy\xEAn,
    th\u01B0\u1EDDng xuy\xEAn li\xEAn t\u1EE5c`,
  throughout: "trong su\u1ED1t, su\u1ED1t",
  asNeeded: "\u0111\u1ED9t xu\u1EA5t, b\u1EA5t th\u01B0\u1EDDng, k\u1ECBp th\u1EDDi, n\u1EBFu c\u1EA7n, n\u1EBFu c\u1EA7n thi\u1EBFt, n\u1EBFu c\xF3 y\xEAu c\u1EA7u, b\u1EA5t c\u1EE9 khi n\xE0o, b\u1EA5t k\u1EF3 l\xFAc n\xE0o, khi c\u1EA7n, khi c\u1EA7n thi\u1EBFt, l\xFAc c\u1EA7n",
  accordingTo: `theo, theo \u0111\xFAng, \u0111\xFAng, \u0111\xFAng theo, c\u0103n c\u1EE9, c\u0103n c\u1EE9 theo, b\xE1m s\xE1t, tu\xE2n th\u1EE7, th\u1EF1c hi\u1EC7n theo, tri\u1EC3n khai theo, t\xF9y theo, t\xF9y thu\u1ED9c,
    \u0111\u1EA3m b\u1EA3o, b\u1EA3o \u0111\u1EA3m, \u0111\u1EA3m b\u1EA3o \u0111\xFAng, b\u1EA3o \u0111\u1EA3m \u0111\xFAng, \u0111\u1EA3m b\u1EA3o theo, b\u1EA3o \u0111\u1EA3m theo, t\xF9y, ph\xF9 h\u1EE3p v\u1EDBi, trong khu\xF4n kh\u1ED5`,
  planNoun: `k\u1EBF ho\u1EA1ch, l\u1ED9 tr\xECnh, ti\u1EBFn \u0111\u1ED9, ch\u01B0\u01A1ng tr\xECnh, \u0111\u1EC1 \xE1n, d\u1EF1 \xE1n, l\u1ECBch, l\u1ECBch tr\xECnh, ph\u01B0\u01A1ng \xE1n, ph\xE2n k\u1EF3, c\xF4ng v\u0103n, quy\u1EBFt \u0111\u1ECBnh, ngh\u1ECB quy\u1EBFt,
    ch\u1EC9 th\u1ECB, th\xF4ng b\xE1o, k\u1EBFt lu\u1EADn, h\u01B0\u1EDBng d\u1EABn, v\u0103n b\u1EA3n, h\u1EE3p \u0111\u1ED3ng, ph\xE2n c\xF4ng, ch\u1EC9 ti\xEAu, gi\u1EA5y m\u1EDDi, k\u1ECBch b\u1EA3n, danh m\u1EE5c, quy ho\u1EA1ch, ph\xE2n b\u1ED5,
    th\u1EDDi gian c\u1EE7a, th\u1EDDi h\u1EA1n c\u1EE7a, c\xE1c b\u01B0\u1EDBc, b\u01B0\u1EDBc \u0111i, k\u1EF3 h\u1ECDp, l\u1ECBch h\u1ECDp, khung th\u1EDDi gian, th\u1EDDi gian bi\u1EC3u,
    d\u1EF1 to\xE1n, t\u1EEBng giai \u0111o\u1EA1n, t\u1EEBng \u0111\u1EE3t, ph\u1EE5 l\u1EE5c, m\xF9a v\u1EE5, th\u1EDDi v\u1EE5, ngu\u1ED3n v\u1ED1n, kinh ph\xED \u0111\u01B0\u1EE3c c\u1EA5p, ng\xE2n s\xE1ch`,
  ruleNoun: `quy \u0111\u1ECBnh, ph\xE1p lu\u1EADt, lu\u1EADt, lu\u1EADt \u0111\u1ECBnh, quy ch\u1EBF, ngh\u1ECB \u0111\u1ECBnh, th\xF4ng t\u01B0, \u0111i\u1EC1u l\u1EC7, quy tr\xECnh, ph\xE1p l\u1EC7nh, b\u1ED9 lu\u1EADt, ch\u1EBF \u0111\u1ED9,
    th\u1EDDi h\u1EA1n quy \u0111\u1ECBnh, th\u1EDDi gian quy \u0111\u1ECBnh, th\u1EDDi h\u1EA1n lu\u1EADt \u0111\u1ECBnh`,
  askNoun: `ch\u1EC9 \u0111\u1EA1o, y\xEAu c\u1EA7u, nhu c\u1EA7u, \u0111\u1EC1 ngh\u1ECB, t\xECnh h\xECnh, th\u1EF1c t\u1EBF, ph\xE1t sinh, v\u1EE5 vi\u1EC7c, \u0111\u1EB7t h\xE0ng, \u0111i\u1EC1u ki\u1EC7n, kh\u1EA3 n\u0103ng, ph\u1EA3n \xE1nh,
    t\xEDnh ch\u1EA5t, di\u1EC5n bi\u1EBFn, ki\u1EBFn ngh\u1ECB, tr\u01B0\u1EDDng h\u1EE3p, \u0111\u1EC1 xu\u1EA5t, nguy\u1EC7n v\u1ECDng, th\u1EF1c tr\u1EA1ng, s\u1EF1 v\u1EE5`,
  when: "khi, ngay khi, m\u1ED7i khi, n\u1EBFu, n\u1EBFu c\xF3, l\xFAc c\xF3, t\u1EEB khi, k\u1EC3 t\u1EEB khi, \u0111\u1EBFn khi, cho \u0111\u1EBFn khi, t\u1EDBi khi, tr\u01B0\u1EDBc khi, ngay t\u1EEB khi, ngay l\xFAc",
  afterWhen: "sau khi, ngay sau khi, li\u1EC1n sau khi, sau khi c\xF3",
  done: "ho\xE0n th\xE0nh, ho\xE0n t\u1EA5t, xong, ban h\xE0nh, tr\xECnh, k\u1EBFt th\xFAc, ho\xE0n thi\u1EC7n, th\xF4ng qua, ph\xEA duy\u1EC7t",
  purpose: "\u0111\u1EC3, nh\u1EB1m, l\xE0m c\u01A1 s\u1EDF, ph\u1EE5c v\u1EE5, qua \u0111\xF3, l\xE0m c\u0103n c\u1EE9",
  afterwards: "sau \u0111\xF3, \u0111\u1ED3ng th\u1EDDi, ti\u1EBFp \u0111\xF3, tr\xEAn c\u01A1 s\u1EDF \u0111\xF3, t\u1EEB \u0111\xF3",
  report: "b\xE1o c\xE1o, s\u01A1 k\u1EBFt, t\u1ED5ng k\u1EBFt, s\u01A1 t\u1ED5ng k\u1EBFt, \u0111\xE1nh gi\xE1, t\u1ED5ng h\u1EE3p, ki\u1EC3m \u0111i\u1EC3m, th\u1ED1ng k\xEA, giao ban",
  action: `t\u1ED5 ch\u1EE9c, tri\u1EC3n khai, th\u1EF1c hi\u1EC7n, x\xE2y d\u1EF1ng, duy tr\xEC, nh\xE2n r\u1ED9ng, ti\u1EBFp t\u1EE5c, tham m\u01B0u, r\xE0 so\xE1t, c\u1EADp nh\u1EADt, c\xF4ng b\u1ED1, c\xF4ng khai,
    ki\u1EC3m tra, gi\xE1m s\xE1t, theo d\xF5i, ph\u1ED1i h\u1EE3p, v\u1EADn h\xE0nh, \u0111\u01B0a v\xE0o, \xE1p d\u1EE5ng, nghi\u1EC7m thu, b\xE0n giao, g\u1EEDi, th\u1EA9m \u0111\u1ECBnh,
    m\u1EDF r\u1ED9ng, tuy\xEAn truy\u1EC1n, ph\u1ED5 bi\u1EBFn, t\u1EADp hu\u1EA5n, \u0111\xE0o t\u1EA1o, b\u1ED1 tr\xED, l\u1EADp, r\xFAt kinh nghi\u1EC7m, kh\u1EAFc ph\u1EE5c, \u0111\xF4n \u0111\u1ED1c, qu\xE1n tri\u1EC7t, ni\xEAm y\u1EBFt, x\u1EED l\xFD,
    gi\u1EA3i quy\u1EBFt, s\u1EED d\u1EE5ng, khai th\xE1c, \u0111\u0103ng t\u1EA3i, \u0111i\u1EC1u ch\u1EC9nh, b\u1ED5 sung, s\u1EEDa \u0111\u1ED5i, n\xE2ng c\u1EA5p, n\xE2ng cao, h\u1ED7 tr\u1EE3, \u0111\u1EA7u t\u01B0, th\xE0nh l\u1EADp, ki\u1EC7n to\xE0n,
    cung c\u1EA5p, ti\u1EBFp nh\u1EADn, qu\u1EA3n l\xFD, b\u1EA3o tr\xEC, chuy\u1EC3n giao, chuy\u1EC3n \u0111\u1ED5i, s\u1ED1 h\xF3a, k\u1EBFt n\u1ED1i, t\xEDch h\u1EE3p, \u0111\u1EA9y m\u1EA1nh, t\u0103ng c\u01B0\u1EDDng, k\xFD k\u1EBFt, thi c\xF4ng`,
  weekdayWord: "th\u1EE9",
  weekday: "7: ch\u1EE7 nh\u1EADt, ch\xFAa nh\u1EADt",
  daytime: "s\xE1ng, chi\u1EC1u, t\u1ED1i, bu\u1ED5i s\xE1ng, bu\u1ED5i chi\u1EC1u, bu\u1ED5i t\u1ED1i, cu\u1ED1i ng\xE0y",
  filler: `d\u1EF1 ki\u1EBFn, l\xE0, c\u1EE7a, ng\xE0y gi\u1EDD, c\u1EE5 th\u1EC3, ti\u1EBFn h\xE0nh, ph\u1EA5n \u0111\u1EA5u, c\u01A1 b\u1EA3n, ri\xEAng, c\xF9ng k\u1EF3, c\xF2n l\u1EA1i, c\xE1c th\xE1ng c\xF2n l\u1EA1i, nh\u1EEFng th\xE1ng c\xF2n l\u1EA1i, th\u1EDDi gian c\xF2n l\u1EA1i, c\xE1c qu\xFD c\xF2n l\u1EA1i, ph\u1EA3i, c\u1EA7n, s\u1EBD, \u0111\u01B0\u1EE3c, nh\u1EA5t, \u01B0\u1EDBc, ch\u1ED1t,
    di\u1EC5n ra`,
  label: "th\u1EDDi gian, th\u1EDDi h\u1EA1n, th\u1EDDi \u0111i\u1EC3m, ti\u1EBFn \u0111\u1ED9, h\u1EA1n, m\u1ED1c th\u1EDDi gian, th\u1EDDi gian th\u1EF1c hi\u1EC7n, h\u1EA1n ho\xE0n th\xE0nh, l\u1ED9 tr\xECnh, ng\xE0y ho\xE0n th\xE0nh",
  documentNumber: "s\u1ED1",
  lunar: "\xE2m l\u1ECBch, al",
  festival: "tet: t\u1EBFt nguy\xEAn \u0111\xE1n, t\u1EBFt \xE2m l\u1ECBch, t\u1EBFt c\u1ED5 truy\u1EC1n, t\u1EBFt; hungKings: gi\u1ED7 t\u1ED5 h\xF9ng v\u01B0\u01A1ng, gi\u1ED7 t\u1ED5; midAutumn: trung thu, t\u1EBFt trung thu",
  midTerm: "gi\u1EEFa nhi\u1EC7m k\u1EF3, gi\u1EEFa k\u1EF3, n\u1EEDa nhi\u1EC7m k\u1EF3, gi\u1EEFa giai \u0111o\u1EA1n",
  half: "n\u1EEDa",
  numberWord: "1: m\u1ED9t; 2: hai; 3: ba; 4: b\u1ED1n; 5: l\u0103m; 6: s\xE1u; 7: b\u1EA3y, b\u1EA9y; 8: t\xE1m; 9: ch\xEDn; 10: m\u01B0\u1EDDi; 11: m\u01B0\u1EDDi m\u1ED9t; 12: m\u01B0\u1EDDi hai; 15: m\u01B0\u1EDDi l\u0103m"
};
var decoys = `qua c\xE1c n\u0103m, qua t\u1EEBng n\u0103m, trong nh\u1EEFng n\u0103m qua, nh\u1EEFng n\u0103m qua, c\xE1c n\u0103m qua, trong c\xE1c n\u0103m qua, nh\u1EEFng n\u0103m tr\u01B0\u1EDBc, c\xE1c n\u0103m tr\u01B0\u1EDBc,
  trong nh\u1EEFng n\u0103m g\u1EA7n \u0111\xE2y, nh\u1EEFng n\u0103m g\u1EA7n \u0111\xE2y, nhi\u1EC1u n\u0103m,
  tr\u01B0\u1EDBc h\u1EBFt, tr\u01B0\u1EDBc ti\xEAn, tr\u01B0\u1EDBc m\u1EAFt, tr\u01B0\u1EDBc h\u1EA1n, tr\u01B0\u1EDBc th\u1EDDi h\u1EA1n, tr\u01B0\u1EDBc \u0111\xE2y, tr\u01B0\u1EDBc \u0111\xF3, k\xE8m theo, theo \u0111\xF3, trong \u0111\xF3, trong khi, trong khi \u0111\xF3,
  th\xF4ng t\u01B0, \u0111\u1EA7u t\u01B0, ch\u01B0\u01A1ng tr\xECnh m\u1EE5c ti\xEAu, qu\xE1 tr\xECnh, c\xF4ng tr\xECnh, quy tr\xECnh, ch\xEDnh quy, t\u01B0 ph\xE1p, b\u01B0\u1EDBc \u0111\u1EA7u, l\u1EA7n \u0111\u1EA7u, \u0111\u1EE9ng \u0111\u1EA7u, h\xE0ng \u0111\u1EA7u, ban \u0111\u1EA7u,
  kh\xE1ch h\xE0ng, ng\xE2n h\xE0ng, \u0111\u01A1n h\xE0ng, m\u1EB7t h\xE0ng, c\u1EEDa h\xE0ng, h\xE0ng h\xF3a, vi\u1EC7t nam, mi\u1EC1n nam, qu\u1EA3ng nam, h\xE0 nam, \u0111\u1ED3ng nam, ph\xEDa nam, t\xECnh tr\u1EA1ng,
  v\u1EEBa qua, th\u1EDDi gian qua, th\xF4ng qua vi\u1EC7c, k\u1EBFt h\u1EE3p, tr\u1EDF l\xEAn, \u0111\u1EBFn t\u1EEBng, t\u1EEBng b\u01B0\u1EDBc, m\u1ED7i \u0111\u01A1n v\u1ECB, m\u1ED7i c\u01A1 quan, t\u1EEBng c\u01A1 quan, t\u1EEBng \u0111\u01A1n v\u1ECB,
  t\u1EEBng c\xE1 nh\xE2n, m\u1ED7i c\xE1n b\u1ED9, theo th\u1EA9m quy\u1EC1n, theo ch\u1EE9c n\u0103ng, theo l\u0129nh v\u1EF1c, s\u1ED1 l\u01B0\u1EE3ng, ch\u1EC9 s\u1ED1, m\u1ED9t s\u1ED1, m\u1ED9t c\u1EEDa, m\u1ED9t ph\u1EA7n, hai c\u1EA5p, s\u1ED1 h\xF3a, con s\u1ED1, chuy\u1EC3n \u0111\u1ED5i s\u1ED1,
  k\u1EF9 thu\u1EADt s\u1ED1, kinh t\u1EBF s\u1ED1, \u0111\u1ED1i v\u1EDBi, t\u1EDBi c\xE1c, gi\u1EDD h\xE0nh ch\xEDnh, l\u1ECBch s\u1EED, du l\u1ECBch, ch\u1EE7 t\u1ECBch`;
var units = [
  ["ng\xE0y", "day"],
  ["tu\u1EA7n", "week"],
  ["th\xE1ng", "month"],
  ["qu\xFD", "quarter"],
  ["n\u0103m", "year"],
  ["n\u0103m h\u1ECDc", "year"]
];
function* everyUnits() {
  for (const [word, unit] of units) {
    for (const each of ["h\u1EB1ng", "h\xE0ng", "m\u1ED7i", "t\u1EEBng"]) yield entry(`${each} ${word}`, "everyUnit", unit);
    for (const each of ["c\xE1c", "nh\u1EEFng", "c\u1EA3"])
      yield entry(`${each} ${word}`, "everyUnit", `${each === "c\u1EA3" ? "whole" : "each"} ${unit}`);
  }
}
function* followingSpans() {
  const tails = [
    "ti\u1EBFp theo",
    "k\u1EBF ti\u1EBFp",
    "ti\u1EBFp sau",
    "v\u1EC1 sau",
    "sau \u0111\xF3",
    "sau n\xE0y",
    "li\u1EC1n k\u1EC1",
    "ti\u1EBFp",
    "sau",
    "t\u1EDBi",
    "k\u1EBF ti\u1EBFp theo"
  ];
  const heads = ["n\u0103m", "th\xE1ng", "qu\xFD", "giai \u0111o\u1EA1n", "k\u1EF3", "n\u0103m h\u1ECDc", "nhi\u1EC7m k\u1EF3", "th\u1EDDi gian", "\u0111\u1EE3t"];
  for (const head of heads)
    for (const tail of tails) {
      for (const each of ["c\xE1c", "nh\u1EEFng", "trong c\xE1c", "trong nh\u1EEFng", "cho c\xE1c", "cho nh\u1EEFng", "c\u1EE7a c\xE1c"])
        yield entry(`${each} ${head} ${tail}`, "next", "");
      if (head === "giai \u0111o\u1EA1n" || head === "th\u1EDDi gian")
        for (const lead of ["", "trong ", "cho "]) yield entry(`${lead}${head} ${tail}`, "next", "");
    }
}
function entry(phrase, type, value) {
  return { words: phrase.trim().split(/\s+/), type, value };
}
function phraseEntries() {
  const entries = [...everyUnits(), ...followingSpans()];
  for (const [type, list] of Object.entries(phrases))
    for (const group of list.split(";")) {
      const colon = group.indexOf(":");
      const value = colon < 0 ? "" : group.slice(0, colon).trim();
      for (const phrase of group.slice(colon + 1).split(",")) entries.push(entry(phrase, type, value));
    }
  for (const phrase of decoys.split(",")) entries.push(entry(phrase, "word", "decoy"));
  return entries;
}
var homographs = [
  "n\u0103m n\u1EAFm n\u1EB1m n\u1EA5m n\u1EA1m",
  "qu\xFD qu\u1EF9 qu\u1EF7",
  "th\xE1ng th\u1EAFng th\u0103ng th\u1EB3ng",
  "ng\xE0y ng\xE2y",
  "tu\u1EA7n tu\xE2n tu\u1EA5n tu\u1EABn",
  "h\xE0ng h\u1EB1ng h\u1EA1ng h\xE3ng",
  "k\u1EF3 k\xFD k\u1EF9 k\u1EF7",
  "sau s\xE1u s\xE2u",
  "\u0111\u1EBFn \u0111en \u0111\xE8n \u0111\u1EC1n",
  "t\u1EEB t\u01B0 t\u1EF1 t\u1EE9",
  "m\u1ED7i m\u1EDBi m\u1ECDi m\xF4i m\u1EDDi m\u1ED1i",
  "c\u1EA3 c\xE1",
  "gi\u1EDD gi\xF3 gi\u1ED7",
  "\u0111\u1EA7u \u0111\u1EA5u d\u1EA5u d\u1EA7u \u0111\u1EADu \u0111\xE2u d\xE2u",
  "cu\u1ED1i c\u01B0\u1EDBi c\u01B0\u1EDDi",
  "gi\u1EEFa gi\u0169a",
  "l\u1EA7n lan l\xE2n l\u1EA5n l\u1EABn",
  "l\xFAc l\u1EF1c",
  "t\u1EDBi t\u1ED1i",
  "khi kh\xED",
  "n\u1EBFu n\xEAu",
  "tr\xECnh trinh",
  "t\u1EEBng tung t\xF9ng",
  "b\u1EA3y b\xE0y",
  "hai h\u1EA1i h\u1EA3i",
  "ba b\xE0 b\xE1",
  "b\u1ED1n b\u1ED5n b\u1ED9n",
  "m\u1ED9t m\u1ED1t m\u1ECDt",
  "ch\xEDn ch\xEDnh ch\u1EC9n",
  "m\u01B0\u1EDDi mu\u1ED1i",
  "t\xE1m t\u1EA1m t\xE2m t\u1EA5m",
  "nay n\xE0y n\u1EA3y",
  "l\xE0 l\u1EA1",
  "\u0111\xFAng d\u1EE5ng \u0111\u1EE9ng d\xF9ng",
  "th\u1EE9 th\u1EED th\u01B0 th\u1EE7 thu",
  "s\u1ED1 s\u1EDF so s\u1EE3",
  "s\xE1ng sang",
  "chi\u1EC1u chi\u1EBFu",
  "\u0111\u1EC3 \u0111\u1EC1 d\u1EC5 \u0111\u1EBF",
  "c\u1EA7n c\xE2n can c\u0103n",
  "l\u1EADp l\u1EAFp",
  "\u0111\u1EE3t \u0111\u1ED9t",
  "n\u1EEDa n\u1EEFa",
  "trong tr\xF4ng tr\u1ED3ng tr\u1ECDng"
];
var mendTargets = "thuong xuyen hang nam thang quy tuan ngay dinh truoc hoan thanh cham nhat giai doan theo hoach".split(" ");

// packages/domain/src/schedules/timeframe-tokens.ts
var foldTable = [];
for (let code = 0; code < 7936; code += 1) {
  const bare = String.fromCharCode(code).normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  foldTable[code] = bare === "\u0111" ? "d" : bare;
}
function fold(text) {
  let key = "";
  for (let index = 0; index < text.length; index += 1) key += foldTable[text.charCodeAt(index)] ?? text[index];
  if (key === "qui") return "quy";
  return key === "ki" ? "ky" : key;
}
var isDigit = (code) => code >= 48 && code <= 57;
var isLetter = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 192 && code < 7936 && code !== 215 && code !== 247;
var longestText = 4e3;
var wrappedLine = new RegExp("\\s*\\n\\s*(?![-+\u2022*]|\\d{1,2}[.)]\\s|[a-z\u0111]\\)|\\p{Lu}\\p{Ll}|\\s)", "gu");
var brokenPhrase = new RegExp("(?<=(?<!\\p{L})(?:theo|tr\u01B0\u1EDBc|sau|khi|ng\xE0y|th\xE1ng|qu\xFD|qu\xED|n\u0103m|tu\u1EA7n|trong|t\u1EEB|\u0111\u1EBFn|v\xE0|c\u1EE7a|h\u1EB1ng|h\xE0ng|th\u1EE9|c\xE1c|nh\u1EEFng))\\s*\\n\\s*", "giu");
function clean(text) {
  return text.slice(0, longestText).normalize("NFC").replace(/<[^<>]{0,200}>/g, " ").replace(new RegExp("[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff\\u00ad]|\\p{M}", "gu"), "").replace(/\[\d{1,3}\]|\*\*/g, " ").replace(/\u00bd/g, "0,5").replace(/[\u2010-\u2015\u2212]/g, "-").replace(wrappedLine, " ").replace(brokenPhrase, " ").replace(/[^\S\n]+/g, " ");
}
var digitLetters = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  6: "o",
  8: "b",
  9: "g"
};
var letterDigits = /^(?=.*\d)[\dlIOo|]+$/;
var goodsBefore = /* @__PURE__ */ new Set(["khach", "ngan", "don", "mat", "cua", "giao", "ban", "mua", "xuat"]);
var unitWords = {
  nam: "n\u0103m",
  thang: "th\xE1ng",
  quy: "qu\xFD",
  tuan: "tu\u1EA7n",
  ngay: "ng\xE0y"
};
function mendUnits(tokens) {
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const goods = goodsBefore.has(tokens[index - 2]?.key ?? "");
    if (tokens[index - 1]?.key !== "hang" || token.kind !== "word" || goods || token.lower === unitWords[token.key])
      continue;
    const near = Object.keys(unitWords).filter((unit2) => distance(token.key, unit2) <= 1);
    const [unit] = near;
    const known = knownKeys.has(token.key) && unit !== token.key;
    if (near.length === 1 && unit && !known) tokens[index] = { ...token, key: unit, lower: unitWords[unit] ?? unit };
  }
}
function mendMixed(raw, inDate) {
  const key = fold(raw);
  const words = key.length < 3 ? [] : [digitLetters, { ...digitLetters, 1: "l" }].map(
    (letters) => key.replace(/\d/g, (digit) => letters[digit] ?? digit)
  );
  const word = words.find((candidate) => knownKeys.has(candidate));
  if (word !== void 0) return { kind: "word", raw: word, lower: word, key: word };
  if (!inDate && /^[IVXivxl1]{1,4}$/.test(raw)) return { kind: "word", raw, lower: raw.toLowerCase(), key };
  if (!letterDigits.test(raw)) return void 0;
  const digits = raw.replace(/[lI|]/g, "1").replace(/[Oo]/g, "0");
  return { kind: "number", raw: digits, lower: digits, key: digits };
}
var syllable = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(?:[aeou]|[aou]?i|[iu]?y|ia|ua|ao|au|ay|eo|eu|iu|ou|uu|ieu|yeu|uoi|uou|oai?|oay|oeo?|oao|uay|uye|uy[au]|ue|uo|(?:a|e|o|u|oa|oe|ua|uo|oo)(?:ch?|m|ng?|nh|p|t)|(?:ie|ye|uye|i|y|uy)(?:ch?|m|ng|nh?|p|t))$/;
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
function mendKey(raw, key) {
  if (key.length < 3 || key.length > 8 || knownKeys.has(key) || syllable.test(key) || raw === raw.toUpperCase())
    return key;
  const allowed = key.length >= 5 ? 2 : 1;
  const near = mendTargets.filter(
    (target) => Math.abs(target.length - key.length) <= 1 && distance(key, target) <= allowed
  );
  return near.length === 1 && (near[0]?.length ?? 0) <= key.length + 1 ? near[0] ?? key : key;
}
function wordToken(raw, start, glued) {
  const key = fold(raw);
  return { kind: "word", raw, lower: raw.toLowerCase(), key: mendKey(raw, key), start, end: start + raw.length, glued };
}
function tokenize(text) {
  const tokens = [];
  let index = 0;
  let glued = false;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const start = index;
    if (code === 32) {
      glued = false;
      index += 1;
      continue;
    }
    let letters = false;
    let digits = false;
    while (index < text.length && (isDigit(text.charCodeAt(index)) || isLetter(text.charCodeAt(index)))) {
      if (isDigit(text.charCodeAt(index))) digits = true;
      else letters = true;
      index += 1;
    }
    if (index > start) {
      pushRun(tokens, text.slice(start, index), start, glued, letters, digits);
    } else {
      const raw = text[index] ?? "";
      index += 1;
      tokens.push({ kind: "mark", raw, lower: raw, key: raw, start, end: index, glued });
    }
    glued = true;
  }
  return tokens;
}
function pushRun(tokens, raw, start, glued, letters, digits) {
  if (!digits) {
    tokens.push(wordToken(raw, start, glued));
    return;
  }
  if (!letters) {
    tokens.push({ kind: "number", raw, lower: raw, key: raw, start, end: start + raw.length, glued });
    return;
  }
  const mended = mendMixed(raw, glued && tokens[tokens.length - 1]?.raw === "/");
  if (mended) {
    tokens.push({ ...mended, start, end: start + raw.length, glued });
    return;
  }
  let from = 0;
  for (const part of raw.match(/\d+|\D+/g) ?? []) {
    const place = start + from;
    const first = part.charCodeAt(0);
    const stuck = from > 0 || glued;
    if (isDigit(first))
      tokens.push({
        kind: "number",
        raw: part,
        lower: part,
        key: part,
        start: place,
        end: place + part.length,
        glued: stuck
      });
    else tokens.push(wordToken(part, place, stuck));
    from += part.length;
  }
}
var vetoes = /* @__PURE__ */ new Map();
for (const group of homographs) {
  const forms = group.split(" ");
  for (const form of forms) vetoes.set(form, new Set(forms.filter((other) => other !== form)));
}
var trie = { children: /* @__PURE__ */ new Map(), entries: [] };
var knownKeys = /* @__PURE__ */ new Set();
for (const phrase of phraseEntries()) {
  let node = trie;
  for (const word of phrase.words) {
    const key = fold(word);
    knownKeys.add(key);
    const next = node.children.get(key) ?? { children: /* @__PURE__ */ new Map(), entries: [] };
    node.children.set(key, next);
    node = next;
  }
  node.entries.push(phrase);
}
var accentedLetters = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
function spells(phrase, tokens, at, accented) {
  return phrase.words.every((word, offset) => {
    const token = tokens[at + offset];
    if (!token || vetoes.get(word)?.has(token.lower) || word === "ngay" && token.lower === "ng\xE0y") return false;
    if (!accented || token.lower !== "ngay" && token.lower !== "quy" || token.lower === word) return true;
    const next = tokens[at + offset + 1];
    return next?.kind === "number" || /^[IVXl|]+$/.test(next?.raw ?? "");
  });
}
function fits(phrase, before, next) {
  if (phrase.type !== "relative" && phrase.type !== "next") return true;
  const last = phrase.words[phrase.words.length - 1];
  if (last === "c\xE1o") return before?.kind === "number" || before?.key === "cua";
  return !((last === "tr\u01B0\u1EDBc" || last === "sau") && (next?.kind === "number" || next?.key === "ngay" || next?.key === "khi"));
}
function longestPhrase(tokens, at, accented) {
  let node = trie;
  let best;
  for (let offset = at; node && offset < tokens.length; offset += 1) {
    const token = tokens[offset];
    if (token?.kind !== "word") break;
    node = node.children.get(token.key);
    const found = node?.entries.find(
      (candidate) => spells(candidate, tokens, at, accented) && fits(candidate, tokens[at - 1], tokens[offset + 1])
    );
    if (found) best = found;
  }
  return best;
}
function lexemeOf(type, value, tokens, at, count) {
  const first = tokens[at];
  const last = tokens[at + count - 1];
  const number = first.kind === "number" ? Number(first.raw) : type === "numberWord" ? Number(value) : Number.NaN;
  const key = count === 1 ? first.key : tokens.slice(at, at + count).map((token) => token.key).join(" ");
  return { type, value, number, raw: first.raw, key, start: first.start, end: last.end, glued: first.glued };
}
function settleEach(lexemes) {
  for (let index = 0; index < lexemes.length; index += 1) {
    const lexeme = lexemes[index];
    const next = lexemes[index + 1];
    if (lexeme.type !== "everyUnit" || !next) continue;
    const [each, unit] = lexeme.value.split(" ");
    if (unit === void 0) continue;
    const numeral = next.type === "number" || /^[IVX]+$/.test(next.raw);
    const marked = next.type === "unit" && next.value === "year" && unit === "year";
    if (numeral || marked || next.type === "weekdayWord") lexemes[index] = { ...lexeme, type: "unit", value: unit };
    else if (each === "whole") lexemes[index] = { ...lexeme, value: `whole ${unit}` };
  }
}
function lexTimeframe(source) {
  const text = clean(source);
  const tokens = tokenize(text);
  mendUnits(tokens);
  const accented = accentedLetters.test(text);
  const lexemes = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token.kind === "word") {
      const phrase = longestPhrase(tokens, at, accented);
      const count = phrase?.words.length ?? 1;
      lexemes.push(lexemeOf(phrase?.type ?? "word", phrase?.value ?? "", tokens, at, count));
      at += count;
      continue;
    }
    lexemes.push(lexemeOf(token.kind === "number" ? "number" : "mark", token.raw, tokens, at, 1));
    at += 1;
  }
  settleEach(lexemes);
  return { text, lexemes };
}

// packages/domain/src/schedules/timeframe-parse.ts
var isDated2 = (atom) => atom.type === "dated";
function governed(atoms, lexemes) {
  const found = /* @__PURE__ */ new Set();
  atoms.forEach((atom, index) => {
    if (atom.type !== "done") return;
    const sentence = sentenceOf(lexemes, atom.at);
    const near = (weak) => (other) => isDated2(other) && (other.weak ?? false) === weak && sentenceOf(lexemes, other.at) === sentence;
    const [following, preceding] = [atoms.slice(index + 1), atoms.slice(0, index).reverse()];
    const adjacent = preceding[0];
    if (adjacent && isDated2(adjacent) && adjacent.next === atom.at && !found.has(adjacent)) {
      found.add(adjacent);
      return;
    }
    const target = following.find(near(false)) ?? preceding.find(near(false)) ?? following.find(near(true)) ?? preceding.find(near(true));
    if (target) found.add(target);
  });
  return found;
}
function eventOf(atom) {
  switch (atom.type) {
    case "byPlan":
      return { kind: "by_plan", ref: atom.words };
    case "byRule":
      return { kind: "by_rule" };
    case "asNeeded":
      return { kind: "as_needed" };
    case "conditional":
      return { kind: "conditional", event: atom.words };
    default:
      return void 0;
  }
}
function durationOf(atom) {
  const { start, per } = atom;
  return {
    kind: "duration",
    ...atom.duration,
    ...atom.max ? { max: true } : {},
    ...start === void 0 ? {} : { start },
    ...per === void 0 ? {} : { per }
  };
}
function rhythmOf(atom, atoms, rhythm) {
  if (atoms.filter(isDated2).length === 1)
    return atom.cycle?.every === "quarter" && rhythm.length === 0 ? ["quarterly"] : rhythm;
  if (atom.cycle?.every === "quarter") return ["quarterly"];
  const quarters = atoms.some((other) => isDated2(other) && other.cycle?.every === "quarter");
  return quarters ? rhythm.filter((name) => name !== "quarterly") : rhythm;
}
function candidatesOf(atoms, lexemes, context, rhythm) {
  const done = governed(atoms, lexemes);
  const dated = atoms.some((atom) => isDated2(atom));
  const days = atoms.filter(isDated2).flatMap((atom) => atom.spans).filter((span) => span.to.unit === "day" && span.to.year === void 0).length;
  return atoms.flatMap((atom) => {
    const one = (timeframe) => timeframe ? [{ timeframe, atom }] : [];
    switch (atom.type) {
      case "dated": {
        const reading = { atom, done: done.has(atom), rhythm: rhythmOf(atom, atoms, rhythm), days };
        const until = !reading.done && endsContinuous(atom, atoms, lexemes);
        return buildDated(reading, context).map((timeframe) => ({ timeframe, atom, ...until ? { until } : {} }));
      }
      case "weekday":
        return atom.weekly || rhythm.includes("weekly") || !dated ? one(buildWeekdays(atom)) : [];
      case "festival":
        return one(buildFestival(atom, context));
      case "duration":
        return one(durationOf(atom));
      case "wholeSpan":
        return dated ? [] : one(completed(buildWholeSpan(context), atom, atoms));
      case "wholeYear":
        return dated ? [] : one(completed(buildWholeYear(context), atom, atoms));
      case "next":
        return one({ kind: "open_period", from: followingYear(context), to: null });
      default:
        return one(eventOf(atom));
    }
  });
}
function completed(whole, atom, atoms) {
  const before = atoms[atoms.indexOf(atom) - 1];
  if (whole?.kind !== "period" || whole.to === void 0 || before?.type !== "done") return whole;
  return { kind: "deadline", to: whole.to, inclusive: true };
}
function followingYear(context) {
  return context.documentDate ? `${Number(context.documentDate.slice(0, 4)) + 1}-01-01` : null;
}
function joinLength(candidates) {
  const length = candidates.find(
    (candidate) => candidate.timeframe.kind === "duration" && candidate.timeframe.start === void 0
  );
  const start = candidates.find(({ timeframe, atom }) => {
    if (timeframe.kind === "open_period")
      return isDated2(atom) && atom.prep === "from" && !atom.open && timeframe.from !== null;
    return timeframe.kind === "instant" || timeframe.kind === "deadline" && isDated2(atom) && (atom.prep === "none" || atom.prep === "in");
  });
  if (!length || !start || length.timeframe.kind !== "duration") return [...candidates];
  const { value, unit } = length.timeframe;
  const first = start.timeframe;
  const from = first.kind === "instant" ? first.at : first.kind === "deadline" ? first.to : first.kind === "open_period" ? first.from : null;
  if (from === null) return [...candidates];
  const period = { kind: "period", from, duration: { value, unit } };
  return candidates.flatMap(
    (candidate) => candidate === length ? [] : candidate === start ? [{ timeframe: period, atom: candidate.atom }] : [candidate]
  );
}
var ranks = {
  deadline: 0,
  instant: 0,
  compound: 0,
  continuous: 1,
  recurring_deadline: 2,
  recurring_period: 2,
  recurrence: 3,
  period: 4,
  open_period: 4,
  duration: 5,
  by_plan: 6,
  by_rule: 6,
  conditional: 6,
  as_needed: 7,
  unknown: 8
};
function freeRhythm(rhythm, candidates) {
  const taken = new Set(
    candidates.flatMap(({ timeframe }) => "recurrence" in timeframe ? timeframe.recurrence ?? [] : [])
  );
  const recurring = candidates.some(
    ({ timeframe }) => timeframe.kind === "recurring_deadline" || timeframe.kind === "recurring_period"
  );
  return rhythm.filter((name) => !taken.has(name) && !(recurring && name === "unspecified"));
}
function endsContinuous(atom, atoms, lexemes) {
  const before = atoms[atoms.indexOf(atom) - 1];
  const until = lexemes[atom.at]?.type === "to" || lexemes[atom.at]?.type === "endOf";
  return before?.type === "continuous" && before.next === atom.at && until;
}
function continuousOf(rhythm, rest) {
  const timeframes = rest.map((candidate) => candidate.timeframe);
  const until = rest.find((candidate) => candidate.until)?.timeframe;
  const dated = timeframes.some((timeframe) => timeframe.kind === "deadline" && timeframe !== until);
  const span = dated ? void 0 : timeframes.find((timeframe) => timeframe.kind === "period" || timeframe.kind === "open_period");
  const used = dated ? void 0 : until ?? span;
  const from = used?.kind === "period" || used?.kind === "open_period" ? used.from : null;
  const to = used?.kind === "period" || used?.kind === "deadline" ? used.to : null;
  const recurring = timeframes.flatMap(
    (timeframe) => timeframe.kind === "recurring_deadline" ? timeframe.recurrence : []
  );
  const names = dated ? [] : [.../* @__PURE__ */ new Set([...rhythm, ...recurring])];
  return {
    timeframe: {
      kind: "continuous",
      ...names.length > 0 ? { recurrence: names } : {},
      ...from ? { from } : {},
      ...to ? { to } : {}
    },
    used
  };
}
function collect(atoms, candidates, rhythm) {
  const goesOn2 = atoms.some((atom) => atom.type === "continuous");
  const strong = candidates.filter(({ atom }) => !(isDated2(atom) && atom.weak));
  const used = strong.length > 0 || rhythm.length > 0 || goesOn2 ? strong : candidates;
  const timeframes = joinRecurring(used.map((candidate) => candidate.timeframe));
  const free = freeRhythm(rhythm, used);
  const rhythms2 = free.length > 0 ? [{ kind: "recurrence", recurrence: free }] : [];
  if (!goesOn2) return [...timeframes, ...rhythms2];
  const continuous2 = continuousOf(free, used);
  const rest = timeframes.filter((timeframe) => timeframe !== continuous2.used);
  const dated = rest.some((timeframe) => timeframe.kind === "deadline");
  return [...rest, continuous2.timeframe, ...dated ? rhythms2 : []];
}
function rankOf(timeframe, all) {
  const several = timeframe.kind === "recurring_period" && all.filter(({ kind }) => kind === "recurring_period").length > 1;
  return several ? ranks.recurrence + 0.5 : ranks[timeframe.kind];
}
function sortByRank(timeframes) {
  if (timeframes.length < 2) return [...timeframes];
  const ranked = timeframes.map((timeframe, index) => ({
    timeframe,
    order: rankOf(timeframe, timeframes) * 100 + index,
    text: JSON.stringify(timeframe)
  }));
  const first = new Map(ranked.toReversed().map((entry2) => [entry2.text, entry2]));
  return ranked.filter((entry2) => first.get(entry2.text) === entry2).sort((a, b) => a.order - b.order).map(({ timeframe }) => timeframe);
}
function asCompound(main) {
  if (main.kind === "deadline") return { kind: "compound", to: main.to, inclusive: main.inclusive };
  return main.kind === "period" && main.to ? { kind: "compound", from: main.from, to: main.to } : main;
}
function parseTimeframe(text, context = {}) {
  const lexed = lexTimeframe(text);
  const { lexemes } = lexed;
  const read = readAtoms(lexed);
  const names = read.flatMap((atom) => atom.type === "rhythm" ? atom.names : []);
  const years2 = read.some((atom) => isDated2(atom) && atom.spans.some((span) => span.from.year !== void 0));
  const specific = names.filter((name) => name !== "unspecified" && !(name === "mid-term" && years2));
  const rhythm = [...new Set(specific.length > 0 || !names.includes("unspecified") ? specific : ["unspecified"])];
  const atoms = shareParts(read, lexemes, rhythm);
  const candidates = joinLength(candidatesOf(atoms, lexemes, context, rhythm));
  const [main = { kind: "unknown" }, ...also] = sortByRank(collect(atoms, candidates, rhythm));
  const owner = candidates.find((candidate) => candidate.timeframe === main)?.atom;
  const compound = owner && isDated2(owner) && !owner.weak && !comesBack({ atom: owner, done: false, rhythm, days: 0 }) && hasUndatedAction(atoms, lexemes, owner);
  const notes = [
    .../* @__PURE__ */ new Set([
      ..."note" in main && main.note ? [main.note] : [],
      ...read.flatMap((atom) => atom.type === "note" ? [atom.words] : [])
    ])
  ];
  return {
    ...compound ? asCompound(main) : main,
    ...also.length > 0 ? { also } : {},
    ...notes.length > 0 ? { note: notes.join("; ") } : {},
    text: text.trim()
  };
}

// packages/domain/src/schedules/recurrence-rule.ts
function expandRule(rule, from, to, anchor) {
  const start = from > anchor ? from : anchor;
  if (start > to) return [];
  const days = rule.freq === "DAILY" || rule.freq === "WEEKLY" ? expandDays(rule, start, to, anchor) : expandMonths(rule, start, to, anchor);
  return [...new Set(days)].filter((day) => day >= start && day <= to).sort();
}
function mondayOf(day) {
  return addDays(day, 1 - dayOfWeek(day));
}
function expandDays(rule, start, to, anchor) {
  const weekly = rule.freq === "WEEKLY";
  const first = weekly ? mondayOf(anchor) : anchor;
  const step = rule.interval * (weekly ? 7 : 1);
  const skipped = Math.max(0, Math.floor(daysBetween(first, start) / step) - 1);
  const days = [];
  for (let day = addDays(first, skipped * step); day <= to; day = addDays(day, step)) {
    if (weekly) for (const weekday of rule.byDay ?? [dayOfWeek(anchor)]) days.push(addDays(day, weekday - 1));
    else if (!rule.byDay || rule.byDay.includes(dayOfWeek(day))) days.push(day);
  }
  return days;
}
function expandMonths(rule, start, to, anchor) {
  const origin = datePartsOf(anchor);
  const [first, last] = [datePartsOf(start), datePartsOf(to)];
  const days = [];
  for (let index = first.year * 12 + first.month - 1; index <= last.year * 12 + last.month - 1; index += 1) {
    const [year, month] = [Math.floor(index / 12), index % 12 + 1];
    const passed = rule.freq === "YEARLY" ? year - origin.year : index - (origin.year * 12 + origin.month - 1);
    const allowed = rule.byMonth ?? (rule.freq === "YEARLY" && !rule.byMonthDay ? [origin.month] : void 0);
    if (passed % rule.interval !== 0 || allowed && !allowed.includes(month)) continue;
    const length = daysInMonth(year, month);
    for (const number of rule.byMonthDay ?? [origin.day]) {
      const day = plainDateOf(year, month, number < 0 ? length + 1 + number : number);
      if (day) days.push(day);
    }
  }
  return days;
}

// packages/domain/src/schedules/timeframe-rules.ts
var yearEnd = { freq: "YEARLY", interval: 1, byMonth: [12], byMonthDay: [31] };
var namedRules = {
  daily: { freq: "DAILY", interval: 1, byDay: [1, 2, 3, 4, 5] },
  weekly: { freq: "WEEKLY", interval: 1, byDay: [5] },
  monthly: { freq: "MONTHLY", interval: 1, byMonthDay: [-1] },
  quarterly: { freq: "YEARLY", interval: 1, byMonth: [3, 6, 9, 12], byMonthDay: [-1] },
  "half-yearly": { freq: "YEARLY", interval: 1, byMonth: [6, 12], byMonthDay: [-1] },
  "nine-month": { freq: "YEARLY", interval: 1, byMonth: [9], byMonthDay: [30] },
  yearly: yearEnd,
  unspecified: yearEnd
};
function ruleOfRhythm(rhythm) {
  const named2 = namedRules[rhythm];
  if (named2) return named2;
  const every = /^every-(\d+)-(week|month|year|day)$/.exec(rhythm);
  if (every) return everyRule(Number(every[1]), every[2] ?? "");
  const times = /^(\d+)\/(day|week|month|year)$/.exec(rhythm);
  return times ? timesRule(Number(times[1]), times[2] ?? "") : void 0;
}
function everyRule(count, unit) {
  if (count < 1) return void 0;
  if (unit === "year") return { ...yearEnd, interval: count };
  if (unit === "month") return { freq: "MONTHLY", interval: count, byMonthDay: [-1] };
  return unit === "week" ? { freq: "WEEKLY", interval: count, byDay: [5] } : { freq: "DAILY", interval: count };
}
function timesRule(count, unit) {
  const spread = (parts, size) => [
    ...new Set(Array.from({ length: parts }, (_, index) => Math.ceil(size * (index + 1) / parts)))
  ];
  if (count < 1) return void 0;
  if (unit === "year")
    return { freq: "YEARLY", interval: 1, byMonth: spread(Math.min(count, 12), 12), byMonthDay: [-1] };
  if (unit === "week") return { freq: "WEEKLY", interval: 1, byDay: spread(Math.min(count, 5), 5) };
  if (unit === "day") return namedRules["daily"];
  const length = Math.min(count, 28);
  const days = Array.from(
    { length },
    (_, index) => index === length - 1 ? -1 : Math.floor(30 * (index + 1) / length)
  );
  return { freq: "MONTHLY", interval: 1, byMonthDay: days };
}
var monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function monthDay(month, day, dayBefore) {
  const length = monthLengths[month - 1] ?? 31;
  const last = day >= length;
  if (!dayBefore) return { month, day: last && (month === 2 || day > length) ? -1 : day };
  if (day === 1) return { month: month === 1 ? 12 : month - 1, day: -1 };
  if (month === 2 && day >= 29) return { month, day: -2 };
  return { month, day: Math.min(day, length) - 1 };
}
function printedDay(month, day, dayBefore) {
  if (month === 2 && day === 28) return dayBefore ? { month, day: 27 } : { month, day: 28 };
  return monthDay(month, day, dayBefore);
}
function groupByDay(days) {
  const groups = Map.groupBy(days, ({ day }) => day);
  return [...groups].map(([day, members]) => {
    const months = [...new Set(members.map(({ month }) => month))].sort((a, b) => a - b);
    return months.length === 12 ? { freq: "MONTHLY", interval: 1, byMonthDay: [day] } : { freq: "YEARLY", interval: 1, byMonth: months, byMonthDay: [day] };
  });
}
function recurringRules(timeframe, strict) {
  const dayBefore = strict && !timeframe.inclusive && timeframe.time === void 0;
  const by = dayBefore && timeframe.tooLateFrom ? timeframe.tooLateFrom : timeframe.by;
  const yearly = by.filter((day) => day.includes("-")).map((day) => day.split("-").map(Number));
  if (yearly.length > 0) return groupByDay(yearly.map(([month = 1, day = 1]) => printedDay(month, day, dayBefore)));
  if (timeframe.recurrence.includes("weekly")) {
    const days = by.map((day) => dayBefore ? (Number(day) + 5) % 7 + 1 : Number(day));
    return [{ freq: "WEEKLY", interval: 1, byDay: days.sort((a, b) => a - b) }];
  }
  const allMonths = monthLengths.map((_, index) => index + 1);
  return groupByDay(
    by.flatMap(
      (day) => allMonths.map(
        (month) => day === "31" ? { month, day: dayBefore ? -2 : -1 } : printedDay(month, Number(day), dayBefore)
      )
    )
  );
}
function recurringPeriodRule(timeframe) {
  const month = timeframe.month ?? (timeframe.quarter ?? 4) * 3;
  return { freq: "YEARLY", interval: 1, byMonth: [month], byMonthDay: [-1] };
}
function rulesOfTimeframe(timeframe, options = {}) {
  const strict = options.strictBefore ?? true;
  switch (timeframe.kind) {
    case "recurrence":
    case "continuous": {
      const rhythms2 = timeframe.recurrence ?? ["yearly"];
      return rhythms2.flatMap((rhythm) => {
        const rule = ruleOfRhythm(rhythm);
        return rule ? [{ rule, rhythm }] : [];
      });
    }
    case "open_period":
      return [{ rule: yearEnd, rhythm: "yearly" }];
    case "recurring_deadline":
      if (timeframe.calendar === "lunar") return [];
      return recurringRules(timeframe, strict).map((rule) => ({ rule, rhythm: timeframe.recurrence[0] ?? "yearly" }));
    case "recurring_period":
      return [{ rule: recurringPeriodRule(timeframe), rhythm: "yearly" }];
    default:
      return [];
  }
}

// packages/domain/src/schedules/occurrences.ts
function occurrencesOf(timeframe, options) {
  const own = mainOccurrences(timeframe, options);
  const further = timeframe.also ?? [];
  if (further.length === 0) return own;
  const dated = further.filter((one) => !isBareContinuous(one)).flatMap((one) => occurrencesOf(one, options));
  const bare = further.filter(isBareContinuous).flatMap((one) => occurrencesOf(one, options));
  const all = own.length + dated.length === 0 ? bare : [...own, ...dated];
  const onePeriodADay = Map.groupBy(sortUnique(all), ({ dueOn, period }) => `${dueOn} ${period.replace(/\/\d+$/, "")}`);
  return numberRepeats(
    [...onePeriodADay.values()].flatMap(
      ([first]) => first ? [{ ...first, period: first.period.replace(/\/\d+$/, "") }] : []
    )
  );
}
function isBareContinuous(timeframe) {
  return timeframe.kind === "continuous" && timeframe.from === void 0 && timeframe.to === void 0 && (timeframe.recurrence ?? []).every((name) => name === "unspecified");
}
function mainOccurrences(timeframe, options) {
  const inSpan = (dueOn) => dueOn !== void 0 && dueOn >= options.from && dueOn <= options.to ? [{ period: "once", dueOn }] : [];
  switch (timeframe.kind) {
    case "deadline":
      return inSpan(lastDayOf(timeframe, options));
    case "compound":
      return timeframe.to === void 0 ? [] : inSpan(
        lastDayOf(
          { ...timeframe, kind: "deadline", to: timeframe.to, inclusive: timeframe.inclusive ?? true },
          options
        )
      );
    case "instant":
      return inSpan(dayOf(timeframe.at, options));
    case "period":
      return inSpan(endOfPeriod(timeframe, options));
    case "duration":
      return inSpan(endOfDuration(timeframe, options.startedOn, options.calendar));
    case "open_period":
      return bounded(timeframe.from, void 0, options, (span) => expand(timeframe, span));
    case "continuous":
      return bounded(timeframe.from, timeframe.to, options, (span) => continuous(timeframe, span));
    case "recurrence":
      return recurrence(timeframe, options);
    case "recurring_deadline":
      return timeframe.calendar === "lunar" ? lunarOccurrences(timeframe, options) : expand(timeframe, options);
    case "recurring_period":
      return expand(timeframe, options);
    default:
      return [];
  }
}
function dayOf(printed, options) {
  const day = printed.slice(0, printed.startsWith("--") ? 7 : 10);
  if (!day.startsWith("--")) return parsePlainDate(day);
  const year = Number(options.from.slice(0, 4));
  const candidates = [year, year + 1].map((candidate) => parsePlainDate(`${candidate}-${day.slice(2)}`));
  return candidates.find((candidate) => candidate !== void 0 && candidate >= options.from);
}
function lastDayOf(timeframe, options) {
  const strict = options.strictBefore ?? true;
  if (timeframe.tooLateFrom !== void 0) {
    const tooLate = dayOf(timeframe.tooLateFrom, options);
    return tooLate && addDays(tooLate, -1);
  }
  const day = dayOf(timeframe.to, options);
  return day && strict && !timeframe.inclusive && timeframe.time === void 0 ? addDays(day, -1) : day;
}
function endOfPeriod(timeframe, options) {
  if (timeframe.to !== void 0) return dayOf(timeframe.to, options);
  const { duration } = timeframe;
  const start = dayOf(timeframe.from, options);
  if (!duration || start === void 0) return void 0;
  if (duration.unit === "day" && timeframe.from.includes("T"))
    return addDays(start, Math.max(0, Math.ceil(duration.value) - 1));
  return endOfDuration({ kind: "duration", ...duration }, start, options.calendar);
}
function endOfDuration(length, start, calendar) {
  if (start === void 0 || calendar === void 0) return void 0;
  const value = Math.ceil(length.value);
  const months = { month: 1, quarter: 3, year: 12 }[length.unit];
  if (months !== void 0) return workingDayFrom(calendar, addMonths(start, value * months));
  const days = { week: value * 7, hour: Math.ceil(length.value / 24) }[length.unit] ?? value;
  const unit = length.unit === "workingDay" ? "working_days" : "calendar_days";
  const due = dueDate(calendar, { from: start, allowance: days, unit });
  return due.ok ? due.value.due : void 0;
}
function bounded(first, last, options, inside) {
  const start = first ? dayOf(first, options) : void 0;
  const end = last ? dayOf(last, options) : void 0;
  const from = start !== void 0 && start > options.from ? start : options.from;
  const to = end !== void 0 && end < options.to ? end : options.to;
  return from > to ? [] : inside({ ...options, from, to, ...start === void 0 ? {} : { anchor: options.anchor ?? start } });
}
function continuous(timeframe, options) {
  const own = (timeframe.recurrence ?? []).filter((name) => name !== "unspecified");
  return own.length > 0 ? recurrence({ kind: "recurrence", recurrence: own }, options) : reporting(options);
}
function reporting(options) {
  const { reportingRhythm, ...rest } = options;
  const usable = reportingRhythm && reportingRhythm.kind !== "continuous" && occurrencesOf(reportingRhythm, rest);
  return usable && usable.length > 0 ? usable : expand({ kind: "recurrence", recurrence: ["yearly"] }, options);
}
function recurrence(timeframe, options) {
  const found = timeframe.recurrence.flatMap((name) => {
    if (name === "unspecified") return reporting(options);
    return name === "mid-term" ? midTerm(options) : expand({ kind: "recurrence", recurrence: [name] }, options);
  });
  return sortUnique(found);
}
function midTerm(options) {
  const [first, last] = [datePartsOf(options.from).year, datePartsOf(options.to).year];
  const year = Math.floor((first + last) / 2);
  const dueOn = plainDate(`${year}-12-31`);
  return dueOn >= options.from && dueOn <= options.to ? [{ period: `${year}-mid-term`, dueOn }] : [];
}
function sortUnique(occurrences) {
  const seen = new Map(occurrences.map((occurrence) => [`${occurrence.dueOn} ${occurrence.period}`, occurrence]));
  return [...seen.values()].sort(
    (a, b) => a.dueOn === b.dueOn ? a.period.localeCompare(b.period) : a.dueOn < b.dueOn ? -1 : 1
  );
}
function expand(timeframe, options) {
  const anchor = options.anchor ?? options.from;
  const occurrences = rulesOfTimeframe(timeframe, options).flatMap(
    ({ rule, rhythm }) => expandRule(rule, options.from, options.to, anchor).map((dueOn) => ({ period: periodOf(dueOn, rhythm), dueOn }))
  );
  const sorted = sortUnique(occurrences);
  return timeframe.kind === "recurring_deadline" ? nameReports(timeframe, sorted) : numberRepeats(sorted);
}
function periodOf(day, rhythm) {
  const { year, month } = datePartsOf(day);
  switch (rhythm) {
    case "daily":
      return day;
    case "weekly":
      return weekOf(day);
    case "monthly":
      return day.slice(0, 7);
    case "quarterly":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "half-yearly":
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case "nine-month":
      return `${year}-9M`;
    default:
      return defaultPeriod(day, rhythm);
  }
}
function defaultPeriod(day, rhythm) {
  if (/(\/|-)(week|day)$/.test(rhythm)) return weekOf(day);
  return /(\/|-)month$/.test(rhythm) ? day.slice(0, 7) : day.slice(0, 4);
}
function weekOf(day) {
  const weekday = ((/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const first = plainDate(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - Date.parse(first)) / 6048e5) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`;
}
function numberRepeats(occurrences) {
  const counts = /* @__PURE__ */ new Map();
  return occurrences.map(({ period, dueOn }) => {
    const count = (counts.get(period) ?? 0) + 1;
    counts.set(period, count);
    return { period: count === 1 ? period : `${period}/${count}`, dueOn };
  });
}
function nameReports(timeframe, occurrences) {
  const { recurrence: names, by } = timeframe;
  const halves = by.length === 2 && names.includes("half-yearly") && names.includes("yearly");
  const quarters = by.length >= 4 && names.includes("quarterly");
  if (halves)
    return occurrences.map(({ dueOn }) => ({
      period: Number(dueOn.slice(5, 7)) <= 7 ? `${dueOn.slice(0, 4)}-H1` : dueOn.slice(0, 4),
      dueOn
    }));
  if (quarters) return numberRepeats(occurrences.map(({ dueOn }) => ({ period: quarterClosedBy(dueOn, by), dueOn })));
  return numberRepeats(occurrences);
}
function quarterClosedBy(dueOn, by) {
  const early = by.every((day) => Number(day.slice(0, 2)) % 3 === 1);
  return periodOf(early ? addDays(dueOn, -45) : dueOn, "quarterly");
}
function lunarOccurrences(timeframe, options) {
  const strict = (options.strictBefore ?? true) && !timeframe.inclusive;
  const years2 = [];
  for (let year = datePartsOf(options.from).year - 1; year <= datePartsOf(options.to).year; year += 1) years2.push(year);
  const found = timeframe.by.flatMap((printed) => {
    const [month = 1, day = 1] = printed.split("-").map(Number);
    return years2.flatMap((year) => {
      const solar = solarDayOfLunar(year, month, day);
      const dueOn = solar && (strict ? addDays(solar, -1) : solar);
      return dueOn && dueOn >= options.from && dueOn <= options.to ? [{ period: String(year), dueOn }] : [];
    });
  });
  return sortUnique(found);
}

// packages/domain/src/schedules/timeframe-words.ts
var rhythms = {
  daily: { vi: "h\u1EB1ng ng\xE0y", en: "every day" },
  weekly: { vi: "h\u1EB1ng tu\u1EA7n", en: "every week" },
  monthly: { vi: "h\u1EB1ng th\xE1ng", en: "every month" },
  quarterly: { vi: "h\u1EB1ng qu\xFD", en: "every quarter" },
  "half-yearly": { vi: "6 th\xE1ng m\u1ED9t l\u1EA7n", en: "every half year" },
  "nine-month": { vi: "9 th\xE1ng", en: "for nine months" },
  yearly: { vi: "h\u1EB1ng n\u0103m", en: "every year" },
  "mid-term": { vi: "gi\u1EEFa k\u1EF3", en: "at mid-term" },
  unspecified: { vi: "\u0111\u1ECBnh k\u1EF3 (ch\u01B0a r\xF5 chu k\u1EF3)", en: "regularly (rhythm unknown)" }
};
var spans = {
  week: { vi: "tu\u1EA7n", en: "week" },
  month: { vi: "th\xE1ng", en: "month" },
  year: { vi: "n\u0103m", en: "year" }
};
var units2 = {
  day: { vi: "ng\xE0y", en: "days" },
  workingDay: { vi: "ng\xE0y l\xE0m vi\u1EC7c", en: "working days" },
  week: { vi: "tu\u1EA7n", en: "weeks" },
  month: { vi: "th\xE1ng", en: "months" },
  quarter: { vi: "qu\xFD", en: "quarters" },
  year: { vi: "n\u0103m", en: "years" },
  hour: { vi: "gi\u1EDD", en: "hours" }
};
var weekdays = {
  1: { vi: "th\u1EE9 Hai", en: "Monday" },
  2: { vi: "th\u1EE9 Ba", en: "Tuesday" },
  3: { vi: "th\u1EE9 T\u01B0", en: "Wednesday" },
  4: { vi: "th\u1EE9 N\u0103m", en: "Thursday" },
  5: { vi: "th\u1EE9 S\xE1u", en: "Friday" },
  6: { vi: "th\u1EE9 B\u1EA3y", en: "Saturday" },
  7: { vi: "Ch\u1EE7 nh\u1EADt", en: "Sunday" }
};
var quarterNames = ["I", "II", "III", "IV"];
var nothing = { vi: "", en: "" };
function say(vi, en) {
  return { vi, en };
}
function glue(parts, separator) {
  const filled = parts.filter((part) => part.vi !== "");
  return say(filled.map((part) => part.vi).join(separator.vi), filled.map((part) => part.en).join(separator.en));
}
var comma = say(", ", ", ");
var and = say(" v\xE0 ", " and ");
function dayWords(day) {
  const match = /^(?:(\d{4})|-)-?(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(day);
  if (!match) return day;
  const [, year, month, date, time] = match;
  return `${time ? `${time} ` : ""}${date}/${month}${year ? `/${year}` : ""}`;
}
function rhythmWords(recurrence2) {
  const named2 = rhythms[recurrence2];
  if (named2) return named2;
  const often = /^(\d+)\/(week|month|year)$/.exec(recurrence2);
  const span = spans[often?.[2] ?? ""];
  if (often && span) return say(`${often[1]} l\u1EA7n m\u1ED9t ${span.vi}`, `${often[1]} times a ${span.en}`);
  const every = /^every-(\d+)-(week|month|year)$/.exec(recurrence2);
  const length = spans[every?.[2] ?? ""];
  if (every && length) return say(`${every[1]} ${length.vi} m\u1ED9t l\u1EA7n`, `every ${every[1]} ${length.en}s`);
  return say(recurrence2, recurrence2);
}
function rhythmsWords(recurrence2) {
  return glue((recurrence2 ?? []).map(rhythmWords), and);
}
function recurringDay(by, rhythm) {
  const day = /^(\d{2})-(\d{2})$/.exec(by);
  if (day) return say(`${day[2]}/${day[1]}`, `${day[2]}/${day[1]}`);
  const weekday = rhythm.includes("weekly") ? weekdays[by] : void 0;
  if (weekday) return weekday;
  return say(`ng\xE0y ${Number(by)}`, `day ${Number(by)}`);
}
function fromTo(from, to) {
  if (from && to) return say(`t\u1EEB ${dayWords(from)} \u0111\u1EBFn ${dayWords(to)}`, `from ${dayWords(from)} to ${dayWords(to)}`);
  if (from) return say(`t\u1EEB ${dayWords(from)}`, `from ${dayWords(from)}`);
  return to ? say(`\u0111\u1EBFn ${dayWords(to)}`, `until ${dayWords(to)}`) : nothing;
}
function deadlineWords(timeframe) {
  const time = timeframe.time ? `${timeframe.time} ` : "";
  const day = dayWords(timeframe.tooLateFrom ?? timeframe.to);
  if (timeframe.inclusive) return say(`ch\u1EADm nh\u1EA5t ${time}${day}`, `by ${time}${day}`);
  return say(`tr\u01B0\u1EDBc ${time}${day}`, `before ${time}${day}`);
}
function recurringDeadlineWords(timeframe) {
  const days = glue(
    (timeframe.tooLateFrom ?? timeframe.by).map((by) => recurringDay(by, timeframe.recurrence)),
    comma
  );
  const how = timeframe.inclusive ? say("ch\u1EADm nh\u1EA5t", "by") : say("tr\u01B0\u1EDBc", "before");
  const lunar = timeframe.calendar === "lunar" ? say(" \xE2m l\u1ECBch", " (lunar calendar)") : nothing;
  return glue(
    [
      rhythmsWords(timeframe.recurrence),
      say(
        `${how.vi} ${timeframe.time ? `${timeframe.time} ` : ""}${days.vi}${lunar.vi}`,
        `${how.en} ${timeframe.time ? `${timeframe.time} ` : ""}${days.en}${lunar.en}`
      )
    ],
    comma
  );
}
function recurringPeriodWords(timeframe) {
  const quarter = timeframe.quarter === void 0 ? void 0 : quarterNames[timeframe.quarter - 1];
  const part = quarter ? say(`qu\xFD ${quarter}`, `quarter ${quarter}`) : say(`th\xE1ng ${timeframe.month ?? "?"}`, `month ${timeframe.month ?? "?"}`);
  const rhythm = rhythmsWords(timeframe.recurrence);
  return say(`${part.vi} ${rhythm.vi}`, `${part.en}, ${rhythm.en}`);
}
function durationWords(timeframe) {
  const unit = units2[timeframe.unit];
  const start = timeframe.start ? say(` k\u1EC3 t\u1EEB ${timeframe.start}`, ` from: ${timeframe.start}`) : nothing;
  const per = timeframe.per ? say(` cho m\u1ED7i ${timeframe.per}`, ` for each: ${timeframe.per}`) : nothing;
  return say(
    `trong ${timeframe.value} ${unit.vi}${start.vi}${per.vi}`,
    `within ${timeframe.value} ${unit.en}${start.en}${per.en}`
  );
}
function periodWords(timeframe) {
  const length = timeframe.duration;
  if (!length) return fromTo(timeframe.from, timeframe.to);
  const unit = units2[length.unit];
  const from = dayWords(timeframe.from);
  return say(`t\u1EEB ${from} trong ${length.value} ${unit.vi}`, `from ${from} for ${length.value} ${unit.en}`);
}
function ownWords(timeframe) {
  switch (timeframe.kind) {
    case "deadline":
      return deadlineWords(timeframe);
    case "period":
      return periodWords(timeframe);
    case "open_period":
      return timeframe.from ? say(`t\u1EEB ${dayWords(timeframe.from)} tr\u1EDF \u0111i`, `from ${dayWords(timeframe.from)} on`) : say("l\xE2u d\xE0i, kh\xF4ng c\xF3 ng\xE0y k\u1EBFt th\xFAc", "without an end");
    case "instant":
      return say(`l\xFAc ${dayWords(timeframe.at)}`, `at ${dayWords(timeframe.at)}`);
    case "duration":
      return durationWords(timeframe);
    case "continuous":
      return glue(
        [
          say("th\u01B0\u1EDDng xuy\xEAn", "all the time"),
          rhythmsWords(timeframe.recurrence),
          fromTo(timeframe.from, timeframe.to),
          timeframe.recurrence ? nothing : say("b\xE1o c\xE1o theo k\u1EF3 c\u1EE7a k\u1EBF ho\u1EA1ch", "reported as the plan is")
        ],
        comma
      );
    case "recurrence":
      return rhythmsWords(timeframe.recurrence);
    case "recurring_deadline":
      return recurringDeadlineWords(timeframe);
    case "recurring_period":
      return recurringPeriodWords(timeframe);
    case "by_plan":
      return timeframe.ref ? say(`theo ti\u1EBFn \u0111\u1ED9 c\u1EE7a ${timeframe.ref}`, `as it goes with: ${timeframe.ref}`) : say("theo ti\u1EBFn \u0111\u1ED9 c\u1EE7a k\u1EBF ho\u1EA1ch", "as the plan goes");
    case "by_rule":
      return say("theo quy \u0111\u1ECBnh", "as the regulations say");
    case "conditional":
      return say(`khi ho\u1EB7c sau khi ${timeframe.event}`, `when or after: ${timeframe.event}`);
    case "as_needed":
      return say("khi c\xF3 y\xEAu c\u1EA7u ho\u1EB7c khi ph\xE1t sinh", "whenever asked or needed");
    case "compound":
      return glue(
        [fromTo(timeframe.from, timeframe.to), say("v\xE0 m\u1ED9t ph\u1EA7n ch\u01B0a c\xF3 ng\xE0y", "and a part without a day")],
        comma
      );
    case "unknown":
      return say("ch\u01B0a hi\u1EC3u th\xE0nh th\u1EDDi h\u1EA1n", "not understood as a time");
  }
}
function timeframeWords(timeframe) {
  return glue([ownWords(timeframe), ...(timeframe.also ?? []).map(ownWords)], say("; ", "; "));
}

export {
  buildWorkCalendar,
  parseWorkCalendar,
  coversDay,
  workingDaysUpTo,
  officeHours,
  parseWorkingHours,
  dueDate,
  occurrencesOf,
  parseTimeframe,
  timeframeWords
};
//# sourceMappingURL=chunk-XK3LZQTY.mjs.map
