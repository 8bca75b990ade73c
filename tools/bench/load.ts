import autocannon from 'autocannon';
import { percentile } from './measurement.ts';

/** Answers of a load test. */
export interface Load {
  readonly p95Ms: number;
  readonly perSecond: number;
  readonly requests: number;
  readonly failed: number;
}

/** Sends GET requests over keep-alive connections for some seconds, each connection with one of the header sets. */
export async function loadTest(
  url: string,
  about: { connections: number; seconds: number; headers: readonly Record<string, string>[] },
): Promise<Load> {
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const running = autocannon({
    url,
    connections: about.connections,
    duration: about.seconds,
    setupClient: (client) => {
      client.setHeaders(about.headers[next % about.headers.length] ?? {});
      next += 1;
      client.on('response', (status: number, _bytes: number, milliseconds: number) => {
        if (status === 200) times.push(milliseconds);
        else failed += 1;
      });
    },
  });
  await running;
  return { p95Ms: percentile(times, 0.95), perSecond: times.length / about.seconds, requests: times.length, failed };
}
