import type { ReviewRow, TaskContent } from '../../contract/index.ts';

type TaskRow = Extract<ReviewRow, { kind: 'task' }>;

/** Rows of an invented review, for tests of what is shown of them. */
export function sampleTask(
  ref: string,
  changes: Partial<Omit<TaskRow, 'content' | 'kind'>> & { readonly content?: Partial<TaskContent> } = {},
): TaskRow {
  const { content, ...row } = changes;
  return {
    kind: 'task',
    rowId: ref,
    position: Number(ref.replace(/\D/gu, '')),
    state: 'proposed',
    confidence: 0.99,
    level: 'high',
    firstLine: 10,
    lastLine: 10,
    intoRowId: null,
    version: 1,
    mended: false,
    updatedBy: null,
    updatedAt: '2023-11-20T03:00:00.000Z',
    uncertain: [],
    reasons: [],
    names: [],
    proposal: null,
    components: [],
    proposedComponents: [],
    parent: null,
    ...row,
    content: {
      ref,
      section: null,
      heading: null,
      index: null,
      component: null,
      text: `Việc ${ref}`,
      lead: ['Sở Nội vụ'],
      leadRaw: 'Sở Nội vụ',
      leadInferred: false,
      coordinating: [],
      coordinatingRaw: null,
      timeframeRaw: 'Hằng năm',
      timeframe: { kind: 'recurrence', recurrence: ['yearly'] },
      products: [],
      components: [],
      choices: {},
      ...content,
    },
  };
}
