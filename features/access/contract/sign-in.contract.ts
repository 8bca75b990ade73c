import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { nextStep } from './session.contract.ts';

/** A password as typed; whether it is good enough is the domain's to say. */
export const typedPassword = z.string().min(1).max(1000);

/** Six digits of an authenticator, or a recovery code. */
export const secondFactorCode = z.string().trim().min(6).max(20);

export const passSecondFactor = route({
  id: 'sign-in.second-factor',
  method: 'POST',
  path: '/api/v1/sign-in/second-factor',
  summary: 'Second step of signing in: a code of the authenticator, or a recovery code',
  access: 'public',
  body: z.object({ code: secondFactorCode }),
  response: z.object({ next: nextStep }),
});

export const choosePassword = route({
  id: 'sign-in.choose-password',
  method: 'POST',
  path: '/api/v1/sign-in/password',
  summary: 'Replace the password that somebody else set, before the account can be used',
  access: 'public',
  body: z.object({ password: typedPassword }),
  response: z.object({ next: nextStep }),
});

export const askPasswordReset = route({
  id: 'sign-in.ask-reset',
  method: 'POST',
  path: '/api/v1/sign-in/forgotten',
  summary: 'Ask for a link by e-mail; the answer is the same whether the account exists',
  access: 'public',
  body: z.object({ login: z.string().trim().min(1).max(100) }),
  response: schemas.done,
});

export const resetPassword = route({
  id: 'sign-in.reset',
  method: 'POST',
  path: '/api/v1/sign-in/reset',
  summary: 'Set a new password with the link from the e-mail; every session of the account ends',
  access: 'public',
  body: z.object({ token: z.string().min(20).max(100), password: typedPassword }),
  response: schemas.done,
});

export const beginOidc = route({
  id: 'sign-in.oidc',
  method: 'GET',
  path: '/api/v1/sign-in/oidc',
  summary: 'Send the browser to the OpenID provider',
  access: 'public',
  query: z.object({ returnTo: z.string().max(500).optional() }),
  response: schemas.done,
  raw: true,
});

export const finishOidc = route({
  id: 'sign-in.oidc-callback',
  method: 'GET',
  path: '/api/v1/sign-in/oidc/callback',
  summary: 'Where the OpenID provider sends the browser back to',
  access: 'public',
  response: schemas.done,
  raw: true,
});

/** The steps of signing in beside login and password. */
export const signInRoutes = {
  passSecondFactor,
  choosePassword,
  askPasswordReset,
  resetPassword,
  beginOidc,
  finishOidc,
};
