import autocannon from 'autocannon';
import { percentile } from './measurement.ts';

/** Answers of a load test. */
export interface Load {
  readonly p95Ms: number;
  readonly perSecond: number;
  readonly requests: number;
  readonly failed: number;
}

/**
 * Sends GET requests over keep-alive connections for some seconds, each connection with one of the header sets: to one
 * address, or each connection to its part of the paths, one after the other.
 */
export async function loadTest(
  url: string,
  about: {
    connections: number;
    seconds: number;
    headers: readonly Record<string, string>[];
    paths?: readonly string[];
  },
): Promise<Load> {
  const { paths } = about;
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const running = autocannon({
    url,
    connections: about.connections,
    duration: about.seconds,
    setupClient: (client) => {
      const headers = about.headers[next % about.headers.length] ?? {};
      const own = paths?.filter((_, index) => index % about.connections === next % about.connections);
      if (own) client.setRequests(own.map((path) => ({ method: 'GET', path, headers })));
      else client.setHeaders(headers);
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
