import { ApiError, type Problem, type RouteDefinition, type RouteResponse, schemas, urlOf } from '@nanghang/contract';
import { z } from 'zod';

const offline: Problem = {
  ...{ type: 'about:blank', title: 'Offline', status: 0, code: 'OFFLINE', issues: [], requestId: '' },
  message: {
    vi: 'Mất kết nối khi đang tải tệp. Tệp chưa được nhận; bấm tải lại khi có mạng.',
    en: 'The connection broke during the upload. The file was not taken; try again once there is a network.',
  },
};

export interface SentFile {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly file: File;
  /** Hears the share that has left, 0..1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

/** Sends a file as the multipart field "file" and tells how far it is, which fetch cannot. */
export function sendFile<Definition extends RouteDefinition>(
  definition: Definition,
  sent: SentFile,
): Promise<RouteResponse<Definition>> {
  const body = new FormData();
  body.set('file', sent.file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(definition.method, urlOf(definition, sent));
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-requested-with', 'nanghang');
    if (sent.idempotencyKey) request.setRequestHeader('idempotency-key', sent.idempotencyKey);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) sent.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(new ApiError(offline));
    request.onabort = () => reject(new DOMException('The upload was given up', 'AbortError'));
    request.onload = () => {
      if (request.status >= 400) {
        const problem = schemas.problem.safeParse(request.response).data;
        reject(new ApiError(problem ?? { ...offline, status: request.status, code: `HTTP_${request.status}` }));
        return;
      }
      try {
        resolve(z.parse(definition.response, request.response) as RouteResponse<Definition>);
      } catch (error) {
        reject(error);
      }
    };
    sent.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
