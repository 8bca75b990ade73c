import { commands } from './registry.ts';
import { runCli } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(commands, process.argv.slice(2), {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdin: process.stdin,
  environment: process.env,
  print: (value) => {
    process.stdout.write(`${JSON.stringify(value)}\n`);
  },
  say: (text) => {
    process.stderr.write(`${text}\n`);
  },
});
