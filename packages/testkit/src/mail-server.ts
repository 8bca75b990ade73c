import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it reached the mail server. */
export interface ReceivedMail {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A real SMTP server on this machine. */
export interface TestMailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** The next message that arrives and was not waited for before. */
  next(): Promise<ReceivedMail>;
  /** Answers "try again later" to so many messages. */
  refuse(count: number): void;
  readonly refused: () => number;
  stop(): Promise<void>;
}

function decodeWords(value: string): string {
  return value.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, kind: string, body: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString('utf8') : decodeQuoted(body.replaceAll('_', ' ')),
  );
}

function decodeQuoted(text: string): string {
  const joined = text.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function parse(raw: string, to: string): ReceivedMail {
  const split = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(
    head.split('\r\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())];
    }),
  );
  const body = raw.slice(split + 4);
  const encoding = (headers['content-transfer-encoding'] ?? '').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? decodeQuoted(body)
        : body;
  return { to, headers, text: text.replaceAll('\r\n', '\n') };
}

/** Starts an SMTP server that takes every message. */
export async function startMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const waiting: ((mail: ReceivedMail) => void)[] = [];
  let handedOut = 0;
  let toRefuse = 0;
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString('utf8');
      });
      stream.on('end', () => {
        if (toRefuse > 0) {
          toRefuse -= 1;
          refused += 1;
          done(Object.assign(new Error('try again later'), { responseCode: 451 }));
          return;
        }
        const mail = parse(raw, session.envelope.rcptTo[0]?.address ?? '');
        received.push(mail);
        const next = waiting.shift();
        if (next) {
          handedOut += 1;
          next(mail);
        }
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: () => {
      const ready = received[handedOut];
      if (ready) {
        handedOut += 1;
        return Promise.resolve(ready);
      }
      return new Promise((done) => waiting.push(done));
    },
    refuse: (count) => {
      toRefuse = count;
    },
    refused: () => refused,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
