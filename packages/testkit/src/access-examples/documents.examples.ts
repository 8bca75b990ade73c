import { documentsRoutes } from '@nanghang/documents/contract';
import { newId } from '@nanghang/platform/ids';
import type { AccessExamples, Params, RowExample } from './example.ts';
import type { AccessWorld, Place } from './world.ts';

const day = '2023-11-20';
const bytes = 'SỞ XÂY DỰNG\nSố: 9/KH\nKẾ HOẠCH\n';
let made = 0;

interface Laid {
  readonly documentId: string;
  readonly extractionId: string;
  readonly sha256: string;
  readonly rowId: string;
}

let file: Promise<string> | undefined;

/** Hash of a file that is really there to be downloaded. */
function storedFile(world: AccessWorld): Promise<string> {
  file ??= world.upload('vpubnd', '/api/v1/documents', { name: 'thu.txt', text: bytes }).then(async (answer) => {
    const { documentId } = documentsRoutes.upload.response.parse(answer);
    const [row] = await world.query<{ sha256: string }>('select sha256 from document_file where document_id = $1', [
      documentId,
    ]);
    return row?.sha256 ?? '';
  });
  return file;
}

/** A document of a unit, read and under review, with one accepted row; the rows are laid in the tables themselves. */
async function lay(world: AccessWorld, place: Place, status = 'review'): Promise<Laid> {
  made += 1;
  const { tenantId } = world.actor('admin');
  const [documentId, extractionId, rowId] = [newId(), newId(), newId()];
  const sha256 = await storedFile(world);
  const values = [tenantId, documentId, place.unitId, place.personId];
  await world.query(
    `insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by, created_at, updated_at)
     values ($1, $2, $3, $5, $6, 'Kế hoạch thử quyền', $4, now(), now())`,
    [...values, `${made}/KH-THU`, day],
  );
  await world.query(
    `insert into document_file (tenant_id, document_id, file_version, sha256, file_name, media_type, byte_count, uploaded_by, uploaded_at)
     values ($1, $2, 1, $3, 'thu.txt', 'text/plain', $4, $5, now())`,
    [tenantId, documentId, sha256, bytes.length, place.personId],
  );
  await world.query(
    `insert into extraction (tenant_id, extraction_id, document_id, file_version, status, created_by, created_at)
     values ($1, $2, $3, 1, $4, $5, now())`,
    [tenantId, extractionId, documentId, status, place.personId],
  );
  const content = {
    ...{ ref: '1', section: null, heading: null, index: null, component: null, text: 'Rà soát thủ tục', lead: [] },
    ...{ leadRaw: null, leadInferred: false, coordinating: [], coordinatingRaw: null, timeframeRaw: null },
    ...{ timeframe: null, products: [], components: [], choices: {} },
  };
  await world.query(
    `insert into extracted_row (tenant_id, extraction_id, row_id, kind, position, state, proposal, content, confidence, updated_at)
     values ($1, $2, $3, 'task', 1, 'accepted', $4, $5, 0.9, now())`,
    [tenantId, extractionId, rowId, { content, uncertain: [], reasons: [] }, content],
  );
  return { documentId, extractionId, sha256, rowId };
}

type Pick1 = (laid: Laid) => Params;

/** Rows of the own and of a foreign unit. */
function rows(pick: Pick1, status?: string): RowExample['rows'] {
  return async (world) => ({
    own: pick(await lay(world, world.own, status)),
    foreign: pick(await lay(world, world.foreign, status)),
  });
}

const ofDocument: Pick1 = ({ documentId }) => ({ documentId });
const ofExtraction: Pick1 = ({ extractionId }) => ({ extractionId });

async function relation(world: AccessWorld, place: Place): Promise<Params> {
  const [one, other] = [await lay(world, place), await lay(world, place)];
  const relationId = newId();
  await world.query(
    `insert into document_relation (tenant_id, document_id, relation_id, relation, other_document_id, created_by, created_at)
     values ($1, $2, $3, 'amends', $4, $5, now())`,
    [world.actor('admin').tenantId, one.documentId, relationId, other.documentId, place.personId],
  );
  return { documentId: one.documentId, relationId };
}

/** A page of a document; its file cannot be drawn, which only who may see it is told. */
async function pageOf(world: AccessWorld, place: Place): Promise<Params> {
  const { documentId, sha256 } = await lay(world, place);
  await world.query(
    `insert into document_page (tenant_id, document_id, file_version, page, width, height, turn)
     values ($1, $2, 1, 1, 595, 842, 0)`,
    [world.actor('admin').tenantId, documentId],
  );
  return { documentId, hash: sha256, page: '1' };
}

async function plan(world: AccessWorld, place: Place): Promise<Params> {
  const { documentId, extractionId } = await lay(world, place, 'published');
  const planId = newId();
  await world.query(
    `insert into plan (tenant_id, plan_id, document_id, extraction_id, unit_id, code, title, period_from, period_to, published_by, published_at, published_on)
     values ($1, $2, $3, $4, $5, $6, 'Kế hoạch thử quyền', $7, $7, $8, now(), $7)`,
    [world.actor('admin').tenantId, planId, documentId, extractionId, place.unitId, `THU-${made}`, day, place.personId],
  );
  return { planId };
}

const reason = () => ({ reason: 'Kiểm thử quyền' });

/** Documents belong to a unit, with everything read out of them. */
export const documentsExamples: AccessExamples = {
  'document.add-version': { rows: rows(ofDocument), query: 'ocr=never' },
  'document.change': { rows: rows(ofDocument), body: () => ({ version: 1, place: 'Tây Ninh' }) },
  'document.file': {
    rows: rows(({ documentId, sha256 }) => ({ documentId, hash: sha256 })),
    unknown: { documentId: '01890000-0000-7000-8000-00000000dead', hash: '0'.repeat(64) },
  },
  'document.page': {
    rows: async (world) => ({ own: await pageOf(world, world.own), foreign: await pageOf(world, world.foreign) }),
    unknown: { documentId: '01890000-0000-7000-8000-00000000dead', hash: '0'.repeat(64), page: '1' },
  },
  'document.relation.add': {
    rows: rows(ofDocument),
    body: async (world) => ({ relation: 'amends', otherDocumentId: (await lay(world, world.own)).documentId }),
  },
  'document.relation.remove': {
    rows: async (world) => ({ own: await relation(world, world.own), foreign: await relation(world, world.foreign) }),
  },
  'document.remove': { rows: rows(ofDocument), body: reason },
  'document.show': { rows: rows(ofDocument) },
  'review.cancel': { rows: rows(ofExtraction, 'reading') },
  'review.lines': { rows: rows(ofExtraction) },
  'review.present': { rows: rows(ofExtraction), body: () => ({ rowId: null }) },
  'review.publication': { rows: rows(ofExtraction) },
  'review.publish': { rows: rows(ofExtraction), body: () => ({ stepNumber: 0, parentPlanId: null }) },
  'review.read-again': { rows: rows(ofExtraction, 'failed') },
  'review.read-timeframe': { rows: rows(ofExtraction), query: 'words=Qu%C3%BD%20IV' },
  'review.rows': { rows: rows(ofExtraction) },
  'review.show': { rows: rows(ofExtraction) },
  'review.step': { rows: rows(ofExtraction), body: () => ({ kind: 'accept_confident' }) },
  'review.undo': { rows: rows(ofExtraction) },
  'review.withdraw': {
    rows: async (world) => ({ own: await plan(world, world.own), foreign: await plan(world, world.foreign) }),
    body: reason,
  },
};
