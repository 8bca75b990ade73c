import { ApiError, type Problem, schemas, urlOf } from '@nanghang/contract';
import { saveFile } from '@nanghang/ui';
import { unitPlanRoutes } from '../contract/index.ts';

const offline: Problem = {
  ...{ type: 'about:blank', title: 'Offline', status: 0, code: 'OFFLINE', issues: [], requestId: '' },
  message: {
    vi: 'Mất kết nối nên chưa tải được bản Word. Bản thảo đã lưu vẫn còn; bấm tải lại khi có mạng.',
    en: 'The connection broke before the Word file came. The saved draft is kept; try again once there is a network.',
  },
};

/**
 * Name of a file as an answer gives it.
 * @example fileNameOf("attachment; filename=\"a.docx\"; filename*=UTF-8''%C4%90.docx") // 'Đ.docx'
 */
export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

/**
 * Saves the draft of a unit's plan as it is kept as a Word file.
 * @throws ApiError in words, also where there is no network
 */
export async function saveDraftPaper(query: { readonly unit: string; readonly plan: string }): Promise<void> {
  const answer = await fetch(urlOf(unitPlanRoutes.draftPaper, { query }), { credentials: 'same-origin' }).catch(() => {
    throw new ApiError(offline);
  });
  if (!answer.ok) {
    const problem = schemas.problem.safeParse(await answer.json().catch(() => undefined)).data;
    throw new ApiError(problem ?? { ...offline, status: answer.status, code: `HTTP_${answer.status}` });
  }
  saveFile(fileNameOf(answer.headers.get('content-disposition')) ?? 'ke-hoach.docx', await answer.blob());
}

/**
 * Where the register hands a file of a document out.
 * @example documentFileUrl('d', 'ab') // '/api/v1/documents/d/files/ab'
 */
export function documentFileUrl(documentId: string, sha256: string): string {
  return `/api/v1/documents/${documentId}/files/${sha256}`;
}
