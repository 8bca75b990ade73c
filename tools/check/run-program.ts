import { spawn } from 'node:child_process';

/** How a program ended and what it said, both streams in the order of writing. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Runs `node script args` in `folder` and collects what it says. */
export function runNode(folder: string, script: string, args: readonly string[]): Promise<ProgramResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output: output.trim() }));
  });
}
