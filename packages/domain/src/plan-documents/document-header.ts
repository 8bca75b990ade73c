import type { TimeframeContext } from '../schedules/index.ts';
import { readFoot } from './document-foot.ts';
import type { DocumentHead } from './document-head.ts';
import type { DocumentParts } from './document-parts.ts';
import type { PlanHeader } from './extraction.ts';
import { foldKept } from './folded-text.ts';
import { documentIndices } from './indices.ts';
import { issuingBody } from './issuing-body.ts';
import type { Item } from './items.ts';
import { readLegalBases } from './legal-bases.ts';
import { lostTitle } from './lost-title.ts';
import { planPeriod } from './plan-period.ts';

/**
 * All header fields of a document: from its head, its foot, its opening and, for what is lost there, its first pages.
 * @param signatures notes of digital signatures
 */
export function readHeader(printed: DocumentHead, parts: DocumentParts, signatures: readonly string[]): PlanHeader {
  const body = parts.parts.flatMap((part) => part.body);
  const told =
    printed.title === null ? lostTitle([...parts.opening, ...body.slice(0, 6)].map((item) => item.text)) : null;
  const head = told === null ? printed : { ...printed, title: told };
  const foot = readFoot(parts.foot, signatures);
  const issuer = issuingBody(head, textOf([...parts.opening, ...titles(parts), ...body.slice(0, 3)]));
  const opening = textOf([...parts.opening, ...body.slice(0, 12)]);
  const issuedYear = Number(/(?:19|20)\d{2}/.exec(head.dateRaw ?? '')?.[0] ?? 0) || null;
  const uncertain: string[] = [];
  if (told !== null) uncertain.push('title');
  if (!issuer.certain) uncertain.push('issuer');
  if (!foot.signerCertain) uncertain.push('signer');
  return {
    type: head.type,
    number: head.number,
    date: head.date,
    dateRaw: head.dateRaw,
    issuer: issuer.name,
    place: head.place,
    title: head.title,
    signer: foot.signer,
    signerTitle: foot.signerTitle,
    period: planPeriod(head.title, opening, issuedYear),
    indices: documentIndices(
      head.title,
      opening,
      textOf(parts.opening.filter((item) => !/^(?:can cu|theo|thuc hien)\b/.test(foldKept(item.text)))),
    ),
    legalBases: readLegalBases(parts.opening, body),
    recipients: foot.recipients,
    uncertain,
  };
}

function titles(parts: DocumentParts): Pick<Item, 'text'>[] {
  return parts.parts.map((part) => ({ text: part.title }));
}

function textOf(items: readonly Pick<Item, 'text'>[]): string {
  return items.map((item) => item.text).join('\n');
}

/** Document date and plan period, by which days without a year are read. */
export function timeframeContext(header: PlanHeader): TimeframeContext {
  const from = header.period?.from ?? null;
  const to = header.period?.to ?? null;
  return {
    ...(header.date === null ? {} : { documentDate: header.date }),
    ...(from === null ? {} : { periodFrom: `${from}-01-01` }),
    ...(to === null ? {} : { periodTo: `${to}-12-31` }),
  };
}
