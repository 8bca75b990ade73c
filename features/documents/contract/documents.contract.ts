/** Routes of documents and plans. */
export const documentsRoutes = {} as const;
