import { registerRoutes } from './register.ts';
import { reviewRoutes } from './review.ts';

/** Routes of documents and plans. */
export const documentsRoutes = { ...registerRoutes, review: reviewRoutes } as const;
