import { plainDate } from '@nanghang/domain/kernel';
import { isWorkingDay } from '@nanghang/domain/schedules';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarsRoutes } from '../contract/index.ts';
import { loadWorkCalendar } from './province-calendar.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
const officer = testActor('unit_officer');
const { tenantId } = coordinator;
const swapped = '2023-12-30';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const works = (day: string) =>
  app.database.read(tenantId, async (db) => isWorkingDay(await loadWorkCalendar(db, tenantId), plainDate(day)));

describe('the working calendar', () => {
  it('shows the public days of a year with their sources, to everybody', async () => {
    const year = await app.as(officer).call(calendarsRoutes.year, { params: { year: 2023 } });
    expect(year.known).toBe(true);
    expect(year.rules.strictBefore).toBe(true);
    expect(year.days.find((day) => day.date === '2023-09-02')).toMatchObject({ kind: 'holiday', setBy: 'country' });
    expect(year.workingDaysByMonth).toHaveLength(12);
    expect(year.workingDaysByMonth[10]).toBe(22);
    const later = await app.as(officer).call(calendarsRoutes.year, { params: { year: 2090 } });
    expect(later).toMatchObject({ known: false, days: [] });
  });

  it('lets the coordinator make a Saturday a working day, and take it back', async () => {
    expect(await works(swapped)).toBe(false);
    const params = { date: swapped };
    const body = { kind: 'swapped_working' as const, name: 'Làm bù', reason: 'Hoán đổi ngày làm việc', version: 0 };
    await app.as(coordinator).call(calendarsRoutes.setDay, { params, body });
    expect(await works(swapped)).toBe(true);
    await expect(app.as(coordinator).call(calendarsRoutes.setDay, { params, body })).rejects.toMatchObject({
      problem: { code: 'CONFLICT' },
    });
    await app.as(coordinator).call(calendarsRoutes.clearDay, { params, body: { reason: 'Nhập nhầm', version: 1 } });
    expect(await works(swapped)).toBe(false);
    await expect(
      app.as(coordinator).call(calendarsRoutes.clearDay, { params, body: { reason: 'Nhập nhầm', version: 1 } }),
    ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });

  it('makes a public holiday an ordinary day where the province says so', async () => {
    const params = { date: '2023-09-01' };
    expect(await works('2023-09-01')).toBe(false);
    const body = { kind: 'ordinary' as const, name: 'Trực phục vụ', reason: 'Quyết định của tỉnh', version: 0 };
    await app.as(coordinator).call(calendarsRoutes.setDay, { params, body });
    expect(await works('2023-09-01')).toBe(true);
  });

  it('refuses a worked weekday, and decisions of an office', async () => {
    const params = { date: '2023-12-27' };
    const body = { kind: 'swapped_working' as const, name: 'Làm bù', reason: 'Hoán đổi ngày', version: 0 };
    await expect(app.as(coordinator).call(calendarsRoutes.setDay, { params, body })).rejects.toMatchObject({
      problem: { issues: [{ code: 'ALREADY_WORKING_DAY' }] },
    });
    await expect(app.as(officer).call(calendarsRoutes.setDay, { params, body })).rejects.toMatchObject({
      problem: { code: 'FORBIDDEN' },
    });
  });

  it('refuses a day of a year that does not follow the calendar, which would look known without its holidays', async () => {
    const body = { kind: 'holiday' as const, name: 'Nghỉ', reason: 'Gõ nhầm năm', version: 0 };
    for (const date of ['2099-01-04', '2029-01-02', '2015-12-31'] as const)
      await expect(app.as(coordinator).call(calendarsRoutes.setDay, { params: { date }, body })).rejects.toMatchObject({
        problem: { issues: [{ code: 'YEAR_NOT_NEXT' }] },
      });
    await app.as(coordinator).call(calendarsRoutes.setDay, { params: { date: '2028-01-03' }, body });
    const later = await app.as(officer).call(calendarsRoutes.year, { params: { year: 2029 } });
    expect(later.known).toBe(false);
  });

  it('keeps how the province reads "trước ngày"', async () => {
    const rules = { strictBefore: false, reason: 'Theo quy chế làm việc của tỉnh' };
    await app.as(coordinator).call(calendarsRoutes.setRules, { body: rules });
    const year = await app.as(officer).call(calendarsRoutes.year, { params: { year: 2023 } });
    expect(year.rules).toEqual({ strictBefore: false });
  });
});
