import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { Grid } from '@nanghang/domain/result-import';
import type { StagedPerson, StagedUnit } from '@nanghang/domain/units';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import { type FileStore, FileTooLargeError } from '@nanghang/platform/files';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { readTableFile, WorkbookError } from '@nanghang/platform/spreadsheet';
import type { UnitImportHead, UnitImportKind, UnitImportPreview } from '../contract/unit-imports.ts';
import { type AccountFacts, stageImport } from './import-staging.ts';
import { passwordWorkbook } from './import-workbooks.ts';
import {
  findUnitImport,
  insertStoredFile,
  insertUnitImport,
  listUnitImports,
  listUsedUnits,
  lockUnitImport,
  type UnitImportRow,
  updateUnitImport,
} from './unit-imports.store.ts';
import { findUnitName } from './units.store.ts';
import { deleteUnits, insertAliases, insertStates, insertUnits } from './units-write.store.ts';

const maxFileBytes = 20 * 1024 * 1024;
const shownRows = 500;
const shownIssues = 1000;

/** Many accounts at a time, asked of the feature that keeps them. */
export interface BulkAccounts extends AccountFacts {
  create(tx: Tx, tenantId: string, people: readonly StagedPerson[], now: Date): Promise<readonly string[]>;
  preparePasswords(
    database: Database,
    tenantId: string,
    accountIds: readonly string[],
  ): Promise<{
    readonly given: readonly { login: string; fullName: string; unitId: string; password: string }[];
    store(tx: Tx, now: Date): Promise<void>;
  }>;
  /** Logins of accounts that were used; none is taken away where there is one. */
  remove(tx: Tx, tenantId: string, accountIds: readonly string[]): Promise<readonly string[]>;
}

export interface UnitImportsDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly accounts: BulkAccounts;
  readonly listPersonNames: (
    db: Handle,
    tenantId: string,
    personIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
}

/** Who imports, and when. */
export interface Importing {
  readonly acting: Acting;
  readonly personId: string;
  readonly now: Date;
  readonly today: PlainDate;
}

function headOf(row: UnitImportRow, names: ReadonlyMap<string, string>): UnitImportHead {
  const iso = (value: Date | null) => value?.toISOString() ?? null;
  const { importId, kind, fileName, status, undoReason, rowCount } = row;
  return {
    ...{ importId, kind, fileName, status, undoReason, rowCount },
    createdBy: names.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    appliedAt: iso(row.appliedAt),
    undoneAt: iso(row.undoneAt),
    passwordsGivenAt: iso(row.passwordsGivenAt),
  };
}

function refuseUnless(
  row: UnitImportRow | undefined,
  status: UnitImportRow['status'],
  version?: number,
): asserts row is UnitImportRow {
  if (!row) throw new AppError('NOT_FOUND');
  if (row.status !== status || (version !== undefined && row.version !== version)) throw new AppError('CONFLICT');
}

/** Parents first, so that every parent is there when its units are added. */
function inOrder(units: ReadonlyMap<number, StagedUnit>): readonly (readonly [number, StagedUnit])[] {
  const ordered = new Map<number, StagedUnit>();
  const add = (row: number): void => {
    const unit = units.get(row);
    if (!unit || ordered.has(row)) return;
    if (unit.parent && 'row' in unit.parent) add(unit.parent.row);
    ordered.set(row, unit);
  };
  for (const row of units.keys()) add(row);
  return [...ordered];
}

async function addUnits(
  tx: Tx,
  tenantId: string,
  units: ReadonlyMap<number, StagedUnit>,
  now: Date,
): Promise<readonly string[]> {
  const ids = new Map<number, string>();
  const ordered = inOrder(units);
  for (const [row] of ordered) ids.set(row, newId());
  const idOf = (row: number) => ids.get(row) ?? '';
  await insertUnits(tx.db, tenantId, [...ids.values()], now);
  await insertStates(
    tx.db,
    tenantId,
    ordered.map(([row, unit]) => ({
      unitId: idOf(row),
      parentUnitId: unit.parent === null ? null : 'row' in unit.parent ? idOf(unit.parent.row) : unit.parent.unitId,
      ...{ name: unit.name, shortName: unit.shortName, kind: unit.kind, validFrom: unit.validFrom },
      ...{ validTo: null, adminUnitId: null, sortOrder: 500 + row },
    })),
  );
  const aliases = ordered.flatMap(([row, unit]) =>
    [...new Set(unit.aliases)].map((alias) => ({ aliasId: newId(), unitId: idOf(row), alias })),
  );
  await insertAliases(tx.db, tenantId, aliases, now);
  return [...ids.values()];
}

async function gridsOf(files: FileStore, sha256: string): Promise<readonly Grid[]> {
  try {
    const sheets = readTableFile(new Uint8Array(await buffer(await files.read(sha256))));
    return sheets.map((sheet) => ({ sheet: sheet.name, rows: sheet.rows, merges: sheet.merges }));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const issue: Issue = { code: error.code, severity: 'error', path: ['file'], message: error.text };
    throw new AppError('UNSUPPORTED_FILE', { message: error.text, issues: [issue] });
  }
}

type Prepared = Awaited<ReturnType<BulkAccounts['preparePasswords']>>;

/** The sheet of prepared passwords, with the names of units today. */
async function sheetOf(
  database: Database,
  tenantId: string,
  given: Prepared['given'],
  today: PlainDate,
): Promise<Buffer> {
  const unitNames = new Map<string, string>();
  await database.read(tenantId, async (db) => {
    for (const { unitId } of given)
      if (!unitNames.has(unitId)) unitNames.set(unitId, (await findUnitName(db, tenantId, unitId, today)) ?? '');
  });
  return passwordWorkbook(given.map((one) => ({ ...one, unitName: unitNames.get(one.unitId) ?? '' })));
}

function stillUsed(names: readonly string[]): AppError {
  const list = `${names.slice(0, 5).join('; ')}${names.length > 5 ? '…' : ''}`;
  const message = {
    vi: `Không hoàn tác được: đã có ${names.length} mục được dùng (${list}).`,
    en: `It cannot be undone: ${names.length} entries are in use (${list}).`,
  };
  return new AppError('INVALID', {
    message,
    issues: [{ code: 'ALREADY_USED', severity: 'error', path: [], message }],
  });
}

/** Import of units, and of people with accounts: dry run, all at once or nothing, undone while nothing happened. */
export function createUnitImportsService({ database, files, accounts, listPersonNames }: UnitImportsDeps) {
  const readGrids = (sha256: string) => gridsOf(files, sha256);

  async function namesOf(db: Handle, tenantId: string, rows: readonly UnitImportRow[]) {
    return listPersonNames(
      db,
      tenantId,
      rows.map((row) => row.createdBy),
    );
  }

  async function preview(tenantId: string, importId: string, today: PlainDate): Promise<UnitImportPreview> {
    const row = await database.read(tenantId, (db) => findUnitImport(db, tenantId, importId));
    if (!row) throw new AppError('NOT_FOUND');
    const draft = row.status === 'draft';
    const grids = draft ? await readGrids(row.fileSha256) : [];
    return database.read(tenantId, async (db) => {
      const head = headOf(row, await namesOf(db, tenantId, [row]));
      if (!draft) return { ...head, version: row.version, issues: [], issueCount: 0, units: [], people: [] };
      const staged = await stageImport(db, tenantId, row.kind, grids, today, accounts);
      return {
        ...head,
        rowCount: staged.units.size + staged.people.length,
        version: row.version,
        issues: staged.issues.slice(0, shownIssues).map((issue) => ({ ...issue, path: [...issue.path] })),
        issueCount: staged.issues.length,
        units: [...staged.units.values()].slice(0, shownRows),
        people: staged.people.slice(0, shownRows),
      };
    });
  }

  async function step(
    { acting }: Importing,
    importId: string,
    action: string,
    body: (tx: Tx, row: UnitImportRow | undefined) => Promise<{ row: UnitImportRow; reason?: string; after?: object }>,
  ): Promise<UnitImportHead> {
    const { tenantId } = acting;
    return database.write(acting, async (tx) => {
      const before = await lockUnitImport(tx.db, tenantId, importId);
      const { row, reason, after } = await body(tx, before);
      await updateUnitImport(tx.db, tenantId, row);
      await tx.audit({
        ...{ action, objectType: 'unit_import', objectId: importId, objectLabel: row.fileName, reason },
        before: { status: before?.status },
        after: { status: row.status, kind: row.kind, ...after },
      });
      return headOf(row, await namesOf(tx.db, tenantId, [row]));
    });
  }

  return {
    preview,

    async upload(importing: Importing, kind: UnitImportKind, fileName: string, content: Readable) {
      const { tenantId } = importing.acting;
      const stored = await files.put(content, maxFileBytes).catch((error: unknown) => {
        throw error instanceof FileTooLargeError ? new AppError('TOO_LARGE') : error;
      });
      await readGrids(stored.sha256);
      const importId = newId(importing.now.getTime());
      await database.write(importing.acting, async (tx) => {
        await insertStoredFile(tx.db, tenantId, stored, importing.now);
        await insertUnitImport(tx.db, tenantId, {
          ...{ importId, kind, fileSha256: stored.sha256, fileName, rowCount: 0 },
          ...{ createdBy: importing.personId, createdAt: importing.now },
        });
        await tx.audit({
          ...{ action: 'unit.import.upload', objectType: 'unit_import', objectId: importId, objectLabel: fileName },
          after: { kind, sha256: stored.sha256 },
        });
      });
      return preview(tenantId, importId, importing.today);
    },

    async list(tenantId: string, limit: number, cursor: string | undefined) {
      return database.read(tenantId, async (db) => {
        const rows = await listUnitImports(db, tenantId, limit + 1, cursor);
        const names = await namesOf(db, tenantId, rows);
        const items = rows.slice(0, limit).map((row) => headOf(row, names));
        return { items, nextCursor: rows.length > limit ? (items.at(-1)?.importId ?? null) : null };
      });
    },

    async apply(importing: Importing, importId: string, version: number): Promise<UnitImportHead> {
      const { tenantId } = importing.acting;
      const known = await database.read(tenantId, (db) => findUnitImport(db, tenantId, importId));
      refuseUnless(known, 'draft', version);
      const grids = await readGrids(known.fileSha256);
      return step(importing, importId, 'unit.import.apply', async (tx, row) => {
        refuseUnless(row, 'draft', version);
        const staged = await stageImport(tx.db, tenantId, row.kind, grids, importing.today, accounts);
        if (staged.issues.length > 0) throw new AppError('INVALID', { issues: staged.issues.slice(0, shownIssues) });
        const createdIds =
          row.kind === 'units'
            ? await addUnits(tx, tenantId, staged.units, importing.now)
            : await accounts.create(tx, tenantId, staged.people, importing.now);
        const names = [...staged.units.values()].map((unit) => unit.name);
        const logins = staged.people.map((person) => person.login);
        return {
          row: { ...row, status: 'applied', appliedAt: importing.now, createdIds, rowCount: createdIds.length },
          after: { rows: createdIds.length, ...(row.kind === 'units' ? { units: names } : { accounts: logins }) },
        };
      });
    },

    async undo(importing: Importing, importId: string, reason: string): Promise<UnitImportHead> {
      const { tenantId } = importing.acting;
      return step(importing, importId, 'unit.import.undo', async (tx, row) => {
        refuseUnless(row, 'applied');
        if (row.kind === 'units') {
          const used = await listUsedUnits(tx.db, tenantId, row.createdIds);
          if (used.length > 0) throw stillUsed(used);
          await deleteUnits(tx.db, tenantId, row.createdIds);
        } else {
          const used = await accounts.remove(tx, tenantId, row.createdIds);
          if (used.length > 0) throw stillUsed(used);
        }
        return { row: { ...row, status: 'undone', undoneAt: importing.now, undoReason: reason }, reason };
      });
    },

    async discard(importing: Importing, importId: string): Promise<UnitImportHead> {
      return step(importing, importId, 'unit.import.discard', async (_, row) => {
        refuseUnless(row, 'draft');
        return { row: { ...row, status: 'discarded' } };
      });
    },

    /** @throws AppError CONFLICT when they were handed out before */
    async passwords(importing: Importing, importId: string): Promise<Buffer> {
      const { tenantId } = importing.acting;
      const known = await database.read(tenantId, (db) => findUnitImport(db, tenantId, importId));
      refuseUnless(known, 'applied');
      if (known.kind !== 'people' || known.passwordsGivenAt !== null) throw new AppError('CONFLICT');
      const prepared = await accounts.preparePasswords(database, tenantId, known.createdIds);
      const workbook = await sheetOf(database, tenantId, prepared.given, importing.today);
      await step(importing, importId, 'unit.import.passwords', async (tx, row) => {
        refuseUnless(row, 'applied');
        if (row.passwordsGivenAt !== null) throw new AppError('CONFLICT');
        await prepared.store(tx, importing.now);
        return { row: { ...row, passwordsGivenAt: importing.now }, after: { handedOut: prepared.given.length } };
      });
      return workbook;
    },
  };
}

export type UnitImportsService = ReturnType<typeof createUnitImportsService>;
