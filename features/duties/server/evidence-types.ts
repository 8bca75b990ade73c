import type { Readable } from 'node:stream';

const office: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
};

const legacy: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

async function firstBytes(content: Readable, count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let have = 0;
  for await (const part of content) {
    parts.push(part as Buffer);
    have += (part as Buffer).length;
    if (have >= count) break;
  }
  content.destroy();
  return Buffer.concat(parts).subarray(0, count);
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, Math.max(0, bytes.length - 3)));
  return !text.includes('\ufffd') && !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text);
}

/**
 * Media type of a file by its content; undefined where the type is not accepted. The ending of the name only tells
 * office formats in one container apart.
 */
export async function mediaTypeOf(content: Readable, fileName: string): Promise<string | undefined> {
  const bytes = await firstBytes(content, 4096);
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && /^(heic|heix|mif1|msf1)/.test(head.slice(8, 12))) return 'image/heic';
  if (head.startsWith('PK\x03\x04')) return office[ending];
  if (head.startsWith('\xd0\xcf\x11\xe0')) return legacy[ending];
  return bytes.length > 0 && ['txt', 'csv'].includes(ending) && isPlainText(bytes) ? 'text/plain' : undefined;
}
