/** The part of the package that tests use; it ships no types. */
declare module 'oidc-provider' {
  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: unknown, response: unknown) => void;
    interactionDetails(request: unknown, response: unknown): Promise<{ prompt: { name: string } }>;
    interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
  }
}
