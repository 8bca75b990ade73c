import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { liveChannel } from '@nanghang/platform/live';
import type { ReportInput } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { askReached, assertMay, type Doing, rowOf } from './obligation-access.ts';
import type { StoredObligation } from './obligation-rows.store.ts';
import { lockObligations } from './obligations.store.ts';
import { lockProgress, refreshOwed } from './progress.store.ts';
import { recordEvent } from './recording.ts';
import {
  listEvidenceById,
  listReports,
  markStarted,
  replaceReportEvidence,
  type StoredReport,
  saveReport,
  setReportStatus,
  supersedeReports,
} from './reports.store.ts';

function refuse(code: 'INVALID' | 'CONFLICT' | 'FORBIDDEN', issue: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError(code, { message, issues: [{ code: issue, severity: 'error', path: [], message }] });
}

const closed = () =>
  refuse(
    'CONFLICT',
    'NOT_WRITABLE',
    'Việc này đã nộp hoặc đã khép lại, không sửa báo cáo được nữa.',
    'This was handed in or is closed; its report can no longer be changed.',
  );

const changedMeanwhile = () =>
  refuse(
    'CONFLICT',
    'DRAFT_CHANGED',
    'Người khác vừa sửa bản nháp này. Nội dung bạn gõ vẫn còn; tải lại để so rồi lưu.',
    'Somebody else has just changed this draft. What you typed is kept; reload to compare, then save.',
  );

/** Begins or goes on with the draft of a report under the lock of its obligation. */
async function writeDraft(
  tx: Tx,
  doing: Doing,
  one: StoredObligation,
  input: ReportInput,
  status: StoredReport['status'],
): Promise<StoredReport> {
  const { tenantId, now, actor } = doing;
  const { obligationId } = one;
  const [held] = await lockObligations(tx.db, tenantId, [obligationId]);
  if (!held || !['open', 'returned'].includes(held.state) || held.duty === 'coordinate') throw closed();
  const [latest] = await listReports(tx.db, tenantId, [obligationId]);
  const draft = latest && (latest.status === 'draft' || latest.status === 'with_head') ? latest : undefined;
  if ((draft?.version ?? 0) !== input.version) throw changedMeanwhile();
  const files = await listEvidenceById(tx.db, tenantId, input.evidenceIds);
  if (files.length !== new Set(input.evidenceIds).size || files.some((file) => file.unitId !== held.unitId))
    throw refuse(
      'INVALID',
      'UNKNOWN_FILE',
      'Có tài liệu không thuộc đơn vị này.',
      'A file does not belong to this unit.',
    );
  const report = {
    ...{ obligationId, revision: draft?.revision ?? (latest?.revision ?? 0) + 1, status },
    ...{ result: input.result, content: input.content.normalize('NFC'), figures: input.figures },
    ...{ writtenBy: draft?.writtenBy ?? actor.personId, updatedBy: actor.personId, version: input.version + 1 },
  };
  await saveReport(tx.db, tenantId, report, now);
  await replaceReportEvidence(tx.db, tenantId, report, files);
  if (await markStarted(tx.db, tenantId, obligationId)) {
    await lockProgress(tx.db, tenantId, [one.taskId]);
    await refreshOwed(tx.db, tenantId, [one.taskId]);
  }
  return { ...report, updatedAt: now, submittedAt: null };
}

async function auditReport(tx: Tx, one: StoredObligation, action: string, report: StoredReport): Promise<void> {
  await tx.audit({
    ...{ action, objectType: 'obligation', objectId: one.obligationId, objectLabel: `${one.ref} (${one.period})` },
    after: {
      ...{ revision: report.revision, status: report.status, result: report.result },
      ...{ characters: report.content.length, figures: report.figures.length },
    },
  });
}

function assertSaysSomething(input: ReportInput): void {
  const figures = input.figures.some((figure) => figure.value !== null);
  if (input.content.trim() !== '' || figures || input.evidenceIds.length > 0) return;
  throw refuse(
    'INVALID',
    'EMPTY_REPORT',
    'Báo cáo còn trống: ghi kết quả, nhập số liệu hoặc kèm tài liệu.',
    'The report is empty: say what was done, enter a figure or add a file.',
  );
}

/** Reports: drafted, sent to the head, handed in, taken back; coordinating units confirm. */
export function createReporting(deps: DutiesDeps) {
  const { database } = deps;

  /** Finds the obligation, checks the right, and writes as whoever the actor acts for. */
  async function within<Value>(
    doing: Doing,
    obligationId: string,
    act: Parameters<typeof assertMay>[2],
    body: (tx: Tx, one: StoredObligation) => Promise<Value>,
  ): Promise<Value> {
    const one = await askReached(database, doing, obligationId);
    assertMay(doing, one, act, one.officersSubmit);
    return database.write(doing.actingOn({ unitId: one.unitId }), (tx) => body(tx, one));
  }

  return {
    save: (doing: Doing, obligationId: string, input: ReportInput) =>
      within(doing, obligationId, 'draft', async (tx, one) => {
        const report = await writeDraft(tx, doing, one, input, one.report === 'with_head' ? 'with_head' : 'draft');
        await auditReport(tx, one, 'report.save', report);
        return { revision: report.revision, version: report.version, savedAt: doing.now.toISOString() };
      }),

    async sendToHead(doing: Doing, obligationId: string, input: ReportInput) {
      assertSaysSomething(input);
      await within(doing, obligationId, 'draft', async (tx, one) => {
        const report = await writeDraft(tx, doing, one, input, 'with_head');
        await auditReport(tx, one, 'report.send_to_head', report);
        const { version } = report;
        const moved = { to: 'head' as const, obligation: one, version, writers: [], reason: undefined };
        await deps.tellOfDraft(tx, moved, doing.actingOn({ unitId: one.unitId }), doing.now);
        await tx.notify(liveChannel, {
          kind: 'duty',
          event: 'with_head',
          obligationId,
          taskId: one.taskId,
          unitId: one.unitId,
        });
      });
      return rowOf(database, doing, obligationId);
    },

    async backToDraft(doing: Doing, obligationId: string, reason: string | undefined) {
      await within(doing, obligationId, 'draft', async (tx, one) => {
        const [held] = await lockObligations(tx.db, doing.tenantId, [obligationId]);
        const [latest] = await listReports(tx.db, doing.tenantId, [obligationId]);
        if (!held || latest?.status !== 'with_head')
          throw refuse(
            'CONFLICT',
            'NOT_WITH_HEAD',
            'Báo cáo không ở chỗ lãnh đạo.',
            'The report is not with the head.',
          );
        await setReportStatus(tx.db, doing.tenantId, obligationId, latest.revision, 'draft');
        await tx.audit({
          ...{ action: 'report.back_to_draft', objectType: 'obligation', objectId: obligationId, objectLabel: one.ref },
          before: { status: 'with_head' },
          after: { status: 'draft' },
          reason,
        });
        const writers = [latest.writtenBy, latest.updatedBy];
        const moved = { to: 'writers' as const, obligation: one, version: latest.version, writers, reason };
        await deps.tellOfDraft(tx, moved, doing.actingOn({ unitId: one.unitId }), doing.now);
        await tx.notify(liveChannel, {
          kind: 'duty',
          event: 'back_to_draft',
          obligationId,
          taskId: one.taskId,
          unitId: one.unitId,
        });
      });
      return rowOf(database, doing, obligationId);
    },

    async submit(doing: Doing, obligationId: string, input: ReportInput) {
      assertSaysSomething(input);
      await within(doing, obligationId, 'submit', async (tx, one) => {
        const acting = doing.actingOn({ unitId: one.unitId });
        if (one.state !== 'open' && one.state !== 'returned') {
          await recordEvent(tx, acting, { obligationId, kind: 'submitted' }, doing.now, deps.tell);
          return;
        }
        const report = await writeDraft(tx, doing, one, input, 'submitted');
        await supersedeReports(tx.db, doing.tenantId, obligationId, report.revision);
        const details = { revision: report.revision, result: report.result };
        await recordEvent(tx, acting, { obligationId, kind: 'submitted', details }, doing.now, deps.tell);
      });
      return rowOf(database, doing, obligationId);
    },

    async confirm(doing: Doing, obligationId: string, content: string) {
      await within(doing, obligationId, 'confirm', async (tx, one) => {
        if (one.duty !== 'coordinate')
          throw refuse(
            'INVALID',
            'NOT_COORDINATING',
            'Đơn vị chủ trì nộp báo cáo, không xác nhận.',
            'A leading unit hands in a report.',
          );
        const { tenantId, now } = doing;
        const acting = doing.actingOn({ unitId: one.unitId });
        const details = { confirmation: true };
        const reason = content.trim() || undefined;
        await recordEvent(tx, acting, { obligationId, kind: 'submitted', details, reason }, now, async () => undefined);
        await recordEvent(tx, acting, { obligationId, kind: 'accepted', details }, now, deps.tell);
        const by = doing.actor.personId;
        await deps.tasks.confirmTaskUnit(tx.db, tenantId, { taskId: one.taskId, unitId: one.unitId, at: now, by });
      });
      return rowOf(database, doing, obligationId);
    },

    async withdraw(doing: Doing, obligationId: string, reason: string) {
      await within(doing, obligationId, 'withdraw', async (tx, one) => {
        const acting = doing.actingOn({ unitId: one.unitId });
        await recordEvent(tx, acting, { obligationId, kind: 'withdrawn', reason }, doing.now, deps.tell);
        const [latest] = await listReports(tx.db, doing.tenantId, [obligationId]);
        if (latest) await setReportStatus(tx.db, doing.tenantId, obligationId, latest.revision, 'draft');
      });
      return rowOf(database, doing, obligationId);
    },
  };
}

export type Reporting = ReturnType<typeof createReporting>;
