import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { membership, personRef, standing, unitRef } from './account.contract.ts';
import { language, role } from './session.contract.ts';

/** A login: lower-case letters, digits, dot, hyphen, underscore, @. */
export const newLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/);

/** Whether an account may be used. */
export const accountState = z.enum(['active', 'disabled']);

/** An account in the list of users. */
export const accountRow = z.object({
  id: schemas.id,
  personId: schemas.id,
  login: z.string(),
  displayName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  state: accountState,
  secondFactor: z.boolean(),
  lastSeenAt: schemas.instant.nullable(),
  /** Offices that hold on the business date. */
  offices: z.array(z.object({ role, unit: unitRef, standing })),
});
export type AccountRow = z.output<typeof accountRow>;

const accountFilter = z.object({
  q: z.string().trim().max(100).optional(),
  role: role.optional(),
  unitId: schemas.id.optional(),
  state: accountState.optional(),
});

/** Columns of the list of users, in their usual order. */
export const accountColumns = [
  'name',
  'login',
  'title',
  'offices',
  'email',
  'secondFactor',
  'lastSeen',
  'state',
] as const;

export const listAccounts = route({
  id: 'account.list',
  method: 'GET',
  path: '/api/v1/accounts',
  summary: 'Accounts of the province, by name',
  access: { action: 'account.read' },
  query: accountFilter.extend(schemas.pageQuery.shape),
  response: schemas.pageOf(accountRow).extend({ total: z.number().int() }),
});

export const exportAccounts = route({
  id: 'account.export',
  method: 'GET',
  path: '/api/v1/account-export',
  summary: 'The list of users as a workbook: the same rows, the columns that are shown',
  access: { action: 'account.read' },
  query: accountFilter.extend({
    columns: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(accountColumns)).min(1)),
    language,
  }),
  response: schemas.done,
  raw: true,
});

/** Somebody who stands in for somebody else, or takes over. */
export const substitution = z.object({
  id: schemas.id,
  kind: z.enum(['cover', 'handover']),
  absent: personRef,
  substitute: personRef,
  validFrom: schemas.plainDate,
  validTo: schemas.plainDate.nullable(),
  reason: z.string(),
  state: z.enum(['planned', 'in_force', 'over', 'cancelled']),
});
export type Substitution = z.output<typeof substitution>;

/** A request to take a second factor away. */
export const secondFactorReset = z.object({
  id: schemas.id,
  account: z.object({ id: schemas.id, login: z.string(), displayName: z.string() }),
  requestedBy: z.string(),
  requestedAt: schemas.instant,
  reason: z.string(),
  /** Whether the reader may consent: an admin who neither asked nor owns the account. */
  mayDecide: z.boolean(),
});
export type SecondFactorReset = z.output<typeof secondFactorReset>;

/** One account with everything an admin decides by. */
export const accountDetail = accountRow.extend({
  phone: z.string().nullable(),
  createdAt: schemas.instant,
  mustChangePassword: z.boolean(),
  hasPassword: z.boolean(),
  blockedUntil: schemas.instant.nullable(),
  memberships: z.array(membership),
  openSessions: z.number().int(),
  liveTokens: z.number().int(),
  substitutions: z.array(substitution),
  resetRequest: secondFactorReset.nullable(),
  version: z.number().int(),
});
export type AccountDetail = z.output<typeof accountDetail>;

const byId = z.object({ id: schemas.id });

export const showAccount = route({
  id: 'account.show',
  method: 'GET',
  path: '/api/v1/accounts/:id',
  summary: 'One account with its offices, covers and ways in',
  access: { action: 'account.read' },
  params: byId,
  response: accountDetail,
});

/** An office as it is given. */
export const newMembership = z.object({
  role,
  unitId: schemas.id,
  standing: standing.default('member'),
  validFrom: schemas.plainDate,
  validTo: schemas.plainDate.nullable().default(null),
});

const personFields = z.object({
  displayName: z.string().trim().min(1).max(200),
  title: z.string().trim().max(200).nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
});

/** A person with account and offices, as an admin adds one. */
export const newAccount = personFields.extend({
  login: newLogin,
  memberships: z.array(newMembership).max(20),
  /** `temporary`: a password shown once to the admin; `invitation`: a one-time link by e-mail. */
  start: z.enum(['temporary', 'invitation']),
});
export type NewAccount = z.output<typeof newAccount>;

export const createAccount = route({
  id: 'account.create',
  method: 'POST',
  path: '/api/v1/accounts',
  summary: 'Add a person with an account and offices',
  access: { action: 'account.edit' },
  body: newAccount,
  response: z.object({ id: schemas.id, temporaryPassword: z.string().nullable() }),
});

export const editPerson = route({
  id: 'account.edit',
  method: 'PUT',
  path: '/api/v1/accounts/:id',
  summary: 'Change name, title and contact of a person',
  access: { action: 'account.edit' },
  params: byId,
  body: personFields.extend({ version: z.number().int() }),
  response: schemas.done,
});

export const setAccountState = route({
  id: 'account.state',
  method: 'POST',
  path: '/api/v1/accounts/:id/state',
  summary: 'Disable an account (its sessions and tokens end) or enable it again',
  access: { action: 'account.edit' },
  params: byId,
  body: z.object({ state: accountState, reason: z.string().trim().min(1).max(500) }),
  response: schemas.done,
});

export const renewPassword = route({
  id: 'account.renew-password',
  method: 'POST',
  path: '/api/v1/accounts/:id/password',
  summary: 'Give a temporary password or send an invitation; sessions end and lock-outs are lifted',
  access: { action: 'account.edit' },
  params: byId,
  body: z.object({ start: z.enum(['temporary', 'invitation']) }),
  response: z.object({ temporaryPassword: z.string().nullable() }),
});

export const addMembership = route({
  id: 'membership.add',
  method: 'POST',
  path: '/api/v1/accounts/:id/memberships',
  summary: 'Give a person an office from a day on',
  access: { action: 'account.edit' },
  params: byId,
  body: newMembership,
  response: byId,
});

export const endMembership = route({
  id: 'membership.end',
  method: 'POST',
  path: '/api/v1/memberships/:id/end',
  summary: 'Set the last day of an office; a day before its first takes it away altogether',
  access: { action: 'account.edit' },
  params: byId,
  body: z.object({ validTo: schemas.plainDate }),
  response: schemas.done,
});

export const listResets = route({
  id: 'second-factor-reset.list',
  method: 'GET',
  path: '/api/v1/second-factor-resets',
  summary: 'Requests to take a second factor away that wait for a second admin',
  access: { action: 'second_factor.reset' },
  response: z.object({ items: z.array(secondFactorReset) }),
});

export const askReset = route({
  id: 'second-factor-reset.ask',
  method: 'POST',
  path: '/api/v1/accounts/:id/second-factor-reset',
  summary: 'Ask that the second factor of an account be taken away',
  access: { action: 'second_factor.reset' },
  params: byId,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: byId,
});

export const decideReset = route({
  id: 'second-factor-reset.decide',
  method: 'POST',
  path: '/api/v1/second-factor-resets/:id/decision',
  summary: 'Consent to a request of another admin, or refuse it',
  access: { action: 'second_factor.reset' },
  params: byId,
  body: z.object({ decision: z.enum(['approved', 'refused']) }),
  response: schemas.done,
});

/** A person who can be picked: for substitutes, assignments, mentions. */
export const pickedPerson = personRef.extend({
  title: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Account that the reader may open; null where that is not granted. */
  accountId: schemas.id.nullable(),
});
export type PickedPerson = z.output<typeof pickedPerson>;

export const searchPeople = route({
  id: 'person.search',
  method: 'GET',
  path: '/api/v1/people',
  summary: 'People of the province by name, with or without marks',
  access: 'signed-in',
  query: z.object({
    q: z.string().trim().max(100).default(''),
    unitId: schemas.id.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  response: z.object({ items: z.array(pickedPerson) }),
});

/** Accounts, offices, second factors, and finding people. */
export const peopleRoutes = {
  listAccounts,
  exportAccounts,
  showAccount,
  createAccount,
  editPerson,
  setAccountState,
  renewPassword,
  addMembership,
  endMembership,
  listResets,
  askReset,
  decideReset,
  searchPeople,
};
