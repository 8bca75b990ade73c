import type { Formatters } from '@nanghang/ui';

/** What a document is called by. */
export interface NamedDocument {
  readonly kind: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

/** Kind and number, or the title where it has no number: `Kế hoạch 12/KH-UBND`. */
export function nameOf(document: NamedDocument): string {
  if (document.number === null) return document.title ?? document.kind ?? '';
  return [document.kind, document.number].filter((part) => part !== null).join(' ');
}

/** Years as a span: `2021–2025`. */
export function periodText(from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  return from === to || from === null || to === null ? String(from ?? to) : `${from}–${to}`;
}

/** Name and day: `Kế hoạch 12/KH-UBND, 25/06/2021`. */
export function nameAndDay(document: NamedDocument & { readonly issuedOn: string | null }, format: Formatters): string {
  const name = nameOf(document);
  return document.issuedOn === null ? name : `${name}, ${format.date(document.issuedOn)}`;
}
