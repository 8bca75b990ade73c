import { randomBytes } from 'node:crypto';
import type { Handle } from '@nanghang/platform/db';
import { newSecret } from '@nanghang/platform/ids';
import type { Sealer } from '@nanghang/platform/secrets';
import { generateSecret, generateURI, verify } from 'otplib';
import { toString as drawQr } from 'qrcode';
import { advanceTotpStep, claimRecoveryCode } from './account.store.ts';
import type { SignInAccount } from './session.store.ts';

const product = 'Nâng Hạng';
const stepSeconds = 30;
const recoveryCodeCount = 10;
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function totpPlace(tenantId: string, accountId: string): string {
  return `account/${tenantId}/${accountId}/totp`;
}

function recoveryPlace(tenantId: string, accountId: string): string {
  return `account/${tenantId}/${accountId}/recovery`;
}

function newRecoveryCode(): string {
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** A recovery code as it is compared: case, spaces and hyphen do not matter. */
function plainCode(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export interface SecondFactor {
  /** A new secret for an authenticator: sealed for the database, as text, as link and as QR code. */
  create(
    tenantId: string,
    account: { readonly accountId: string; readonly login: string },
    province: string,
  ): Promise<{ sealed: string; secret: string; uri: string; qrSvg: string }>;
  /** Ten new recovery codes and their hashes. */
  createRecoveryCodes(tenantId: string, accountId: string): { codes: string[]; hashes: string[] };
  /** How a code proves the account, or undefined; a code is used up by this. */
  use(
    db: Handle,
    tenantId: string,
    account: Pick<SignInAccount, 'accountId' | 'totp'>,
    code: string,
    now: Date,
  ): Promise<'totp' | 'recovery' | undefined>;
}

/**
 * TOTP by RFC 6238 (SHA-1, six digits, 30 s, one step of drift either way); each step enters once. Recovery codes
 * have 49 bits and are kept as keyed hashes.
 */
export function createSecondFactor(sealer: Sealer): SecondFactor {
  return {
    create: async (tenantId, account, province) => {
      const secret = generateSecret();
      const uri = generateURI({ issuer: `${product} ${province}`, label: account.login, secret });
      const qrSvg = await drawQr(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
      return { sealed: sealer.seal(secret, totpPlace(tenantId, account.accountId)), secret, uri, qrSvg };
    },

    createRecoveryCodes: (tenantId, accountId) => {
      const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
      const place = recoveryPlace(tenantId, accountId);
      return { codes, hashes: codes.map((code) => sealer.fingerprint(plainCode(code), place)) };
    },

    use: async (db, tenantId, account, code, now) => {
      const { accountId, totp } = account;
      const digits = code.replace(/\s/g, '');
      if (totp && /^\d{6}$/.test(digits)) {
        const result = await verify({
          strategy: 'totp',
          secret: sealer.open(totp.sealed, totpPlace(tenantId, accountId)),
          token: digits,
          epoch: Math.floor(now.getTime() / 1000),
          epochTolerance: stepSeconds,
          ...(totp.lastStep === null ? {} : { afterTimeStep: totp.lastStep }),
        });
        if (!result.valid || !('timeStep' in result)) return undefined;
        return (await advanceTotpStep(db, tenantId, accountId, result.timeStep)) ? 'totp' : undefined;
      }
      const hash = sealer.fingerprint(plainCode(code), recoveryPlace(tenantId, accountId));
      return (await claimRecoveryCode(db, tenantId, accountId, hash, now)) ? 'recovery' : undefined;
    },
  };
}

/** A password for somebody else to change at once: four groups that can be read out over the telephone. */
export function newTemporaryPassword(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters.match(/.{4}/g) ?? [newSecret(16)]).join('-');
}
