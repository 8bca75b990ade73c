import { route, schemas } from '@nanghang/contract';
import { standings } from '@nanghang/domain/access';
import { z } from 'zod';
import { language, role } from './session.contract.ts';
import { secondFactorCode, typedPassword } from './sign-in.contract.ts';

/** How a person stands in an office, and so how the person signs. */
export const standing = z.enum(standings);

/** A unit by id and name. */
export const unitRef = z.object({ id: schemas.id, name: z.string() });

/** A person by id and name. */
export const personRef = z.object({ id: schemas.id, displayName: z.string() });

/** One office of a person: role, unit, how the person signs there, first and last day. */
export const membership = z.object({
  id: schemas.id,
  role,
  unit: unitRef,
  standing,
  validFrom: schemas.plainDate,
  validTo: schemas.plainDate.nullable(),
  /** Whether it holds on the business date. */
  inForce: z.boolean(),
});
export type Membership = z.output<typeof membership>;

/** A browser that is signed in. */
export const openSession = z.object({
  id: schemas.id,
  method: z.enum(['password', 'oidc']),
  createdAt: schemas.instant,
  lastSeenAt: schemas.instant,
  source: z.string(),
  userAgent: z.string(),
  current: z.boolean(),
});
export type OpenSession = z.output<typeof openSession>;

/** The own account: profile, ways in, offices. */
export const ownAccount = z.object({
  login: z.string(),
  displayName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  hasPassword: z.boolean(),
  passwordChangedAt: schemas.instant.nullable(),
  secondFactor: z.object({ enabled: z.boolean(), recoveryCodesLeft: z.number().int() }),
  /** Name of the OpenID provider the account also signs in with. */
  linkedProvider: z.string().nullable(),
  memberships: z.array(membership),
});
export type OwnAccount = z.output<typeof ownAccount>;

export const readAccount = route({
  id: 'account.own',
  method: 'GET',
  path: '/api/v1/account',
  summary: 'The own account',
  access: 'signed-in',
  response: ownAccount,
});

export const editAccount = route({
  id: 'account.own-edit',
  method: 'PATCH',
  path: '/api/v1/account',
  summary: 'Change telephone or language of the own account',
  access: 'signed-in',
  body: z.object({ phone: z.string().trim().max(40).nullable().optional(), language: language.optional() }),
  response: schemas.done,
});

export const changePassword = route({
  id: 'account.password',
  method: 'POST',
  path: '/api/v1/account/password',
  summary: 'Change the own password; other sessions end',
  access: 'signed-in',
  body: z.object({ current: typedPassword, password: typedPassword }),
  response: schemas.done,
});

export const beginSecondFactor = route({
  id: 'second-factor.begin',
  method: 'POST',
  path: '/api/v1/account/second-factor',
  summary: 'Begin to set up an authenticator: the secret, once as text and once as QR code',
  access: 'signed-in',
  body: z.object({ password: typedPassword.optional() }),
  response: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
});

export const confirmSecondFactor = route({
  id: 'second-factor.confirm',
  method: 'POST',
  path: '/api/v1/account/second-factor/confirm',
  summary: 'Prove the authenticator with a code; the answer holds the recovery codes, shown once',
  access: 'signed-in',
  body: z.object({ code: secondFactorCode }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const renewRecoveryCodes = route({
  id: 'second-factor.renew-codes',
  method: 'POST',
  path: '/api/v1/account/second-factor/recovery-codes',
  summary: 'Make new recovery codes; the old ones stop working',
  access: 'signed-in',
  body: z.object({ code: secondFactorCode }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const removeSecondFactor = route({
  id: 'second-factor.remove',
  method: 'POST',
  path: '/api/v1/account/second-factor/remove',
  summary: 'Sign in without authenticator from now on',
  access: 'signed-in',
  body: z.object({ password: typedPassword.optional(), code: secondFactorCode }),
  response: schemas.done,
});

export const listSessions = route({
  id: 'session.list',
  method: 'GET',
  path: '/api/v1/account/sessions',
  summary: 'Browsers that are signed in to the own account',
  access: 'signed-in',
  response: z.object({ items: z.array(openSession) }),
});

export const endSession = route({
  id: 'session.end',
  method: 'DELETE',
  path: '/api/v1/account/sessions/:id',
  summary: 'Sign one browser of the own account out',
  access: 'signed-in',
  params: z.object({ id: schemas.id }),
  response: schemas.done,
});

export const endOtherSessions = route({
  id: 'session.end-others',
  method: 'DELETE',
  path: '/api/v1/account/sessions',
  summary: 'Sign every other browser of the own account out',
  access: 'signed-in',
  response: z.object({ ended: z.number().int() }),
});

/** The own account. */
export const accountRoutes = {
  readAccount,
  editAccount,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  removeSecondFactor,
  listSessions,
  endSession,
  endOtherSessions,
};
