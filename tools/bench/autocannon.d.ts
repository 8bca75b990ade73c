/** The part of the package that the benches use; it ships no types. */
declare module 'autocannon' {
  const run: (options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly setupClient?: (client: {
      setHeaders(headers: Readonly<Record<string, string>>): void;
      setRequests(
        requests: readonly {
          readonly method: 'GET';
          readonly path: string;
          readonly headers: Readonly<Record<string, string>>;
        }[],
      ): void;
      on(event: 'response', listener: (status: number, bytes: number, milliseconds: number) => void): void;
    }) => void;
  }) => Promise<unknown>;
  export = run;
}
