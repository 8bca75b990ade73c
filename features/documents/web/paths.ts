import { writeQuery } from '@nanghang/ui';

export const documentsPath = '/documents';

export function documentPath(documentId: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return `${documentsPath}/${documentId}${writeQuery(query)}`;
}

/** The review of a document, at a row or a line where one is named. */
export function reviewPath(documentId: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return `${documentsPath}/${documentId}/review${writeQuery(query)}`;
}

/** Tasks of a plan, in the pages of duties. */
export function planTasksPath(planId: string): string {
  return `/tasks${writeQuery({ plan: planId })}`;
}

/** A page of a file as a picture. */
export function pagePath(documentId: string, sha256: string, page: number): string {
  return `${filePath(documentId, sha256)}/pages/${page}`;
}

/** A file of a document, as it came. */
export function filePath(documentId: string, sha256: string): string {
  return `/api/v1/documents/${documentId}/files/${sha256}`;
}
