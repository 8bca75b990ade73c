/** How often the audit log is sealed; an entry waits at most this long and the time of one batch. */
const EVERY_MS = 3000;

/**
 * Seals every tenant's audit log again and again, one round after the other, until it is stopped.
 * @param report what went wrong in a round; the next round tries again
 */
export function startSealing(
  tenants: () => Promise<readonly string[]>,
  seal: (tenantId: string) => Promise<number>,
  report: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = round
      .then(async () => {
        if (stopped) return;
        for (const tenantId of await tenants()) await seal(tenantId);
      })
      .catch(report);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await round;
  };
}
