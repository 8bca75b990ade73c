import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { substitution } from './people.contract.ts';

const byId = z.object({ id: schemas.id });

export const listSubstitutions = route({
  id: 'substitution.list',
  method: 'GET',
  path: '/api/v1/substitutions',
  summary: 'Covers and hand-overs within reach, newest first',
  access: { action: 'substitution.read' },
  query: z.object({ state: z.enum(['current', 'all']).default('current') }),
  response: z.object({ items: z.array(substitution) }),
});

export const createCover = route({
  id: 'substitution.cover',
  method: 'POST',
  path: '/api/v1/substitutions/covers',
  summary: 'Let somebody hold the offices of an absent person for a span',
  access: { action: 'substitution.edit' },
  body: z.object({
    absentPersonId: schemas.id,
    substitutePersonId: schemas.id,
    validFrom: schemas.plainDate,
    validTo: schemas.plainDate,
    reason: z.string().trim().min(1).max(500),
  }),
  response: byId,
});

export const cancelCover = route({
  id: 'substitution.cancel',
  method: 'POST',
  path: '/api/v1/substitutions/:id/cancel',
  summary: 'End a cover at once',
  access: { action: 'substitution.edit' },
  params: byId,
  response: schemas.done,
});

export const createHandover = route({
  id: 'substitution.handover',
  method: 'POST',
  path: '/api/v1/substitutions/handovers',
  summary: 'Move offices from one person to another for good, from a day on',
  access: { action: 'handover.create' },
  body: z.object({
    fromPersonId: schemas.id,
    toPersonId: schemas.id,
    validFrom: schemas.plainDate,
    /** The offices that move; all that hold on the day when it is missing. */
    membershipIds: z.array(schemas.id).min(1).max(50).optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  response: z.object({ id: schemas.id, moved: z.number().int() }),
});

/** Covers and hand-overs. */
export const substitutionRoutes = { listSubstitutions, createCover, cancelCover, createHandover };
