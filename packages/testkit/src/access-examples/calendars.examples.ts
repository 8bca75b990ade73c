import type { AccessExamples } from './example.ts';

const body = { kind: 'swapped_working', name: 'Làm bù', reason: 'Kiểm thử quyền', version: 0 };

/** Days of the working calendar: dates, not rows, so that any date has an answer. */
export const calendarsExamples: AccessExamples = {
  'calendar.year': { rows: async () => ({ own: { year: '2023' } }), national: true, answersUnknown: true },
  'calendar.preview-day': {
    rows: async () => ({ own: { date: '2023-12-30' } }),
    body: () => body,
    answersUnknown: true,
  },
  'calendar.set-day': {
    rows: async () => ({ own: { date: '2023-12-30' } }),
    body: async (world, { date }) => {
      const [row] = await world.query<{ version: number }>('select version from calendar_day where day = $1', [date]);
      return { ...body, version: row?.version ?? 0 };
    },
    answersUnknown: true,
  },
  'calendar.clear-day': {
    rows: async (world) => {
      const { tenantId } = world.actor('admin');
      await world.query(
        `insert into calendar_day (tenant_id, day, kind, name, reason, changed_at)
         values ($1, '2024-01-06', 'swapped_working', 'Làm bù', 'Ví dụ', now()) on conflict do nothing`,
        [tenantId],
      );
      return { own: { date: '2024-01-06' } };
    },
    body: () => ({ reason: body.reason, version: 1 }),
    unknown: { date: '2031-01-04' },
  },
};
