import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The least that could serve an answer: Node's HTTP server, one pool, one statement that the server remembers, JSON.
 * Told by a file: the address of the database, the statement, its values, and the tenant whose rows it reads.
 */
interface Served {
  readonly url: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly tenantId?: string;
}

const { url, text, values, tenantId } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Served;
const options = tenantId === undefined ? {} : { options: `-c app.tenant=${tenantId}` };
const pool = new pg.Pool({ connectionString: url, max: 16, ...options });
const server = createServer((_, response) => {
  pool.query({ name: 'answer', text, values: [...values] }).then(
    (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found.rows)),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}\n`);
});
