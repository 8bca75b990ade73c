import { createServer } from 'node:http';
import pg from 'pg';

/** The least that could serve an edition of an index: Node's HTTP server, one pool, one statement, JSON. */
const [url = '', series = '', year = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });
const server = createServer((_, response) => {
  pool.query('select * from published_result where series_code = $1 and year = $2', [series, Number(year)]).then(
    (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found.rows)),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}\n`);
});
