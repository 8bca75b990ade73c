import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { dutyStatus, latenessInDays } from './duty-status.ts';

const today = plainDate('2023-11-20');

describe('dutyStatus', () => {
  it.each([
    ['2023-11-19', false, 'overdue'],
    ['2023-11-20', false, 'due_today'],
    ['2023-11-21', false, 'due_soon'],
    ['2023-11-30', true, 'due_soon'],
    ['2023-12-01', true, 'doing'],
    ['2023-12-01', false, 'not_started'],
  ])('shows one due on %s, begun %s, as %s', (dueOn, started, status) => {
    expect(dutyStatus({ state: 'open', dueOn: plainDate(dueOn) }, today, started)).toBe(status);
  });

  it('shows what was done to it before its date', () => {
    const dueOn = plainDate('2023-11-01');
    for (const state of ['submitted', 'returned', 'accepted', 'waived', 'cancelled'] as const)
      expect(dutyStatus({ state, dueOn }, today, false)).toBe(state);
    expect(dutyStatus({ state: 'open', dueOn: null }, today, true)).toBe('no_date');
  });
});

describe('latenessInDays', () => {
  it('counts to the first report, else to the day asked', () => {
    const dueOn = plainDate('2022-12-31');
    expect(latenessInDays({ state: 'open', dueOn, firstSubmittedOn: null }, today)).toBe(324);
    expect(latenessInDays({ state: 'accepted', dueOn, firstSubmittedOn: plainDate('2023-01-05') }, today)).toBe(5);
    expect(latenessInDays({ state: 'returned', dueOn, firstSubmittedOn: plainDate('2022-12-30') }, today)).toBe(0);
    expect(latenessInDays({ state: 'waived', dueOn, firstSubmittedOn: null }, today)).toBe(0);
    expect(latenessInDays({ state: 'open', dueOn: null, firstSubmittedOn: null }, today)).toBe(0);
  });
});
