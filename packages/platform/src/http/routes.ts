import type { HandlerResult, ParsedInput, Problem, RouteDefinition } from '@nanghang/contract';
import { type Actor, actingForOf, type Policy, type Reach, type ReachedRow, reachOf } from '@nanghang/domain/access';
import type { Issue, PlainDate } from '@nanghang/domain/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Acting } from '../db/types.ts';
import { type JsonSchema, writtenStraight } from './answer-schema.ts';
import { AppError, statusOf } from './errors.ts';
import { inputIssues } from './input-issues.ts';
import { lastingBytes } from './lasting-answers.ts';

/** The tenant a request is for, known by its host name. */
export interface RequestTenant {
  readonly tenantId: string;
  readonly isDemo: boolean;
  readonly businessOffsetMs: number;
}

/** What a handler knows of its request beside the parsed input. */
export interface RequestContext {
  readonly tenant: RequestTenant;
  /** Undefined on public routes when nobody is signed in. */
  readonly actor: Actor | undefined;
  /** Rows the actor reaches for the route's action; all rows for public and signed-in routes. */
  readonly reach: Reach;
  readonly businessDate: PlainDate;
  readonly now: Date;
  /** State of the database after the request came in, by which answers may be kept; see `createKeptAnswers`. */
  readonly seen: string | undefined;
  /** Who a write is recorded for; names the absent person where only a covered office grants the route's action. */
  readonly acting: Acting;
  /** The same for one row: names the absent person where only a covered office reaches the row. */
  readonly actingOn: (row: ReachedRow) => Acting;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The actor of a request on a route that only signed-in people reach. */
export function actorOf(context: RequestContext): Actor {
  if (!context.actor) throw new AppError('UNAUTHENTICATED');
  return context.actor;
}

/** Finds tenant, actor and time of a request; provided by the composition root. */
export type Identify = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<{
  tenant: RequestTenant;
  actor: Actor | undefined;
  now: Date;
  businessDate: PlainDate;
  seen?: string | undefined;
}>;

/** Registers routes of one feature under its policy. */
export interface RouteRegistrar {
  handle<const Definition extends RouteDefinition>(
    definition: Definition,
    handler: (input: ParsedInput<Definition>, context: RequestContext) => Promise<HandlerResult<Definition>>,
  ): void;
}

/** A route with the policy that guards it: the list behind the generated access test and the API description. */
export interface RegisteredRoute {
  readonly definition: RouteDefinition;
  readonly policy: Policy;
}

const everything: Reach = { kind: 'all' };

function parseInput(definition: RouteDefinition, request: FastifyRequest): ParsedInput<RouteDefinition> {
  const issues: Issue[] = [];
  const read = (part: 'params' | 'query' | 'body'): unknown => {
    const schema = definition[part];
    if (!schema) return undefined;
    const given = request[part] ?? (part === 'body' ? undefined : {});
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    issues.push(...inputIssues(part, parsed.error, given));
    return undefined;
  };
  const input = { params: read('params'), query: read('query'), body: read('body') };
  if (issues.length > 0) throw new AppError('BAD_REQUEST', { issues });
  return input as ParsedInput<RouteDefinition>;
}

function reachFor(definition: RouteDefinition, policy: Policy, actor: Actor | undefined): Reach {
  if (definition.access === 'public') return everything;
  if (!actor) throw new AppError('UNAUTHENTICATED');
  if (definition.access === 'signed-in') return everything;
  const grants = policy[definition.access.action];
  const reach = grants && reachOf(actor, grants, definition.access.action);
  if (!reach) throw new AppError('FORBIDDEN');
  return reach;
}

function coveredFor(
  definition: RouteDefinition,
  policy: Policy,
  actor: Actor | undefined,
  row?: ReachedRow,
): Acting['actingFor'] {
  if (!actor || typeof definition.access === 'string') return undefined;
  const { action } = definition.access;
  return actingForOf(actor, policy[action] ?? {}, action, row);
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Requests that change something must come from our own pages or carry a bearer token, never from a foreign form. */
function refuseForeignWrite(definition: RouteDefinition, request: FastifyRequest): void {
  if (definition.method === 'GET' || header(request, 'authorization')?.startsWith('Bearer ')) return;
  if (header(request, 'x-requested-with') !== 'nanghang') throw new AppError('FORBIDDEN');
}

function responseSchema(definition: RouteDefinition): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(definition.response, {
    target: 'draft-7',
    io: 'output',
    unrepresentable: 'any',
  });
  return writtenStraight(schema);
}

/** Writes answers of a route by its contract; compiled when the route is first used, so that a start need not wait. */
function createSerializer(definition: RouteDefinition): (reply: FastifyReply, answer: unknown) => string {
  let serialize: ((answer: unknown) => string) | undefined;
  return (reply, answer) => {
    serialize ??= reply.compileSerializationSchema(responseSchema(definition)) as (answer: unknown) => string;
    return serialize(answer);
  };
}

/**
 * A registrar that parses input by the contract, checks the policy, and serialises the answer by the contract, so
 * that a column it does not name cannot leave. Registered routes are appended to `registered`.
 */
export function createRegistrar(
  app: FastifyInstance,
  identify: Identify,
  policy: Policy,
  registered: RegisteredRoute[],
): RouteRegistrar {
  return {
    handle(definition, handler) {
      if (typeof definition.access === 'object' && !(definition.access.action in policy)) {
        throw new Error(`route ${definition.id}: action ${definition.access.action} has no policy`);
      }
      registered.push({ definition, policy });
      const serialize = createSerializer(definition);
      app.route({
        method: definition.method,
        url: definition.path,
        handler: async (request, reply) => {
          refuseForeignWrite(definition, request);
          const { tenant, actor, now, businessDate, seen } = await identify(request, reply);
          const reach = reachFor(definition, policy, actor);
          const input = parseInput(definition, request);
          const idempotencyKey = definition.method === 'GET' ? undefined : header(request, 'idempotency-key');
          const actingOn = (row?: ReachedRow): Acting => {
            const actingFor = coveredFor(definition, policy, actor, row);
            return {
              tenantId: tenant.tenantId,
              actor,
              actorLabel: 'anonymous',
              requestId: request.id,
              businessDate,
              ...(idempotencyKey ? { idempotencyKey } : {}),
              ...(actingFor ? { actingFor } : {}),
            };
          };
          const acting = actingOn();
          const context = { tenant, actor, reach, businessDate, now, seen, acting, actingOn, request, reply };
          const answer = await handler(input as never, context);
          if (definition.raw) return reply;
          return reply
            .type('application/json; charset=utf-8')
            .send(lastingBytes(answer, () => serialize(reply, answer)) ?? serialize(reply, answer));
        },
      });
    },
  };
}

/**
 * The body of an error answer; internal text stays inside.
 * @example problemOf(new AppError('NOT_FOUND'), 'r1').status // 404
 */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : undefined;
  const framework = error as { statusCode?: number; code?: string };
  const translated =
    known ??
    (framework.code === 'FST_REQ_FILE_TOO_LARGE' || framework.statusCode === 413
      ? new AppError('TOO_LARGE')
      : typeof framework.statusCode === 'number' && framework.statusCode >= 400 && framework.statusCode < 500
        ? new AppError('BAD_REQUEST')
        : new AppError('INTERNAL'));
  return {
    type: 'about:blank',
    title: translated.code,
    status: statusOf(translated.code),
    code: translated.code,
    message: translated.text,
    issues: translated.issues.map((issue) => ({ ...issue, path: [...issue.path] })),
    requestId,
    ...(translated.details === undefined ? {} : { details: translated.details }),
  };
}
