import { peopleRoutes, substitutionRoutes } from '@nanghang/access/contract';
import type { AccessExamples, Params } from './example.ts';
import type { AccessWorld, Place } from './world.ts';

const day = '2023-11-20';
const reason = 'Kiểm thử quyền';

async function accounts({ own, foreign }: AccessWorld) {
  return { own: { id: own.accountId }, foreign: { id: foreign.accountId } };
}

async function newAccount(world: AccessWorld): Promise<{ own: Params }> {
  const login = `thu.${Math.round(performance.now() * 1000)}`;
  const { id } = await world.admin.call(peopleRoutes.createAccount, {
    body: {
      login,
      displayName: 'Người Thử',
      memberships: [{ role: 'unit_officer', unitId: world.own.unitId, validFrom: day }],
      start: 'temporary',
    },
  });
  return { own: { id } };
}

async function version({ admin }: AccessWorld, params: Params): Promise<number> {
  const account = await admin.call(peopleRoutes.showAccount, { params: { id: params['id'] ?? '' } });
  return account.version;
}

async function withSecondFactor(world: AccessWorld): Promise<{ own: { id: string } }> {
  const { own } = await newAccount(world);
  const id = own['id'] ?? '';
  await world.query("update account set totp_sealed = 'x', totp_confirmed_at = now() where account_id = $1", [id]);
  return { own: { id } };
}

async function cover(world: AccessWorld, absent: string, substituteLogin: string): Promise<Params> {
  const { personId } = await world.app.demoActor(substituteLogin);
  const { id } = await world.admin.call(substitutionRoutes.createCover, {
    body: { absentPersonId: absent, substitutePersonId: personId, validFrom: day, validTo: day, reason },
  });
  return { id };
}

async function session(world: AccessWorld, { accountId }: Place): Promise<Params> {
  const [row] = await world.query<{ session_id: string }>(
    `insert into session (tenant_id, session_id, account_id, token_hash, stage, method, created_at, last_seen_at,
      expires_at, source, user_agent)
    select a.tenant_id, gen_random_uuid(), a.account_id, gen_random_uuid()::text, 'full', 'password', now(), now(),
      now() + interval '10 years', '', '' from account a where a.account_id = $1 returning session_id`,
    [accountId],
  );
  return { id: row?.session_id ?? '' };
}

async function token(world: AccessWorld, { accountId }: Place): Promise<Params> {
  const [row] = await world.query<{ token_id: string }>(
    `insert into api_token (tenant_id, token_id, account_id, name, token_hash, scopes, created_at)
    select a.tenant_id, gen_random_uuid(), a.account_id, 'x', gen_random_uuid()::text, '{*}', now()
    from account a where a.account_id = $1 returning token_id`,
    [accountId],
  );
  return { id: row?.token_id ?? '' };
}

async function savedView(world: AccessWorld, { accountId }: Place): Promise<Params> {
  const [row] = await world.query<{ view_id: string }>(
    `insert into saved_view (tenant_id, view_id, account_id, list_id, label, query, created_at)
    select a.tenant_id, gen_random_uuid(), a.account_id, 'people', gen_random_uuid()::text, '', now()
    from account a where a.account_id = $1 returning view_id`,
    [accountId],
  );
  return { id: row?.view_id ?? '' };
}

async function forBoth(world: AccessWorld, make: (world: AccessWorld, place: Place) => Promise<Params>) {
  return { own: await make(world, world.own), foreign: await make(world, world.foreign) };
}

/** Rows of people and access. */
export const accessExamples: AccessExamples = {
  'account.show': { rows: accounts },
  'account.edit': {
    rows: newAccount,
    body: async (world, params) => ({ displayName: 'Tên Mới', version: await version(world, params) }),
  },
  'account.state': { rows: newAccount, body: () => ({ state: 'disabled', reason }) },
  'account.renew-password': { rows: newAccount, body: () => ({ start: 'temporary' }) },
  'membership.add': {
    rows: newAccount,
    body: ({ foreign }) => ({ role: 'unit_officer', unitId: foreign.unitId, validFrom: day }),
  },
  'membership.end': {
    rows: async (world) => {
      const { own } = await newAccount(world);
      const account = await world.admin.call(peopleRoutes.showAccount, { params: { id: own['id'] ?? '' } });
      return { own: { id: account.memberships[0]?.id ?? '' } };
    },
    body: () => ({ validTo: day }),
  },
  'second-factor-reset.ask': { rows: withSecondFactor, body: () => ({ reason }) },
  'second-factor-reset.decide': {
    rows: async (world) => {
      const { own } = await withSecondFactor(world);
      return { own: await world.admin.call(peopleRoutes.askReset, { params: own, body: { reason } }) };
    },
    body: () => ({ decision: 'approved' }),
  },
  'saved-view.remove': { rows: (world) => forBoth(world, savedView) },
  'session.end': { rows: (world) => forBoth(world, session) },
  'token.revoke': { rows: (world) => forBoth(world, token) },
  'substitution.cancel': {
    rows: async (world) => {
      await world.query('update substitution set cancelled_at = now() where cancelled_at is null');
      const own = await cover(world, world.own.personId, 'thamdinh2');
      return { own, foreign: await cover(world, world.foreign.personId, 'lanhdao') };
    },
  },
};
