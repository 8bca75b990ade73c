/** Every queue, so that the schema's owner makes them before the server starts. */
export const jobNames: readonly string[] = [
  'access.cleanup',
  'access.reset-password',
  'analysis.evaluate-targets',
  'documents.read',
  'documents.resume',
  'duties.follow-handovers',
  'duties.follow-successions',
  'following.remind',
  'following.send-notices',
  'mail.send',
];
