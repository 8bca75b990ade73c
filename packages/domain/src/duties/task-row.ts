import type { PlainDate } from '../kernel/index.ts';
import type { Timeframe } from '../schedules/index.ts';

/** Whether a unit leads a task or coordinates. Source: plan contract (lead, coordinating). */
export type TaskDuty = 'lead' | 'coordinate';

/** A unit of a task: by which printed name, written out of which set. Source: design, model (task). */
export interface TaskUnitRow {
  readonly unitId: string;
  readonly duty: TaskDuty;
  readonly namedAs: string;
  readonly setId: string | null;
}

/** A printed name that no unit carries. Source: design, nothing read is dropped. */
export interface UnresolvedNameRow {
  readonly duty: TaskDuty;
  readonly namedAs: string;
}

/** A product that a task names; its place in the list is its position. Source: plan contract (products). */
export interface TaskProductRow {
  readonly productId: string;
  readonly name: string;
}

/** An index component that a task serves; an empty component stands for the whole index. Source: plan contract. */
export interface TaskComponentRow {
  readonly seriesCode: string;
  readonly componentCode: string;
}

/** Fields of a task that people change. Source: design, model (task). */
export interface TaskFields {
  readonly ref: string;
  readonly content: string;
  readonly shortName: string | null;
  readonly section: string | null;
  readonly heading: string | null;
  readonly timeframeRaw: string | null;
  readonly timeframe: Timeframe | null;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly parentTaskId: string | null;
}

/** A task as it is before a change. Source: design, model (task). */
export interface StoredTask extends TaskFields {
  readonly taskId: string;
  readonly planId: string | null;
  readonly kind: 'task' | 'report';
  readonly issuedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly version: number;
  /** The unit that issued it. */
  readonly ownerUnitId: string | null;
  readonly units: readonly Pick<TaskUnitRow, 'unitId' | 'duty'>[];
}

/** A task to be written, with everything that hangs on it. Source: design, model (task). */
export interface NewTaskRow extends TaskFields {
  readonly taskId: string;
  readonly planId: string | null;
  readonly kind: 'task' | 'report';
  readonly position: number;
  readonly parentSimilarity: number | null;
  readonly sourceKind: 'plan' | 'unit_plan' | 'conclusion' | 'direct_order' | 'manual';
  readonly sourceDocumentId: string | null;
  readonly sourceNumber: string | null;
  readonly sourceOn: PlainDate | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly extractedRowId: string | null;
  readonly issuedOn: PlainDate;
  readonly createdBy: string;
  readonly units: readonly TaskUnitRow[];
  readonly unresolvedNames: readonly UnresolvedNameRow[];
  readonly products: readonly TaskProductRow[];
  readonly components: readonly TaskComponentRow[];
}
