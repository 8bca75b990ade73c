import { createHash } from 'node:crypto';

const tokenForm = /^nht_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** SHA-256 of a secret of 256 random bits: such a secret needs no slow hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The text of an API token: it names its tenant, so that its hash can be looked up inside that tenant. */
export function tokenText(tenantId: string, secret: string): string {
  return `nht_${tenantId.replaceAll('-', '')}_${secret}`;
}

/** Tenant and secret of an API token's text, or undefined when it is none. */
export function parseTokenText(text: string): { tenantId: string; secret: string } | undefined {
  const found = tokenForm.exec(text);
  const hex = found?.[1];
  const secret = found?.[2];
  if (!hex || !secret) return undefined;
  const tenantId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { tenantId, secret };
}
