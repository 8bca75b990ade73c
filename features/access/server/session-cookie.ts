import type { FastifyReply, FastifyRequest } from 'fastify';

/** A session that rests longer than this has ended. */
export const idleMs = 8 * 3_600_000;
/** A session ends after this, used or not. */
export const lifetimeMs = 7 * 24 * 3_600_000;

const secureName = '__Host-nanghang';
const plainName = 'nanghang';

/**
 * The secret in the session's cookie, or undefined when the browser brings none. With `secure` only the `__Host-`
 * name counts: another site of the same domain could set the plain one.
 */
export function sessionCookieOf(request: FastifyRequest, secure: boolean): string | undefined {
  const value = request.cookies[secure ? secureName : plainName];
  return value === undefined || value === '' ? undefined : value;
}

/** Hands the secret to the browser: out of reach of scripts and of other sites' forms, and by HTTPS only with `secure`. */
export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean): void {
  reply.setCookie(secure ? secureName : plainName, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: lifetimeMs / 1000,
  });
}

/** Takes the cookie away. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(secure ? secureName : plainName, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
