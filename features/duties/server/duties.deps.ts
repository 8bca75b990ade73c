import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database, Handle, Tx } from '@nanghang/platform/db';
import type { FileStore } from '@nanghang/platform/files';
import type { DateReading } from './issuing.ts';
import type { Tell } from './recording.ts';

/** The one place that writes tasks: the feature of documents. */
export interface TaskWrites<NewTaskRow> {
  readonly insertTasks: (db: Handle, tenantId: string, tasks: readonly NewTaskRow[], now: Date) => Promise<void>;
}

/** An index with the components of its newest structure. */
export interface IndexParts {
  readonly series: string;
  readonly name: string;
  readonly components: readonly { readonly code: string; readonly name: string }[];
}

/** What duties need from outside. */
export interface DutiesDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly now: () => Date;
  /** Working days of the province and how it reads "trước ngày". */
  readonly readingOf: (db: Handle, tenantId: string) => Promise<DateReading>;
  readonly listIndexParts: (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly IndexParts[]>;
  readonly listPersonNames: (
    db: Handle,
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** Tells people of what happened, in the same transaction. */
  readonly tell: Tell;
}

/** A write with its transaction and its moment. */
export interface Writing {
  readonly tx: Tx;
  readonly now: Date;
}
