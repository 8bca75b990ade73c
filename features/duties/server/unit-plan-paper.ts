import { Readable } from 'node:stream';
import type { PlainDate } from '@nanghang/domain/kernel';
import {
  kindInWords,
  type PlannedTask,
  type SigningStanding,
  signingLines,
  type UnitPlanFacts,
  unitPlanPaper,
} from '@nanghang/domain/papers';
import type { Handle } from '@nanghang/platform/db';
import { readDocument } from '@nanghang/platform/documents';
import { docxMediaType, writeDocx } from '@nanghang/platform/documents-out';
import { AppError } from '@nanghang/platform/http';
import type { DutiesDeps, WrittenFile } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import {
  findCitedDocument,
  findPaperUnit,
  findStanding,
  listTaskRefs,
  type PaperUnit,
} from './unit-plan-paper.store.ts';

/** A task of a plan that is to be printed. */
export interface PaperRow {
  readonly content: string;
  readonly parentTaskId: string | null;
  readonly dueOn: PlainDate | null;
  readonly timeframeRaw: string | null;
  readonly leadUnitIds: readonly string[];
  readonly coordinateUnitIds?: readonly string[];
  /** Names as they are to be printed, where units were named by a set or have no place in the register. */
  readonly printed?: { readonly leads: readonly string[]; readonly coordinates: readonly string[] };
  readonly personId: string | null;
  readonly products: readonly string[];
}

/** A plan of a unit that is to be printed. */
export interface PaperPlan {
  readonly draft: boolean;
  readonly unitId: string;
  /** The plan that gives the work; null where none does. */
  readonly parentPlanId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: PlainDate | null;
  readonly signer: string | null;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly rows: readonly PaperRow[];
}

/** Bodies that stand for themselves on paper: nothing above them is printed. */
const standAlone: ReadonlySet<string> = new Set(['province_committee', 'district_committee', 'commune_committee']);

/** Party bodies write in the form that the Party sets for itself; a head of the State on their paper would be wrong. */
const otherForm: ReadonlySet<string> = new Set(['party']);

/** Whether papers of a unit have the form of Decree 30/2020, the only one that is printed here. */
export async function hasStateForm(db: Handle, tenantId: string, unitId: string, day: PlainDate): Promise<boolean> {
  const unit = await findPaperUnit(db, tenantId, unitId, day);
  return unit === undefined || !otherForm.has(unit.kind);
}

/** What a symbol may end with: the letters by which documents name a body. */
const symbolPattern = /^[\p{Lu}&]{2,12}$/u;

function openSymbol(unit: PaperUnit): string | null {
  return unit.shortName && symbolPattern.test(unit.shortName) ? `/KH-${unit.shortName}` : null;
}

async function basisOf(db: Handle, tenantId: string, planId: string | null): Promise<UnitPlanFacts['basis']> {
  const cited = planId === null ? undefined : await findCitedDocument(db, tenantId, planId);
  return cited ? { ...cited, kind: kindInWords(cited.kind, cited.number) } : null;
}

async function tasksOf(
  db: Handle,
  deps: DutiesDeps,
  tenantId: string,
  plan: PaperPlan,
  day: PlainDate,
): Promise<PlannedTask[]> {
  const unitsOf = (row: PaperRow) => (row.leadUnitIds.length > 0 ? row.leadUnitIds : [plan.unitId]);
  const unitIds = plan.rows.flatMap((row) => [...unitsOf(row), ...(row.coordinateUnitIds ?? [])]);
  const unitOf = await listUnitRefs(db, tenantId, unitIds, day);
  const personIds = plan.rows.flatMap((row) => (row.personId === null ? [] : [row.personId]));
  const people = await deps.listPersonNames(db, tenantId, [...new Set(personIds)]);
  const parentIds = plan.rows.flatMap((row) => (row.parentTaskId === null ? [] : [row.parentTaskId]));
  const refs = await listTaskRefs(db, tenantId, [...new Set(parentIds)]);
  return plan.rows.map((row) => ({
    content: row.content,
    leads: row.printed?.leads ?? unitsOf(row).map((unitId) => unitOf(unitId).name),
    person: row.personId === null ? null : (people.get(row.personId) ?? null),
    coordinates: row.printed?.coordinates ?? (row.coordinateUnitIds ?? []).map((unitId) => unitOf(unitId).name),
    products: row.products,
    dueOn: row.dueOn,
    timeframe: row.timeframeRaw,
    above: row.parentTaskId === null ? null : (refs.get(row.parentTaskId) ?? null),
  }));
}

/** All that the paper of a unit's plan says. @throws AppError NOT_FOUND for a unit that is not there on the day */
export async function paperFacts(
  db: Handle,
  deps: DutiesDeps,
  tenantId: string,
  plan: PaperPlan,
  today: PlainDate,
): Promise<UnitPlanFacts> {
  const { draft, unitId, parentPlanId, number, title, issuedOn, periodFrom, periodTo } = plan;
  const day = issuedOn ?? today;
  const unit = (await findPaperUnit(db, tenantId, unitId, day)) ?? (await findPaperUnit(db, tenantId, unitId, today));
  if (!unit) throw new AppError('NOT_FOUND');
  if (otherForm.has(unit.kind))
    throw new AppError('INVALID', {
      message: {
        vi: 'Văn bản của cơ quan Đảng theo thể thức riêng của Đảng; hệ thống chưa lập được bản Word. Bản thảo vẫn được lưu.',
        en: 'Papers of Party bodies have a form of their own, which is not printed here. The draft is kept.',
      },
    });
  const signer = plan.signer?.trim() || null;
  const standing: SigningStanding =
    (signer === null ? undefined : await findStanding(db, tenantId, unitId, signer, day)) ?? 'head';
  return {
    ...{
      draft,
      issuedOn,
      title,
      periodFrom,
      periodTo,
      signer,
      issuer: unit.name,
      place: unit.governed ?? unit.province,
    },
    number: number?.includes('/') || !draft ? number : openSymbol(unit),
    parentBody: standAlone.has(unit.kind) ? null : unit.parentName,
    basis: await basisOf(db, tenantId, parentPlanId),
    signedAs: signingLines(unit.name, standing),
    tasks: await tasksOf(db, deps, tenantId, plan, day),
  };
}

/** The Word file of a plan with a name that tells what it is. */
export async function printPlan(facts: UnitPlanFacts): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const named = (facts.draft ? null : facts.number)?.replace(/[\s/\\:*?"<>|]+/gu, '-');
  return {
    fileName: named ? `${named}.docx` : `Dự thảo kế hoạch ${facts.issuer}.docx`,
    bytes: await writeDocx(unitPlanPaper(facts)),
  };
}

const mostBytes = 20_000_000;

/** Keeps the file of a plan, with its lines as the register shows and finds them. */
export async function keepPrinted(
  { files }: Pick<DutiesDeps, 'files'>,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Buffer },
): Promise<WrittenFile> {
  const stored = await files.put(Readable.from([bytes]), mostBytes);
  const read = await readDocument(bytes, fileName);
  return { ...stored, fileName, mediaType: docxMediaType, lines: read.ok ? read.value.lines : [] };
}
