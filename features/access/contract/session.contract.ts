import { route, schemas } from '@nanghang/contract';
import { roles } from '@nanghang/domain/access';
import { z } from 'zod';

/** A language of the interface. */
export const language = z.enum(['vi', 'en']);

/** A role that a membership gives. */
export const role = z.enum(roles);

/** Who is signed in, where they stand, and what they may do. */
export const currentSession = z.object({
  accountId: schemas.id,
  login: z.string(),
  person: z.object({ id: schemas.id, displayName: z.string(), title: z.string().nullable() }),
  /** Every role held today, once each. */
  roles: z.array(role),
  /** Unit of the first membership; null for an account without one. */
  unit: z.object({ id: schemas.id, name: z.string() }).nullable(),
  /** People whose duties are covered today. */
  actingFor: z.array(z.object({ personId: schemas.id, displayName: z.string() })),
  tenant: z.object({ name: schemas.text, isDemo: z.boolean() }),
  businessDate: schemas.plainDate,
  language,
  /** Actions that some membership grants, as named by the features' policies. */
  permissions: z.array(z.string()),
});
export type CurrentSession = z.output<typeof currentSession>;

/** What is left to do before an account's rights begin; `none` when they have begun. */
export const nextStep = z.enum(['none', 'second_factor', 'password_change']);
export type NextStep = z.output<typeof nextStep>;

export const readSession = route({
  id: 'session.read',
  method: 'GET',
  path: '/api/v1/session',
  summary: 'The signed-in person, roles, unit and granted actions',
  access: 'signed-in',
  response: currentSession,
});

export const signIn = route({
  id: 'session.create',
  method: 'POST',
  path: '/api/v1/session',
  summary: 'Sign in with login and password; the answer names what is left to do',
  access: 'public',
  body: z.object({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(1000) }),
  response: z.object({ next: nextStep }),
});

export const signOut = route({
  id: 'session.delete',
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'End the session of this browser',
  access: 'public',
  response: schemas.done,
});

export const readSignIn = route({
  id: 'sign-in.read',
  method: 'GET',
  path: '/api/v1/sign-in',
  summary: 'What the sign-in page shows: the province, ways to sign in, and the step that waits',
  access: 'public',
  response: z.object({
    tenant: z.object({ name: schemas.text, isDemo: z.boolean() }),
    /** Name of the OpenID provider, where one is set up. */
    oidc: z.object({ name: z.string() }).nullable(),
    /** Whether a forgotten password can be reset by e-mail. */
    mail: z.boolean(),
    /** Null when nobody has begun to sign in with this browser. */
    waiting: nextStep.nullable(),
  }),
});

/** Who is signed in, signing in by password, signing out. */
export const sessionRoutes = { readSession, signIn, signOut, readSignIn };
