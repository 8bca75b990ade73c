import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

const { id, instant, plainDate, text } = schemas;

/** Where a document stands on its way from a file to a plan in force. */
export const documentStatus = z.enum(['reading', 'failed', 'cancelled', 'review', 'published', 'withdrawn', 'stored']);
export type DocumentStatus = z.output<typeof documentStatus>;

/** How one document stands to another. */
export const relationKind = z.enum(['basis', 'amends', 'replaces', 'carries_out', 'concludes']);
export type RelationKind = z.output<typeof relationKind>;

/** A unit as documents name it. */
export const unitName = z.object({ unitId: id, name: z.string() });

/** Head of a document as people confirmed it, or as it was read before anybody did. */
export const documentHead = z.object({
  kind: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  issuer: z.string().nullable(),
  issuerUnit: unitName.nullable(),
  place: z.string().nullable(),
  title: z.string().nullable(),
  signer: z.string().nullable(),
  signerTitle: z.string().nullable(),
  periodFrom: z.number().int().nullable(),
  periodTo: z.number().int().nullable(),
  indices: z.array(z.string()),
  recipients: z.array(z.string()),
});
export type DocumentHead = z.output<typeof documentHead>;

/** Why a file was not read, in words, with what to do. */
export const readingProblem = z.object({ code: z.string(), message: text, advice: text });
export type ReadingProblem = z.output<typeof readingProblem>;

/** How far a reading has come; `done` of `pages` only while scanned pages are recognised. */
export const readingProgress = z.object({
  phase: z.enum(['waiting', 'opening', 'recognising', 'understanding', 'storing']),
  done: z.number().int(),
  pages: z.number().int(),
  /** How often the reading was cut off and began anew. */
  restarts: z.number().int(),
});
export type ReadingProgress = z.output<typeof readingProgress>;

/** A document as the register lists it. */
export const documentRow = z.object({
  documentId: id,
  kind: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  issuer: z.string().nullable(),
  /** The title, or the name of the file while nothing was read. */
  title: z.string(),
  periodFrom: z.number().int().nullable(),
  periodTo: z.number().int().nullable(),
  indices: z.array(z.string()),
  ownerUnit: unitName,
  status: documentStatus,
  progress: readingProgress.nullable(),
  problem: readingProblem.nullable(),
  /** The reading under review or in force, the newest otherwise. */
  extractionId: id.nullable(),
  /** Rows that wait for a decision, while the document is under review. */
  openRows: z.number().int(),
  plan: z.object({ planId: id, code: z.string(), taskCount: z.number().int() }).nullable(),
  createdAt: instant,
});
export type DocumentRow = z.output<typeof documentRow>;

/** A value of a filter with the number of documents that have it. */
const facet = z.object({ value: z.string(), count: z.number().int() });

/** Values that the filters of the register can take. */
export const documentFacets = z.object({
  kinds: z.array(facet),
  issuers: z.array(facet),
  indices: z.array(facet),
  years: z.array(facet),
  statuses: z.array(facet),
});
export type DocumentFacets = z.output<typeof documentFacets>;

/** A file of a document: one a version, never replaced. */
export const documentFile = z.object({
  fileVersion: z.number().int(),
  fileName: z.string(),
  mediaType: z.string(),
  byteCount: z.number().int(),
  sha256: z.string(),
  note: z.string().nullable(),
  uploadedBy: z.string(),
  uploadedAt: instant,
  lineCount: z.number().int(),
});
export type DocumentFile = z.output<typeof documentFile>;

/** The other end of a relation where it is a document of the register. */
const relatedDocument = z.object({
  documentId: id,
  kind: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
});

/** A relation of a document: to one of the register, or to one that is only cited. */
export const documentRelation = z.object({
  relationId: id,
  relation: relationKind,
  /** `outgoing`: this document names the other; `incoming`: the other names this one. */
  direction: z.enum(['outgoing', 'incoming']),
  other: relatedDocument.nullable(),
  cited: z
    .object({
      kind: z.string().nullable(),
      number: z.string().nullable(),
      issuedOn: plainDate.nullable(),
      issuer: z.string().nullable(),
      title: z.string().nullable(),
    })
    .nullable(),
  firstLine: z.number().int().nullable(),
  lastLine: z.number().int().nullable(),
});
export type DocumentRelation = z.output<typeof documentRelation>;

/** A plan that a document put into force. */
export const documentPlan = z.object({
  planId: id,
  code: z.string(),
  title: z.string(),
  unit: unitName,
  parent: z.object({ planId: id, code: z.string(), title: z.string(), documentId: id }).nullable(),
  children: z.array(z.object({ planId: id, code: z.string(), title: z.string(), documentId: id, unit: unitName })),
  periodFrom: plainDate,
  periodTo: plainDate,
  publishedOn: plainDate,
  publishedBy: z.string(),
  withdrawnAt: instant.nullable(),
  taskCount: z.number().int(),
  linkedTaskCount: z.number().int(),
  version: z.number().int(),
});
export type DocumentPlan = z.output<typeof documentPlan>;

/** A reading of a file, for the history of a document. */
export const readingHead = z.object({
  extractionId: id,
  fileVersion: z.number().int(),
  status: z.enum(['queued', 'reading', 'review', 'published', 'failed', 'cancelled', 'superseded']),
  progress: readingProgress.nullable(),
  problem: readingProblem.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type ReadingHead = z.output<typeof readingHead>;

/** One document with its files, readings, relations and plans. */
export const documentDetail = documentHead.extend({
  documentId: id,
  version: z.number().int(),
  ownerUnit: unitName,
  status: documentStatus,
  extractionId: id.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  withdrawnAt: instant.nullable(),
  files: z.array(documentFile),
  readings: z.array(readingHead),
  relations: z.array(documentRelation),
  plans: z.array(documentPlan),
  /** What the reader may do with this document. */
  may: z.object({ edit: z.boolean(), publish: z.boolean() }),
});
export type DocumentDetail = z.output<typeof documentDetail>;

/** A document just brought in, and its reading to be followed. */
export const receivedDocument = z.object({
  documentId: id,
  extractionId: id,
  fileVersion: z.number().int(),
  /** Documents of the register that hold the very same file, or bear the same number and date. */
  sameFile: z.array(id),
});
export type ReceivedDocument = z.output<typeof receivedDocument>;

/** A line that answers a search. */
export const textHit = z.object({
  documentId: id,
  number: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  title: z.string().nullable(),
  fileVersion: z.number().int(),
  line: z.number().int(),
  page: z.number().int().nullable(),
  excerpt: z.string(),
  /** Places of the words in the excerpt: `[start, end)`, counted in UTF-16 units. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** Whether the words stand there with the marks that were typed. */
  exact: z.boolean(),
});
export type TextHit = z.output<typeof textHit>;

const documentParams = z.object({ documentId: id });

/** Filters of the register. */
export const documentQuery = schemas.pageQuery.extend({
  /** Words of number, title, issuer or signer, with or without marks. */
  q: z.string().trim().max(200).optional(),
  kind: z.string().max(100).optional(),
  issuer: z.string().max(300).optional(),
  index: z.string().max(20).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  status: documentStatus.optional(),
});
export type DocumentQuery = z.output<typeof documentQuery>;

/** Register of documents: list, files, relations, search. */
export const registerRoutes = {
  list: route({
    id: 'document.list',
    method: 'GET',
    path: '/api/v1/documents',
    summary: 'Documents, the newest first',
    access: { action: 'document.read' },
    query: documentQuery,
    response: schemas.pageOf(documentRow).extend({ total: z.number().int() }),
  }),
  facets: route({
    id: 'document.facets',
    method: 'GET',
    path: '/api/v1/documents/facets',
    summary: 'Values of the filters of the register, with how many documents have each',
    access: { action: 'document.read' },
    response: documentFacets,
  }),
  search: route({
    id: 'document.search',
    method: 'GET',
    path: '/api/v1/documents/search',
    summary: 'Lines of all documents that contain the words, with or without Vietnamese marks',
    access: { action: 'document.read' },
    query: schemas.pageQuery.extend({
      q: z.string().trim().min(2).max(200),
      documentId: id.optional(),
      /** `exact`: only where the marks are as typed. */
      marks: z.enum(['any', 'exact']).default('any'),
    }),
    response: schemas.pageOf(textHit),
  }),
  show: route({
    id: 'document.show',
    method: 'GET',
    path: '/api/v1/documents/:documentId',
    summary: 'A document with its files, readings, relations and plans',
    access: { action: 'document.read' },
    params: documentParams,
    response: documentDetail,
  }),
  upload: route({
    id: 'document.upload',
    method: 'POST',
    path: '/api/v1/documents',
    summary:
      'Bring a document in as multipart field "file" (DOCX, XLSX, PDF, PNG, JPEG, TXT, MD); its reading begins at once',
    access: { action: 'document.edit' },
    query: z.object({
      /** Whose document it is; the own unit unless told. */
      ownerUnitId: id.optional(),
      /** Whether text in pictures is recognised. */
      ocr: z.enum(['never', 'auto', 'always']).default('auto'),
    }),
    response: receivedDocument,
  }),
  paste: route({
    id: 'document.paste',
    method: 'POST',
    path: '/api/v1/documents/pasted',
    summary: 'Bring pasted text in as a document of its own; its reading begins at once',
    access: { action: 'document.edit' },
    body: z.object({
      text: z.string().min(1).max(2_000_000),
      fileName: z.string().trim().max(200).optional(),
      ownerUnitId: id.optional(),
    }),
    response: receivedDocument,
  }),
  addVersion: route({
    id: 'document.add-version',
    method: 'POST',
    path: '/api/v1/documents/:documentId/versions',
    summary: 'A new version of the file, as multipart field "file"; it is read anew',
    access: { action: 'document.edit' },
    params: documentParams,
    query: z.object({
      note: z.string().trim().max(300).optional(),
      ocr: z.enum(['never', 'auto', 'always']).default('auto'),
    }),
    response: receivedDocument,
  }),
  change: route({
    id: 'document.change',
    method: 'PATCH',
    path: '/api/v1/documents/:documentId',
    summary: 'Mend the head of a document',
    access: { action: 'document.edit' },
    params: documentParams,
    body: z.object({
      version: z.number().int(),
      kind: z.string().trim().max(100).nullable().optional(),
      number: z.string().trim().max(100).nullable().optional(),
      issuedOn: plainDate.nullable().optional(),
      issuer: z.string().trim().max(300).nullable().optional(),
      issuerUnitId: id.nullable().optional(),
      place: z.string().trim().max(100).nullable().optional(),
      title: z.string().trim().max(2000).nullable().optional(),
      signer: z.string().trim().max(200).nullable().optional(),
      signerTitle: z.string().trim().max(200).nullable().optional(),
      periodFrom: z.number().int().min(1900).max(2200).nullable().optional(),
      periodTo: z.number().int().min(1900).max(2200).nullable().optional(),
      indices: z.array(z.string().max(20)).max(20).optional(),
      recipients: z.array(z.string().trim().max(300)).max(200).optional(),
    }),
    response: documentDetail,
  }),
  remove: route({
    id: 'document.remove',
    method: 'POST',
    path: '/api/v1/documents/:documentId/remove',
    summary: 'Take a document without a plan in force out of the register; it stays in the log',
    access: { action: 'document.edit' },
    params: documentParams,
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    response: schemas.done,
  }),
  file: route({
    id: 'document.file',
    method: 'GET',
    path: '/api/v1/documents/:documentId/files/:hash',
    summary: 'A file of the document, byte for byte as it came; always a download',
    access: { action: 'document.read' },
    params: documentParams.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: schemas.done,
    raw: true,
  }),
  page: route({
    id: 'document.page',
    method: 'GET',
    path: '/api/v1/documents/:documentId/files/:hash/pages/:page',
    summary:
      'A page of a PDF or a picture, upright, as WebP: drawn anew from what is seen. Its entity tag is the hash of its content',
    access: { action: 'document.read' },
    params: documentParams.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/), page: z.coerce.number().int().min(1) }),
    response: schemas.done,
    raw: true,
  }),
  addRelation: route({
    id: 'document.relation.add',
    method: 'POST',
    path: '/api/v1/documents/:documentId/relations',
    summary: 'Name another document of the register that this one rests on, amends, replaces or carries out',
    access: { action: 'document.edit' },
    params: documentParams,
    body: z.object({ relation: relationKind, otherDocumentId: id }),
    response: documentDetail,
  }),
  removeRelation: route({
    id: 'document.relation.remove',
    method: 'DELETE',
    path: '/api/v1/documents/:documentId/relations/:relationId',
    summary: 'Take a relation back',
    access: { action: 'document.edit' },
    params: documentParams.extend({ relationId: id }),
    response: documentDetail,
  }),
} as const;
