import { ApiError } from '@nanghang/contract';
import { saveFile } from '@nanghang/ui';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type UnitImportKind, unitImportRoutes } from '../contract/index.ts';
import { client } from './units.queries.ts';

export const importsQuery = queryOptions({
  queryKey: ['units', 'imports'],
  queryFn: ({ signal }) => client.call(unitImportRoutes.list, { query: { limit: 100 }, signal }),
});

export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['units', 'imports', importId],
    queryFn: ({ signal }) => client.call(unitImportRoutes.show, { params: { importId }, signal }),
  });
}

const uploadRoute = { ...unitImportRoutes.upload, body: z.instanceof(FormData) };

/** Sends a file and answers the preview of the import it begins. */
export function uploadFile(kind: UnitImportKind, file: File) {
  const body = new FormData();
  body.set('file', file);
  return client.call(uploadRoute, { query: { kind }, body });
}

/** Address of the workbook to fill in. */
export function templateUrl(kind: UnitImportKind): string {
  return `${unitImportRoutes.template.path}?kind=${kind}`;
}

/** Has the first passwords made and saves them as a file; possible once. */
export async function downloadPasswords(importId: string, fileName: string): Promise<void> {
  const path = unitImportRoutes.passwords.path.replace(':importId', importId);
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'x-requested-with': 'nanghang' },
    credentials: 'same-origin',
  });
  if (!answer.ok) throw new ApiError(await answer.json());
  saveFile(fileName, await answer.blob());
}
