import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals small secrets at rest with the installation's SECRET_KEY. */
export interface Sealer {
  /** @param place what the secret belongs to (`account/<id>/totp`): a sealed text moved elsewhere cannot be opened */
  seal(plain: string, place: string): string;
  /** @throws SealBroken when text, place or key is not the one it was sealed with */
  open(sealed: string, place: string): string;
  /** A keyed hash, for short codes that must be looked up: without the key it cannot be guessed. */
  fingerprint(text: string, place: string): string;
}

/** A sealed text that does not open: changed, moved, or sealed with another SECRET_KEY. */
export class SealBroken extends Error {}

const version = 'v1';

/**
 * AES-256-GCM with a fresh 96-bit nonce each time; keys derived from `secretKey` by HKDF-SHA256.
 * Form of a sealed text: `v1.<nonce>.<tag>.<cipher text>`, base64url.
 * Source: NIST SP 800-38D; RFC 5869; ADR-0010 (sign-in).
 * @param secretKey SECRET_KEY, 32 characters or more
 */
export function createSealer(secretKey: string): Sealer {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secretKey, 'nanghang', use, 32));
  const sealKey = derive('seal');
  const fingerprintKey = derive('fingerprint');
  return {
    seal: (plain, place) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open: (sealed, place) => {
      const [head, nonce, tag, body] = sealed.split('.');
      if (head !== version || !nonce || !tag || body === undefined) throw new SealBroken('not a sealed text');
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, Buffer.from(nonce, 'base64url'), {
          authTagLength: 16,
        })
          .setAAD(Buffer.from(place))
          .setAuthTag(Buffer.from(tag, 'base64url'));
        const plain = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]);
        return plain.toString('utf8');
      } catch (error) {
        throw new SealBroken('the sealed text does not open', { cause: error });
      }
    },
    fingerprint: (text, place) => createHmac('sha256', fingerprintKey).update(`${place}\n${text}`).digest('base64url'),
  };
}
