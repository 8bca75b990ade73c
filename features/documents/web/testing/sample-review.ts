import { plainDateOf } from '@nanghang/domain/kernel';
import type { DocumentDetail, ReviewHead, ReviewRow, RowCounts } from '../../contract/index.ts';

export const documentId = '01890000-0000-7000-8000-0000000000d1';
export const extractionId = '01890000-0000-7000-8000-0000000000e1';
const unit = { unitId: '01890000-0000-7000-8000-0000000000a1', name: 'Văn phòng' };

const head: ReviewHead['head'] = {
  kind: 'Kế hoạch',
  number: '12/KH-UBND',
  issuedOn: plainDateOf(2023, 4, 12) ?? null,
  issuer: 'UBND tỉnh',
  issuerUnit: null,
  place: null,
  title: 'Nâng cao chỉ số',
  signer: null,
  signerTitle: null,
  periodFrom: 2023,
  periodTo: 2023,
  indices: [],
  recipients: [],
};

/** An invented document under review. */
export function sampleDocument(changes: Partial<DocumentDetail> = {}): DocumentDetail {
  return {
    ...head,
    documentId,
    version: 1,
    ownerUnit: unit,
    status: 'review',
    extractionId,
    createdBy: 'Nguyễn Thị An',
    createdAt: '2023-11-20T03:00:00.000Z',
    withdrawnAt: null,
    files: [],
    readings: [],
    relations: [],
    plans: [],
    may: { edit: true, publish: true },
    ...changes,
  };
}

function countsOf(rows: readonly ReviewRow[]): RowCounts {
  const of = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    proposed: of('proposed'),
    accepted: of('accepted'),
    dropped: of('dropped'),
    needsCare: rows.filter((row) => row.state === 'proposed' && row.level === 'low').length,
  };
}

/** Counts of a review of tasks alone. */
export function sampleCounts(rows: readonly ReviewRow[]): ReviewHead['counts'] {
  const none = countsOf([]);
  return { task: countsOf(rows), target: none, reporting_duty: none, score: none };
}

/** The head of an invented review. */
export function sampleHead(rows: readonly ReviewRow[], changes: Partial<ReviewHead> = {}): ReviewHead {
  return {
    extractionId,
    fileVersion: 1,
    status: 'review',
    progress: null,
    problem: null,
    createdBy: 'Nguyễn Thị An',
    createdAt: '2023-11-20T03:00:00.000Z',
    finishedAt: '2023-11-20T03:00:02.000Z',
    documentId,
    documentVersion: 1,
    documentStatus: 'review',
    fileName: 'ke-hoach.docx',
    mediaType: 'application/octet-stream',
    sha256: 'a'.repeat(64),
    head,
    uncertain: [],
    lineCount: 2,
    pageCount: 0,
    pages: [],
    counts: sampleCounts(rows),
    issues: [],
    stepNumber: 0,
    undoable: null,
    others: [],
    parents: [],
    plan: null,
    may: { edit: true, publish: true },
    ...changes,
  };
}
