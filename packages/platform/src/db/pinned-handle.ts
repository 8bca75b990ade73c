import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Handle } from './types.ts';

const countsRows = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Under which name the server remembers a statement; undefined for one that it plans anew each time. */
export type NameOf = (text: string) => string | undefined;

class PinnedConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  readonly #nameOf: NameOf;

  constructor(client: pg.ClientBase, nameOf: NameOf) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(query.sql);
    const { command, rowCount, rows } = await this.#client.query({
      ...{ text: query.sql, values: [...query.parameters] },
      ...(name ? { name } : {}),
    });
    return {
      rows: rows ?? [],
      ...(countsRows.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}),
    };
  }

  // biome-ignore lint/correctness/useYield: a pipelined connection cannot keep a cursor open
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('a pipelined connection offers no cursor');
  }
}

/** Answers every statement with the one connection; whoever holds the connection begins and ends transactions. */
class PinnedDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error('transactions are opened by the database adapter');
  }

  commitTransaction(): Promise<void> {
    return this.beginTransaction();
  }

  rollbackTransaction(): Promise<void> {
    return this.beginTransaction();
  }
}

/**
 * The query builder on one connection. Statements that do not wait for each other are sent at once; the server
 * answers them in the order in which they were sent.
 * @param client a connection opened with `pipeline`
 * @param onStatement sees the text of every statement
 * @param nameOf names the statements that the server is to remember
 */
export function pinnedHandle(
  client: pg.ClientBase,
  onStatement: ((text: string) => void) | undefined,
  nameOf: NameOf,
): Handle {
  const driver = new PinnedDriver(new PinnedConnection(client, nameOf));
  return new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    ...(onStatement ? { log: (event) => onStatement(event.query.sql) } : {}),
  });
}
