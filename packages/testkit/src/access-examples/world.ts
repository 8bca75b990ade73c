import type { Client } from '@nanghang/contract';
import type { Actor, Role } from '@nanghang/domain/access';
import pg from 'pg';
import { startTestApp, type TestApp } from '../test-app.ts';

/** Somebody of the demo province, and the unit where the office is held. */
export interface Place {
  readonly unitId: string;
  readonly personId: string;
  readonly accountId: string;
}

/** What examples of rows are made with. */
export interface AccessWorld {
  readonly app: TestApp;
  /** Acts as the demo administrator. */
  readonly admin: Client;
  /** Acts as the demo coordinator. */
  readonly coordinator: Client;
  /** Every actor under test holds its role here, as this person. */
  readonly own: Place;
  /** A unit beside it, and somebody who works there. */
  readonly foreign: Place;
  /** Sends a file as the demo account of a login and answers the JSON. */
  upload(login: string, path: string, file: { readonly name: string; readonly text: string }): Promise<unknown>;
  /** Runs a statement in the demo province, whatever the rights. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** An actor with one role in the own unit. */
  actor(role: Role): Actor;
  /** The same role in another province, which has no rows. */
  stranger(role: Role): Actor;
  stop(): Promise<void>;
}

const otherTenantId = '01890000-0000-7000-8000-0000000000f7';

async function placeOf(app: TestApp, login: string): Promise<Place & { subtree: readonly string[]; name: string }> {
  const actor = await app.demoActor(login);
  const [held] = actor.memberships;
  if (!held) throw new Error(`${login} holds no office`);
  const { personId, accountId, displayName: name } = actor;
  return { unitId: held.unitId, personId, accountId, subtree: held.subtreeUnitIds, name };
}

/** The demo province with an own and a foreign unit, and a second province beside it. */
export async function createAccessWorld(): Promise<AccessWorld> {
  const app = await startTestApp({ data: 'demo' });
  const owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
  await owner.query("insert into tenant (tenant_id, code, name_vi, name_en) values ($1, 'khac', 'Khác', 'Other')", [
    otherTenantId,
  ]);
  const own = await placeOf(app, 'sxd');
  const foreign = await placeOf(app, 'thamdinh');
  const actor = (role: Role): Actor => ({
    tenantId: '',
    accountId: own.accountId,
    personId: own.personId,
    displayName: own.name,
    memberships: [{ role, unitId: own.unitId, subtreeUnitIds: own.subtree }],
  });
  const { tenantId } = await app.demoActor('admin');
  return {
    app,
    admin: app.as(await app.demoActor('admin')),
    coordinator: app.as(await app.demoActor('vpubnd')),
    own,
    foreign,
    upload: async (login, path, file) => {
      const body = new FormData();
      body.set('file', new File([file.text], file.name));
      const send = app.fetchAs(await app.demoActor(login));
      const answer = await send(path, { method: 'POST', body, headers: { 'x-requested-with': 'nanghang' } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return await answer.json();
    },
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    actor: (role) => ({ ...actor(role), tenantId }),
    stranger: (role) => ({ ...actor(role), tenantId: otherTenantId }),
    stop: async () => {
      await owner.end();
      await app.stop();
    },
  };
}
