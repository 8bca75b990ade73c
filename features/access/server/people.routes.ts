import { PassThrough } from 'node:stream';
import { reachOf } from '@nanghang/domain/access';
import type { Database } from '@nanghang/platform/db';
import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { writeXlsx } from '@nanghang/platform/spreadsheet';
import { type AccountDetail, peopleRoutes } from '../contract/index.ts';
import { accessPolicy } from './access.policy.ts';
import { listMemberships } from './account.store.ts';
import { findBlockedUntil } from './guard.store.ts';
import { loginKey } from './guard.ts';
import type { OfficeService } from './office.service.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import type { PeopleContext, PeopleService } from './people.service.ts';
import { accountSheet } from './people-export.ts';
import { countAccounts, listAccountRows, searchPeopleRows } from './people-list.store.ts';
import type { SecondFactorResetService } from './second-factor-reset.service.ts';
import { listOpenSessions } from './session.store.ts';
import { sessionActorOf } from './session-actor.ts';
import { idleMs } from './session-cookie.ts';
import { listSubstitutionRows } from './substitution.store.ts';
import { listLiveTokens } from './token.store.ts';

const done = { done: true as const };

function of(context: RequestContext): PeopleContext {
  const { acting, reach, now, businessDate } = context;
  return { acting, reach, now, businessDate };
}

export interface PeopleRouteDeps {
  readonly database: Database;
  readonly people: PeopleService;
  readonly offices: OfficeService;
  readonly resets: SecondFactorResetService;
}

/** Lists and pages of accounts. */
export function registerPeopleReading(registrar: RouteRegistrar, { database, people, resets }: PeopleRouteDeps): void {
  registrar.handle(peopleRoutes.listAccounts, async ({ query }, context) => {
    const { tenantId } = context.tenant;
    const { limit, cursor, ...chosen } = query;
    const filter = { ...chosen, reach: context.reach };
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const day = context.businessDate;
    const { rows, total } = await database.read(tenantId, async (db) => ({
      rows: await listAccountRows(db, tenantId, filter, { day, limit: limit + 1, after }),
      total: await countAccounts(db, tenantId, filter, day),
    }));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, total, nextCursor: rows.length > limit && last ? encodeCursor(last.displayName, last.id) : null };
  });

  registrar.handle(peopleRoutes.exportAccounts, async ({ query }, context) => {
    const { columns, language, ...chosen } = query;
    const view = { columns, language, day: context.businessDate };
    const filter = { ...chosen, reach: context.reach };
    const stream = new PassThrough();
    context.reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="nguoi-dung.xlsx"')
      .send(stream);
    await writeXlsx(stream, [accountSheet(database, context.tenant.tenantId, filter, view)]).catch((error: Error) =>
      stream.destroy(error),
    );
    return { done: true as const };
  });

  registrar.handle(peopleRoutes.showAccount, async ({ params }, context): Promise<AccountDetail> => {
    const { tenantId } = context.tenant;
    const day = context.businessDate;
    const account = await people.getAccount(of(context), params.id);
    const idleSince = new Date(context.now.getTime() - idleMs);
    const personId = account.person_id;
    const found = await database.read(tenantId, async (db) => ({
      row: (await listAccountRows(db, tenantId, { accountId: params.id }, { day, limit: 1 }))[0],
      memberships: await listMemberships(db, tenantId, personId, day),
      sessions: await listOpenSessions(db, tenantId, params.id, context.now, idleSince),
      tokens: await listLiveTokens(db, tenantId, params.id, context.now),
      substitutions: await listSubstitutionRows(db, tenantId, { personId }, day),
      blockedUntil: await findBlockedUntil(db, tenantId, 'login', loginKey(account.login).key, context.now),
    }));
    if (!found.row) throw new Error('an account was there and is gone');
    return {
      ...found.row,
      phone: account.phone,
      createdAt: account.created_at.toISOString(),
      mustChangePassword: account.must_change_password,
      hasPassword: account.password_hash !== null,
      blockedUntil: found.blockedUntil?.toISOString() ?? null,
      memberships: found.memberships,
      openSessions: found.sessions.length,
      liveTokens: found.tokens.length,
      substitutions: found.substitutions,
      resetRequest: await resets.findFor(context.acting, params.id, context.now),
      version: account.version,
    };
  });

  registrar.handle(peopleRoutes.searchPeople, async ({ query }, context) => {
    const { tenantId } = context.tenant;
    const reach = reachOf(actorOf(context), accessPolicy['account.read'], 'account.read');
    const items = await database.read(tenantId, (db) =>
      searchPeopleRows(db, tenantId, { ...query, day: context.businessDate, reach }),
    );
    return { items };
  });
}

/** Changes of accounts and offices. */
export function registerPeopleWriting(registrar: RouteRegistrar, { people, offices, resets }: PeopleRouteDeps): void {
  registrar.handle(peopleRoutes.createAccount, async ({ body }, context) => await people.create(of(context), body));
  registrar.handle(peopleRoutes.editPerson, async ({ params, body }, context) => {
    const { version, ...fields } = body;
    await people.edit(of(context), params.id, fields, version);
    return done;
  });
  registrar.handle(peopleRoutes.setAccountState, async ({ params, body }, context) => {
    await people.setState(of(context), params.id, body);
    return done;
  });
  registrar.handle(
    peopleRoutes.renewPassword,
    async ({ params, body }, context) => await people.renewPassword(of(context), params.id, body.start),
  );
  registrar.handle(peopleRoutes.addMembership, async ({ params, body }, context) => ({
    id: await offices.add(of(context), params.id, body),
  }));
  registrar.handle(peopleRoutes.endMembership, async ({ params, body }, context) => {
    await offices.end(of(context), params.id, body.validTo);
    return done;
  });
  registrar.handle(peopleRoutes.listResets, async (_input, context) => ({
    items: await resets.list(context.acting, context.now),
  }));
  registrar.handle(peopleRoutes.askReset, async ({ params, body }, context) => {
    sessionActorOf(context);
    return { id: await resets.ask(context.acting, params.id, body.reason, context.now) };
  });
  registrar.handle(peopleRoutes.decideReset, async ({ params, body }, context) => {
    sessionActorOf(context);
    await resets.decide(context.acting, params.id, body.decision, context.now);
    return done;
  });
}
