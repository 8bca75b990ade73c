import { urlOf } from '@nanghang/contract';
import { type Reach, type Role, reachOf, roles } from '@nanghang/domain/access';
import type { RegisteredRoute } from '@nanghang/platform/http';
import { createAccessWorld, examples, type Params, type RowExample } from '@nanghang/testkit/access';
import { afterAll, describe, expect, it } from 'vitest';

const world = await createAccessWorld();
afterAll(() => world.stop());

/** Routes that need no account: a new one is written here by somebody who means it. */
const publicRoutes = [
  'calendar-feed.read',
  'notice.unsubscribe',
  'session.create',
  'session.delete',
  'sign-in.ask-reset',
  'sign-in.choose-password',
  'sign-in.oidc',
  'sign-in.oidc-callback',
  'sign-in.read',
  'sign-in.reset',
  'sign-in.second-factor',
];

/** Routes whose answer goes on for as long as the page is open. */
const endless = ['events.stream'];

type Outcome = 'reached' | 'not understood' | 'unknown person' | 'forbidden' | 'no such row' | 'broken';

function outcomeOf(status: number): Outcome {
  if (status === 400) return 'not understood';
  if (status === 401) return 'unknown person';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'no such row';
  return status >= 500 ? 'broken' : 'reached';
}

interface Attempt {
  readonly as: ReturnType<typeof world.actor> | undefined;
  readonly params?: Params;
  readonly query?: string | undefined;
  readonly body?: object | undefined;
  readonly withoutHeader?: boolean;
}

async function attempt({ definition }: RegisteredRoute, { as, params, query, body, withoutHeader }: Attempt) {
  const url = `${urlOf(definition, { params: params ?? {} })}${query ? `?${query}` : ''}`;
  if (as) world.app.as(as);
  const answer = await world.app.app.inject({
    method: definition.method,
    url,
    headers: {
      ...(withoutHeader ? {} : { 'x-requested-with': 'nanghang' }),
      ...(as ? { 'x-test-actor': as.accountId } : {}),
    },
    ...(body ? { payload: body } : {}),
    payloadAsStream: endless.includes(definition.id),
  });
  if (endless.includes(definition.id)) {
    answer.stream().destroy();
    return { outcome: outcomeOf(answer.statusCode), told: `${answer.statusCode}` };
  }
  return { outcome: outcomeOf(answer.statusCode), told: `${answer.statusCode} ${answer.body.slice(0, 300)}` };
}

function expectedReach({ definition, policy }: RegisteredRoute, role: Role): Reach | undefined {
  if (typeof definition.access === 'string') return { kind: 'all' };
  const { action } = definition.access;
  return reachOf(world.actor(role), policy[action] ?? {}, action);
}

function placeholderParams(path: string, value: string): Params {
  return Object.fromEntries([...path.matchAll(/:([a-zA-Z]+)/g)].map((found) => [found[1] ?? '', value]));
}

const nobodysId = '01890000-0000-7000-8000-00000000dead';
const named = world.app.routes.map((route) => ({ id: route.definition.id, route }));
const rowRoutes = named.filter(({ route }) => route.definition.path.includes(':'));
const plainRoutes = named.filter(({ route }) => !route.definition.path.includes(':'));

describe('every route', () => {
  it('declares who may call it, by an action of its own feature, under an id of its own', () => {
    const ids = named.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const { id, route } of named) {
      const { access } = route.definition;
      const declared = access === 'public' || access === 'signed-in' || Object.hasOwn(route.policy, access.action);
      expect(declared, `${id} declares no access`).toBe(true);
    }
  });

  it('is public only where that is meant', () => {
    const found = named.filter(({ route }) => route.definition.access === 'public').map(({ id }) => id);
    expect(found.sort()).toEqual(publicRoutes);
  });

  it('names an example where its path has parameters, and no example is left over', () => {
    const wanted = rowRoutes.map(({ id }) => id);
    const told = 'write rows for them in packages/testkit/src/access-examples';
    expect(
      wanted.filter((id) => !examples[id]),
      told,
    ).toEqual([]);
    expect(Object.keys(examples).filter((id) => !wanted.includes(id))).toEqual([]);
  });

  it.each(named)('$id is closed to who is not signed in, and to forms of other sites', async ({ route }) => {
    const { definition } = route;
    const params = placeholderParams(definition.path, nobodysId);
    if (definition.access !== 'public')
      expect((await attempt(route, { as: undefined, params })).outcome).toBe('unknown person');
    if (definition.method !== 'GET')
      expect((await attempt(route, { as: world.actor('admin'), params, withoutHeader: true })).outcome).toBe(
        'forbidden',
      );
  });
});

describe('a route without rows', () => {
  it.each(plainRoutes.filter(({ route }) => route.definition.access !== 'public'))(
    '$id answers the roles that its policy names',
    async ({ route }) => {
      for (const role of roles) {
        const wanted: Outcome[] = expectedReach(route, role) ? ['reached', 'not understood'] : ['forbidden'];
        const { outcome, told } = await attempt(route, { as: world.actor(role) });
        expect(wanted, `${role}: ${told}`).toContain(outcome);
      }
    },
  );
});

async function tryRow(route: RegisteredRoute, example: RowExample, role: Role): Promise<void> {
  const reach = expectedReach(route, role);
  const { own, foreign } = await example.rows(world);
  const { definition } = route;
  if (definition.body && !example.body) throw new Error(`${definition.id}: the example gives no body`);
  const call = async (params: Params, as = world.actor(role)) => {
    const body = reach ? await example.body?.(world, params) : undefined;
    return await attempt(route, { as, params, query: example.query, body });
  };
  if (!reach) {
    expect((await call(own)).outcome, `${role}`).toBe('forbidden');
    return;
  }
  if (!example.national) {
    const strange = await call(own, world.stranger(role));
    const wanted = example.answersUnknown ? 'reached' : 'no such row';
    expect(strange.outcome, `${role} of another province: ${strange.told}`).toBe(wanted);
  }
  if (reach.kind === 'some' && !foreign)
    throw new Error(`${definition.id}: ${role} reaches a part; give a foreign row`);
  if (foreign) {
    const closed = reach.kind === 'some' || definition.access === 'signed-in';
    const other = await call(foreign);
    expect(other.outcome, `${role}, foreign row: ${other.told}`).toBe(closed ? 'no such row' : 'reached');
  }
  const mine = await call(own);
  expect(mine.outcome, `${role}, own row: ${mine.told}`).toBe('reached');
}

describe('a route on rows', () => {
  const tried = rowRoutes.filter(({ id }) => examples[id]);

  it.each(tried)('$id reaches own rows, hides foreign ones and those of other provinces', async ({ id, route }) => {
    const example = examples[id];
    if (!example) throw new Error(`${id} has no example`);
    for (const role of roles) await tryRow(route, example, role);
  });

  it.each(tried)('$id does not know a row that is not there', async ({ id, route }) => {
    const example = examples[id];
    const role = roles.find((each) => expectedReach(route, each)?.kind === 'all') ?? 'admin';
    if (!example || !expectedReach(route, role) || example.answersUnknown) return;
    const { own } = await example.rows(world);
    const unknown =
      example.unknown ??
      Object.fromEntries(
        Object.entries(own).map(([name, value]) => [name, /^[0-9a-f-]{36}$/.test(value) ? nobodysId : 'khong-co']),
      );
    const body = await example.body?.(world, own);
    const { outcome, told } = await attempt(route, {
      as: world.actor(role),
      params: unknown,
      query: example.query,
      body,
    });
    expect(outcome, told).toBe('no such row');
  });
});
