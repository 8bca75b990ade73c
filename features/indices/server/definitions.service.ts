import { type Component, type IndexSeries, type IndexVersion, versionInForce } from '@nanghang/domain/index-algebra';
import type { Issue } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Definition } from '../contract/reading.ts';
import { insertEdit, listDefinitions, listEdits } from './definitions.store.ts';
import { treeNodes } from './figures.ts';
import type { ListPersonNames } from './indices.service.ts';
import { bumpRevision } from './results.store.ts';

/** What a person changes about the components of the newest version. */
export interface VersionEdit {
  readonly fromYear: number;
  readonly reason: string;
  readonly components: readonly {
    readonly code: string;
    readonly weightRatio: number | null;
    readonly maxPoints: number | null;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
}

const weightTolerance = 1e-6;

function issue(code: string, path: (string | number)[], vi: string, en: string): Issue {
  return { code, severity: 'error', path, message: { vi, en } };
}

function editIssues(version: IndexVersion, edit: VersionEdit): Issue[] {
  const issues: Issue[] = [];
  const known = new Set(version.components.map((component) => component.code));
  for (const [place, component] of edit.components.entries()) {
    if (!known.has(component.code))
      issues.push(
        issue(
          'UNKNOWN_COMPONENT',
          ['components', place, 'code'],
          `Không có thành phần ${component.code}`,
          `No component ${component.code}`,
        ),
      );
  }
  const weights = edit.components.map((component) => component.weightRatio);
  const weighted = version.aggregation === 'weighted_mean' || version.aggregation === 'weighted_mean_x10';
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (weighted && Math.abs(sum - 1) > weightTolerance) {
    issues.push(
      issue(
        'WEIGHTS_DO_NOT_SUM',
        ['components'],
        `Tổng trọng số là ${sum.toLocaleString('vi-VN')}, phải bằng 1`,
        `Weights sum to ${sum}, they must sum to 1`,
      ),
    );
  }
  return issues;
}

function editedComponents(version: IndexVersion, edit: VersionEdit): readonly Component[] {
  return version.components.flatMap((component) => {
    const wanted = edit.components.find((one) => one.code === component.code);
    return wanted
      ? [{ ...component, weightRatio: wanted.weightRatio, maxPoints: wanted.maxPoints, name: wanted.name }]
      : [];
  });
}

/**
 * The series with a new version from a year on: the version in force then ends the year before, later ones are
 * replaced, earlier years stay as they were.
 */
export function withNewVersion(series: IndexSeries, edit: VersionEdit): IndexSeries {
  const base = versionInForce(series, edit.fromYear) ?? series.versions.at(-1);
  if (!base) throw new AppError('NOT_FOUND');
  const issues = editIssues(base, edit);
  if (issues.length > 0) throw new AppError('INVALID', { issues });
  const earlier = series.versions.flatMap((version): IndexVersion[] => {
    if (version.fromYear >= edit.fromYear) return [];
    const open = version.toYear === null || version.toYear >= edit.fromYear;
    return [open ? { ...version, toYear: edit.fromYear - 1 } : version];
  });
  const added: IndexVersion = {
    ...base,
    fromYear: edit.fromYear,
    toYear: null,
    components: editedComponents(base, edit),
    source: edit.reason,
  };
  return { ...series, versions: [...earlier, added] };
}

/** Reads definitions, and makes new versions of them. */
export function createDefinitionsService(deps: {
  readonly database: Database;
  readonly listPersonNames: ListPersonNames;
}) {
  const { database } = deps;

  async function definitionOf(db: Handle, tenantId: string, code: string): Promise<Definition> {
    const series = (await listDefinitions(db, tenantId)).find((one) => one.code === code);
    if (!series) throw new AppError('NOT_FOUND');
    const edits = await listEdits(db, tenantId, code);
    const nameOf = await deps.listPersonNames(
      db,
      tenantId,
      edits.map((edit) => edit.editedBy),
    );
    return {
      code,
      name: series.name,
      publisher: series.publisher,
      direction: series.direction,
      scale: series.scale,
      versions: series.versions.map((version) => ({
        fromYear: version.fromYear,
        toYear: version.toYear,
        aggregation: version.aggregation,
        aggregationConfidence: version.aggregationConfidence,
        confidence: version.confidence,
        source: version.source,
        note: version.note,
        groups: version.groups ? { method: version.groups.method, labels: [...version.groups.labels] } : null,
        components: treeNodes(version),
      })),
      breaks: [...series.breaks],
      edits: edits.map((edit) => ({
        editedBy: nameOf.get(edit.editedBy) ?? '',
        editedAt: edit.editedAt.toISOString(),
        reason: edit.reason,
        fromYear: edit.definition.versions.at(-1)?.fromYear ?? series.firstYear,
      })),
    };
  }

  return {
    definition: (tenantId: string, code: string) => database.read(tenantId, (db) => definitionOf(db, tenantId, code)),

    async define(acting: Acting, personId: string, now: Date, code: string, edit: VersionEdit): Promise<Definition> {
      const { tenantId } = acting;
      return database.write(acting, async (tx) => {
        const before = (await listDefinitions(tx.db, tenantId)).find((one) => one.code === code);
        if (!before) throw new AppError('NOT_FOUND');
        const after = withNewVersion(before, edit);
        await insertEdit(tx.db, tenantId, {
          editId: newId(now.getTime()),
          seriesCode: code,
          definition: after,
          reason: edit.reason,
          editedBy: personId,
          editedAt: now,
        });
        await bumpRevision(tx.db, tenantId);
        const weights = (version: IndexVersion | undefined) =>
          Object.fromEntries((version?.components ?? []).map((one) => [one.code, one.weightRatio ?? one.maxPoints]));
        await tx.audit({
          action: 'index.define',
          objectType: 'index',
          objectId: code,
          objectLabel: code,
          before: { versions: before.versions.length, ...weights(versionInForce(before, edit.fromYear)) },
          after: { versions: after.versions.length, fromYear: edit.fromYear, ...weights(after.versions.at(-1)) },
          reason: edit.reason,
        });
        return definitionOf(tx.db, tenantId, code);
      });
    },
  };
}

export type DefinitionsService = ReturnType<typeof createDefinitionsService>;
