import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A bare handler to compare with. */
export interface BareHandler {
  readonly url: string;
  stop(): void;
}

/** Starts a bare handler that answers every request with the rows of one statement. */
export async function startBareHandler(served: {
  readonly url: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly tenantId?: string;
}): Promise<BareHandler> {
  const folder = mkdtempSync(join(tmpdir(), 'nanghang-bare-'));
  const file = join(folder, 'served.json');
  writeFileSync(file, JSON.stringify(served));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-handler.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk) => done(/ready (\S+)/.exec(String(chunk))?.[1] ?? ''));
    child.on('exit', () => fail(new Error('the bare handler ended')));
  });
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
