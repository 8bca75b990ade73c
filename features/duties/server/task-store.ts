import type { PlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';

/** A task to be written with everything that hangs on it. */
export interface NewTaskRow {
  readonly taskId: string;
  readonly planId: string | null;
  readonly kind: 'task' | 'report';
  readonly ref: string;
  readonly position: number;
  readonly section: string | null;
  readonly heading: string | null;
  readonly content: string;
  readonly shortName: string | null;
  readonly timeframeRaw: string | null;
  readonly timeframe: Timeframe | null;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly parentTaskId: string | null;
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
  readonly units: readonly {
    readonly unitId: string;
    readonly duty: 'lead' | 'coordinate';
    readonly namedAs: string;
    readonly setId: string | null;
  }[];
  readonly unresolvedNames: readonly { readonly duty: 'lead' | 'coordinate'; readonly namedAs: string }[];
  readonly products: readonly { readonly productId: string; readonly name: string }[];
  readonly components: readonly { readonly seriesCode: string; readonly componentCode: string }[];
}

/** Fields of a task that people change. */
export interface TaskFields {
  readonly ref: string;
  readonly content: string;
  readonly shortName: string | null;
  readonly section: string | null;
  readonly heading: string | null;
  readonly timeframeRaw: string | null;
  readonly timeframe: Timeframe | null;
  readonly priority: string;
  readonly parentTaskId: string | null;
}

/** A task as it is before a change. */
export interface StoredTask extends TaskFields {
  readonly taskId: string;
  readonly planId: string | null;
  readonly kind: 'task' | 'report';
  readonly issuedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly version: number;
  readonly ownerUnitId: string | null;
  readonly units: readonly { readonly unitId: string; readonly duty: 'lead' | 'coordinate' }[];
}

interface NamedUnit {
  readonly unitId: string;
  readonly namedAs: string;
  readonly setId: string | null;
}

/** The one place that writes tasks, which belongs to the feature of documents. */
export interface TaskStore {
  insertTasks(db: Handle, tenantId: string, tasks: readonly NewTaskRow[], now: Date): Promise<void>;
  insertTaskUnits(
    db: Handle,
    tenantId: string,
    rows: readonly (NamedUnit & { readonly taskId: string; readonly duty: 'lead' | 'coordinate' })[],
  ): Promise<void>;
  lockTasks(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<readonly StoredTask[]>;
  updateTask(db: Handle, tenantId: string, taskId: string, fields: TaskFields, now: Date): Promise<void>;
  closeTask(db: Handle, tenantId: string, taskId: string, on: PlainDate, reason: string, now: Date): Promise<void>;
  replaceTaskUnits(
    db: Handle,
    tenantId: string,
    taskId: string,
    duty: 'lead' | 'coordinate',
    units: readonly NamedUnit[],
    now: Date,
  ): Promise<void>;
  replaceTaskComponents(
    db: Handle,
    tenantId: string,
    taskId: string,
    components: readonly { readonly seriesCode: string; readonly componentCode: string }[],
  ): Promise<void>;
  replaceTaskProducts(
    db: Handle,
    tenantId: string,
    taskId: string,
    products: readonly { readonly productId: string; readonly name: string }[],
    now: Date,
  ): Promise<void>;
  tickProduct(
    db: Handle,
    tenantId: string,
    tick: { readonly taskId: string; readonly productId: string; readonly on: PlainDate | null; readonly by: string },
  ): Promise<boolean>;
  removeUnresolvedName(
    db: Handle,
    tenantId: string,
    name: { readonly taskId: string; readonly duty: string; readonly namedAs: string },
  ): Promise<boolean>;
  confirmTaskUnit(
    db: Handle,
    tenantId: string,
    about: { readonly taskId: string; readonly unitId: string; readonly at: Date; readonly by: string },
  ): Promise<void>;
}
