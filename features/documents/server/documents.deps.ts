import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { ResolvedUnits, UnitKind } from '@nanghang/domain/units';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import type { PlanReader } from '@nanghang/platform/documents';
import type { CacheFolder, FileStore } from '@nanghang/platform/files';
import type { TargetContent } from '../contract/rows.ts';

/** The units of a day, asked of the feature that keeps units. */
export interface Directory {
  readonly resolve: (name: string) => ResolvedUnits | undefined;
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly parentUnitId: string | null;
  }[];
  readonly nameOf: (unitId: string) => string | undefined;
  readonly nameOfSet: (setId: string) => string | undefined;
}

/** An index with the components of its newest structure. */
export interface IndexParts {
  readonly series: string;
  readonly name: string;
  readonly components: readonly { readonly code: string; readonly name: string }[];
}

/** A target of a published document, for the feature that judges targets. */
export interface PublishedTarget
  extends Pick<TargetContent, 'text' | 'index' | 'metric' | 'operator' | 'value' | 'unit' | 'by' | 'reference'> {
  readonly unitId: string | null;
  readonly firstLine: number | null;
}

/** What documents need from outside. */
export interface DocumentsDeps {
  readonly database: Database;
  readonly files: FileStore;
  /** Pictures of pages, drawn when they were asked for. */
  readonly pictures: CacheFolder;
  readonly reader: PlanReader;
  readonly now: () => Date;
  readonly businessDateOf: (tenantId: string) => Promise<PlainDate>;
  readonly listPersonNames: (
    db: Handle,
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  readonly directoryOn: (db: Handle, tenantId: string, day: PlainDate) => Promise<Directory>;
  readonly listIndexParts: (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly IndexParts[]>;
  /** Makes what units owe by tasks that were just put into force; answers how many duties there are. */
  readonly issueObligations: (
    tx: Tx,
    about: { readonly tenantId: string; readonly taskIds: readonly string[]; readonly businessDate: PlainDate },
  ) => Promise<unknown>;
  /** @throws AppError CONFLICT with words once any report was submitted */
  readonly withdrawObligations: (
    tx: Tx,
    about: { readonly tenantId: string; readonly taskIds: readonly string[] },
  ) => Promise<unknown>;
  /** Sets the targets of a document; answers how many were new. */
  readonly importTargets: (
    tx: Tx,
    about: {
      readonly tenantId: string;
      /** How people name the document, and its number. */
      readonly document: string;
      readonly number: string | null;
      readonly asOf: PlainDate;
      readonly now: Date;
      readonly personId: string | null;
      readonly periodTo: PlainDate;
      readonly targets: readonly PublishedTarget[];
    },
  ) => Promise<number>;
  /** Takes the targets of a document back. */
  readonly retireTargets: (
    tx: Tx,
    about: { readonly tenantId: string; readonly document: string; readonly now: Date },
  ) => Promise<number>;
}

/** Who writes, when, and which rows are in reach. */
export interface Writing {
  readonly acting: Acting;
  readonly accountId: string;
  readonly personId: string;
  readonly reach: Reach;
  readonly now: Date;
  readonly asOf: PlainDate;
}

/** Who reads, as of when, and which rows are in reach. */
export interface Reading {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly reach: Reach;
  /** Rows the reader may change and put into force; undefined for none. */
  readonly editReach: Reach | undefined;
  readonly publishReach: Reach | undefined;
  readonly now: Date;
  readonly asOf: PlainDate;
}
