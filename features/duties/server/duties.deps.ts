import type { Actor } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import type { FileStore } from '@nanghang/platform/files';
import type { DateReading } from './issuing.ts';
import type { UnitNames } from './name-candidates.ts';
import type { Tell } from './recording.ts';
import type { TaskStore } from './task-store.ts';

/** An index with the components of its newest structure. */
export interface IndexParts {
  readonly series: string;
  readonly name: string;
  readonly components: readonly { readonly code: string; readonly name: string }[];
}

/** Where the province last stood on an index component. */
export interface ComponentStanding {
  readonly seriesCode: string;
  readonly componentCode: string;
  readonly year: number;
  readonly value: number;
  readonly decimals: number;
  readonly scaleMax: number;
  readonly rank: number | null;
  readonly of: number | null;
  readonly rankChange: number | null;
}

/** A file that was written here for a document, with its lines of text. */
export interface WrittenFile {
  readonly sha256: string;
  readonly byteCount: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly lines: readonly string[];
}

/** What duties need from outside. */
export interface DutiesDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly now: () => Date;
  readonly businessDateOf: (tenantId: string) => Promise<PlainDate>;
  readonly tasks: TaskStore;
  /** Working days of the province and how it reads "trước ngày". */
  readonly readingOf: (db: Handle, tenantId: string) => Promise<DateReading>;
  /** Units and sets of a day, for reading printed names. */
  readonly unitNamesOn: (db: Handle, tenantId: string, day: PlainDate) => Promise<UnitNames>;
  readonly listIndexParts: (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly IndexParts[]>;
  /** Last scores and places of the province, as the pages of indices show them; components without any are left out. */
  readonly standingsOf: (
    db: Handle,
    tenantId: string,
    day: PlainDate,
    parts: readonly { readonly seriesCode: string; readonly componentCode: string }[],
  ) => Promise<readonly ComponentStanding[]>;
  readonly listPersonNames: (
    db: Handle,
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** Registers a stored file as the first of a document. */
  readonly registerFile: (
    db: Handle,
    tenantId: string,
    documentId: string,
    file: WrittenFile,
    by: { readonly personId: string; readonly at: Date },
  ) => Promise<void>;
  /** Tells people of what happened, in the same transaction. */
  readonly tell: Tell;
  /** Tells the head of a report to sign, or the writers of one that came back, in the same transaction. */
  readonly tellOfDraft: (
    tx: Tx,
    draft: {
      readonly to: 'head' | 'writers';
      readonly obligation: {
        readonly obligationId: string;
        readonly taskId: string;
        readonly unitId: string;
        readonly ref: string;
        readonly title: string;
        readonly period: string;
        readonly dueOn: PlainDate | null;
      };
      readonly version: number;
      readonly writers: readonly string[];
      readonly reason: string | undefined;
    },
    acting: Acting,
    now: Date,
  ) => Promise<void>;
  /** Tells people whom a comment mentions, and those who follow the task. */
  readonly tellOfComment: (
    tx: Tx,
    by: { readonly tenantId: string; readonly actor: Actor; readonly asOf: PlainDate; readonly now: Date },
    comment: {
      readonly taskId: string;
      readonly commentId: string;
      readonly ref: string;
      readonly content: string;
      readonly mentions: readonly string[];
      readonly obligationId: string | null;
    },
  ) => Promise<void>;
}
