import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../kernel/index.ts';
import { parseWorkCalendar } from '../schedules/index.ts';
import { type DutyEvent, type DutyEventKind, dutyEventKinds, dutyStates } from './duty-event.ts';
import { applyEvent, foldEvents, resubmitDay, untouched } from './fold-events.ts';
import { legalNextEvents, refusalOf } from './next-events.ts';

const start = plainDate('2023-11-01');
const facts = { firstDueOn: plainDate('2023-11-20') };

/** Events from a short notation: `submitted 11-15`, `extended 11-18 12-05`. */
function told(...lines: string[]): DutyEvent[] {
  return lines.map((line, index) => {
    const [kind = '', on = '', dueOn] = line.split(' ');
    return {
      sequence: index + 1,
      kind: kind as DutyEventKind,
      on: plainDate(`2023-${on}`),
      ...(dueOn ? { dueOn: plainDate(`2023-${dueOn}`) } : {}),
    };
  });
}

function after(...lines: string[]) {
  return foldEvents(told(...lines), facts);
}

const anyEvent = fc.record({
  kind: fc.constantFrom(...dutyEventKinds),
  day: fc.integer({ min: 0, max: 40 }),
  due: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
});
const anyEvents = fc.array(anyEvent, { maxLength: 25 }).map((drawn) =>
  drawn.map(
    ({ kind, day, due }, index): DutyEvent => ({
      sequence: index + 1,
      kind,
      on: addDays(start, day),
      ...(due === undefined ? {} : { dueOn: addDays(start, due) }),
    }),
  ),
);
const anyFacts = fc.constantFrom(facts, { firstDueOn: null });
const seeded = { seed: 20231120, numRuns: 3000 };

describe('foldEvents', () => {
  it('calls a report on time that was first handed in by its date', () => {
    expect(after('submitted 11-20', 'accepted 12-15')).toMatchObject({ state: 'accepted', onTime: true });
    expect(after('submitted 11-21', 'accepted 11-21')).toMatchObject({ state: 'accepted', onTime: false });
    expect(after('submitted 11-20').onTime).toBeNull();
  });

  it('asks for every resubmission within two working days of its return', () => {
    const returned = ['submitted 11-16', 'returned 11-17'];
    expect(after(...returned)).toMatchObject({ state: 'returned', resubmitBy: '2023-11-21' });
    expect(after(...returned, 'submitted 11-21', 'accepted 11-30').onTime).toBe(true);
    expect(after(...returned, 'submitted 11-22', 'accepted 11-30').onTime).toBe(false);
    const twice = [...returned, 'submitted 11-20', 'returned 11-23'];
    expect(after(...twice, 'submitted 11-27', 'accepted 11-28').onTime).toBe(true);
    expect(after(...twice, 'submitted 11-28', 'accepted 11-28').onTime).toBe(false);
  });

  it('moves the date by an extension granted by it, not by a later one or an earlier day', () => {
    expect(after('extended 11-20 12-05', 'submitted 12-05', 'accepted 12-06').onTime).toBe(true);
    expect(after('extended 11-21 12-05')).toMatchObject({ dueOn: '2023-11-20' });
    expect(after('extended 11-10 11-19')).toMatchObject({ dueOn: '2023-11-20' });
    expect(after('extension_asked 11-10 12-05').extensionAsked).toEqual({
      askedOn: '2023-11-10',
      wantedOn: '2023-12-05',
    });
    expect(after('extension_asked 11-10 12-05', 'extension_refused 11-12')).toMatchObject({
      dueOn: '2023-11-20',
      extensionAsked: null,
    });
  });

  it('forgets a report that the unit takes back', () => {
    expect(after('submitted 11-10', 'withdrawn 11-11')).toMatchObject({ state: 'open', firstSubmittedOn: null });
    expect(after('submitted 11-10', 'withdrawn 11-11', 'submitted 11-25', 'accepted 11-26').onTime).toBe(false);
    const again = ['submitted 11-10', 'returned 11-13', 'submitted 11-14', 'withdrawn 11-14'];
    expect(after(...again)).toMatchObject({
      state: 'returned',
      resubmitBy: '2023-11-15',
      firstSubmittedOn: '2023-11-10',
    });
    expect(after(...again, 'submitted 11-16', 'accepted 11-17').onTime).toBe(false);
    expect(after('submitted 11-10', 'returned 11-13', 'submitted 11-16', 'withdrawn 11-16').lateResubmissions).toBe(0);
  });

  it('leads back where it stood when it is reopened', () => {
    expect(after('submitted 11-10', 'accepted 11-11', 'reopened 11-12')).toMatchObject({
      ...{ state: 'submitted', acceptedOn: null, onTime: null },
    });
    expect(after('waived 11-10', 'reopened 11-12').state).toBe('open');
    expect(after('submitted 11-10', 'returned 11-11', 'waived 11-12', 'reopened 11-13').state).toBe('returned');
  });

  it('gives a date to what had none', () => {
    const undated = foldEvents(told('due_moved 11-02 11-30', 'submitted 11-30', 'accepted 12-01'), {
      firstDueOn: null,
    });
    expect(undated).toMatchObject({ dueOn: '2023-11-30', firstDueOn: null, onTime: true });
    expect(foldEvents(told('submitted 11-30', 'accepted 12-01'), { firstDueOn: null })).toMatchObject({ onTime: null });
  });
});

describe('every order of events', () => {
  it('gives a legal state in which the dates fit together', () => {
    fc.assert(
      fc.property(anyEvents, anyFacts, (events, known) => {
        const standing = foldEvents(events, known);
        expect(dutyStates).toContain(standing.state);
        if (standing.state === 'accepted') {
          expect(standing.acceptedOn).not.toBeNull();
          expect(standing.firstSubmittedOn).not.toBeNull();
          expect(standing.onTime === null).toBe(standing.dueOn === null);
        } else expect(standing.onTime).toBeNull();
        if (standing.state === 'submitted') expect(standing.submittedOn).not.toBeNull();
        if (standing.state === 'returned') expect(standing.resubmitBy).not.toBeNull();
        expect(standing.closedFrom === null).toBe(['open', 'submitted', 'returned'].includes(standing.state));
        expect(standing.lateResubmissions).toBeGreaterThanOrEqual(0);
        expect(standing.firstDueOn).toBe(known.firstDueOn);
      }),
      seeded,
    );
  });

  it('does not depend on the order in which the events arrive, nor on a retry', () => {
    fc.assert(
      fc.property(anyEvents, anyFacts, fc.infiniteStream(fc.nat()), (events, known, draws) => {
        const shuffled = [...events, ...events]
          .map((event) => ({ event, key: draws.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(foldEvents(shuffled, known)).toEqual(foldEvents(events, known));
      }),
      seeded,
    );
  });

  it('comes to the same when events are added to a projection one by one', () => {
    fc.assert(
      fc.property(anyEvents, anyFacts, fc.nat(25), (events, known, cut) => {
        const projected = foldEvents(events.slice(0, cut), known);
        expect(events.slice(cut).reduce(applyEvent, projected)).toEqual(foldEvents(events, known));
      }),
      seeded,
    );
  });

  it('changes nothing by an event that is refused, and always something can still happen', () => {
    fc.assert(
      fc.property(anyEvents, anyEvent, anyFacts, (events, next, known) => {
        const standing = foldEvents(events, known);
        const on = addDays(start, next.day);
        const event: DutyEvent = { sequence: 99, kind: next.kind, on };
        if (refusalOf(standing, event)) expect(applyEvent(standing, event)).toBe(standing);
        expect(legalNextEvents(standing, addDays(start, 60)).length).toBeGreaterThan(0);
      }),
      seeded,
    );
  });

  it('judges time as the definition does, read off the reports that stood', () => {
    const legalWalk = fc.array(fc.record({ pick: fc.nat(), wait: fc.nat(4) }), { minLength: 3, maxLength: 14 });
    fc.assert(
      fc.property(legalWalk, (steps) => {
        const events: DutyEvent[] = [];
        let on: PlainDate = start;
        for (const { pick, wait } of steps) {
          on = addDays(on, wait);
          const moves = legalNextEvents(foldEvents(events, facts), on).filter((kind) =>
            ['submitted', 'withdrawn', 'returned', 'accepted'].includes(kind),
          );
          const kind = moves[pick % moves.length];
          if (kind) events.push({ sequence: events.length + 1, kind, on });
        }
        const { state, onTime } = foldEvents(events, facts);
        if (state === 'accepted') expect(onTime).toBe(onTimeByDefinition(events));
      }),
      seeded,
    );
  });
});

/** The definition, word by word: drop what was taken back, then look at the first report and at each resubmission. */
function onTimeByDefinition(events: readonly DutyEvent[]): boolean {
  const stood: DutyEvent[] = [];
  for (const event of events) {
    if (event.kind === 'withdrawn') stood.pop();
    else stood.push(event);
  }
  const [first] = stood;
  const again = stood.flatMap((event, index) => {
    const before = stood[index - 1];
    return event.kind === 'submitted' && before?.kind === 'returned' ? [[before.on, event.on] as const] : [];
  });
  const weekdaysLater = (from: PlainDate) => {
    let [day, left] = [from, 2];
    while (left > 0) {
      day = addDays(day, 1);
      if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) left -= 1;
    }
    return day;
  };
  return (
    first !== undefined && first.on <= facts.firstDueOn && again.every(([back, next]) => next <= weekdaysLater(back))
  );
}

describe('resubmitDay', () => {
  it('counts working days of the calendar, and weekdays outside it', () => {
    const csv = readFileSync(new URL('../../../../seeds/holidays-vn.csv', import.meta.url), 'utf8');
    const calendar = parseWorkCalendar(csv);
    if (!calendar.ok) throw new Error('calendar');
    expect(resubmitDay(plainDate('2023-04-28'), calendar.value)).toBe('2023-05-05');
    expect(resubmitDay(plainDate('2023-11-18'), calendar.value)).toBe('2023-11-21');
    expect(resubmitDay(plainDate('1999-04-30'), calendar.value)).toBe('1999-05-04');
  });
});

describe('refusalOf', () => {
  const open = untouched(facts);
  it('says why in words', () => {
    const on = plainDate('2023-11-25');
    expect(refusalOf(after('submitted 11-10'), { kind: 'submitted', on })?.code).toBe('ALREADY_SO');
    expect(refusalOf(after('submitted 11-10', 'accepted 11-11'), { kind: 'submitted', on })?.message.vi).toBe(
      'Không thể nộp báo cáo: việc này đã được tiếp nhận.',
    );
    expect(refusalOf(open, { kind: 'extended', on })?.message.vi).toBe(
      'Hạn 20/11/2023 đã qua; chỉ gia hạn trước khi hết hạn.',
    );
    expect(refusalOf(untouched({ firstDueOn: null }), { kind: 'extended', on })?.code).toBe('NO_DUE_DATE');
    expect(refusalOf(open, { kind: 'extension_refused', on })?.code).toBe('NO_REQUEST');
    expect(refusalOf(after('submitted 11-10'), { kind: 'accepted', on: plainDate('2023-11-09') })?.code).toBe(
      'BEFORE_SUBMISSION',
    );
    expect(refusalOf(after('extension_asked 11-10 12-05'), { kind: 'extension_asked', on: start })?.code).toBe(
      'ALREADY_ASKED',
    );
  });

  it('offers what may follow', () => {
    expect(legalNextEvents(open, start)).toEqual([
      ...['submitted', 'extension_asked', 'extended', 'waived', 'escalated', 'pressed', 'due_moved'],
      ...['moved_to_unit', 'assigned', 'cancelled'],
    ]);
    expect(legalNextEvents(after('waived 11-10'), start)).toEqual(['reopened']);
  });
});
