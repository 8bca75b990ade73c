import type { NewTaskRow, StoredTask, TaskFields } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';

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
  keepUnresolvedName(
    db: Handle,
    tenantId: string,
    about: {
      readonly taskIds: readonly string[];
      readonly namedAs: string;
      readonly decision: { readonly reason: string; readonly by: string; readonly at: Date } | null;
    },
  ): Promise<void>;
  confirmTaskUnit(
    db: Handle,
    tenantId: string,
    about: { readonly taskId: string; readonly unitId: string; readonly at: Date; readonly by: string },
  ): Promise<void>;
}
