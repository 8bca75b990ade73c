import { z } from 'zod';
import type { RegisteredRoute } from './routes.ts';

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  delete json.$schema;
  return json;
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: value,
  }));
}

function operationOf({ definition, policy }: RegisteredRoute): object {
  const { access } = definition;
  const roles = typeof access === 'object' ? Object.keys(policy[access.action] ?? {}) : [];
  const who =
    access === 'public'
      ? 'Public.'
      : access === 'signed-in'
        ? 'Anyone signed in.'
        : `Action \`${access.action}\`: ${roles.join(', ')}.`;
  return {
    operationId: definition.id,
    summary: definition.summary,
    description: who,
    ...(access === 'public' ? { security: [] } : {}),
    parameters: [...parametersOf(definition.params, 'path'), ...parametersOf(definition.query, 'query')],
    ...(definition.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(definition.body, 'input') } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(definition.response, 'output') } },
      },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/**
 * The OpenAPI 3.1 description of all registered routes, from the same contracts that parse and serialise.
 * Source: OpenAPI Specification 3.1.0.
 * @param problem schema of error answers
 */
export function describeApi(routes: readonly RegisteredRoute[], problem: z.ZodType): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.definition.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.definition.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nâng Hạng',
      version: '1',
      description: 'REST API of the province. Writes need `X-Requested-With: nanghang` or a bearer token.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}
