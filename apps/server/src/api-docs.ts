import { schemas } from '@nanghang/contract';
import { describeApi, type RegisteredRoute } from '@nanghang/platform/http';
import type { FastifyInstance } from 'fastify';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);
}

function pageOf(api: { paths: Record<string, Record<string, Operation>> }): string {
  const rows = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, operation]) =>
        `<tr id="${escapeHtml(operation.operationId)}"><td><code>${method.toUpperCase()}</code></td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(operation.summary)}</td><td>${escapeHtml(operation.description)}</td></tr>`,
    ),
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API – Nâng Hạng</title><h1>API v1</h1>
<p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a></p>
<table border="1" cellpadding="6"><thead><tr><th>Method</th><th>Path</th><th>Summary</th><th>Access</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></html>`;
}

/** The description of the API for programs and for people, made from the registered routes when first asked for. */
export function registerApiDocs(app: FastifyInstance, routes: readonly RegisteredRoute[]): void {
  let described: { readonly api: object; readonly page: string } | undefined;
  const describe = () => {
    if (described) return described;
    const api = describeApi(routes, schemas.problem) as { paths: Record<string, Record<string, Operation>> };
    described = { api, page: pageOf(api) };
    return described;
  };
  app.get('/api/openapi.json', async (_, reply) => reply.type('application/json').send(describe().api));
  app.get('/api/docs', async (_, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'")
      .type('text/html; charset=utf-8')
      .send(describe().page),
  );
}
