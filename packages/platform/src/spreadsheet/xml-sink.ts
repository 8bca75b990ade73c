import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { PartSink } from './unzip.ts';
import { WorkbookError } from './workbook.ts';

/** What to do at a tag, its end, and text; names come without their namespace prefix, attributes with it. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * A sink that reads a part of an archive as XML. Document type declarations are refused, so that no entity expands.
 * @throws WorkbookError WORKBOOK_DAMAGED while it is fed
 */
export function xmlSink(handlers: XmlHandlers): PartSink {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new WorkbookError('WORKBOOK_DAMAGED');
  });
  parser.on('doctype', () => {
    throw new WorkbookError('WORKBOOK_DAMAGED');
  });
  const { open, close, text } = handlers;
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  if (text) parser.on('text', text);
  return {
    push: (chunk) => parser.write(decoder.decode(chunk, { stream: true })),
    end: () => parser.write(decoder.decode()).close(),
  };
}
