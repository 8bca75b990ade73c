import { type CliCommand, type CliContext, type ExitCode, UsageError } from './command.ts';

type Commands = Readonly<Record<string, () => Promise<CliCommand>>>;

/** Takes `--lang` out of the words, wherever it stands. */
function splitLanguage(argv: readonly string[]): { lang: 'vi' | 'en'; words: string[] } {
  const words: string[] = [];
  let lang: string | undefined = 'vi';
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--lang') {
      lang = argv[index + 1];
      index += 1;
    } else if (word.startsWith('--lang=')) lang = word.slice('--lang='.length);
    else words.push(word);
  }
  if (lang !== 'vi' && lang !== 'en') throw new UsageError('--lang vi|en');
  return { lang, words };
}

async function listCommands(commands: Commands, prefix: string, lang: 'vi' | 'en'): Promise<string> {
  const names = Object.keys(commands).filter(
    (name) => prefix === '' || name === prefix || name.startsWith(`${prefix} `),
  );
  const lines = await Promise.all(
    names
      .sort()
      .map(async (name) => `  nanghang ${name.padEnd(24)} ${(await commands[name]?.())?.summary[lang] ?? ''}`),
  );
  return `nanghang [--lang vi|en] COMMAND [--help]\n\n${lines.join('\n')}\n`;
}

/** Finds the command that the first words name, runs it and answers its exit code. */
export async function runCli(
  commands: Commands,
  argv: readonly string[],
  host: Omit<CliContext, 'args' | 'lang'>,
): Promise<ExitCode> {
  try {
    const { lang, words } = splitLanguage(argv);
    const depth = [3, 2, 1].find((count) => words.length >= count && words.slice(0, count).join(' ') in commands);
    if (depth === undefined) {
      const asked = words.filter((word) => !word.startsWith('-')).join(' ');
      const help = words.includes('--help') || words.length === 0;
      const known = Object.keys(commands).some((name) => name.startsWith(`${asked} `));
      host.say(await listCommands(commands, known ? asked : '', lang));
      return help ? 0 : 2;
    }
    const command = await commands[words.slice(0, depth).join(' ')]?.();
    if (!command) return 2;
    const args = words.slice(depth);
    if (args.includes('--help')) {
      host.say(command.usage);
      return 0;
    }
    try {
      return await command.run({ ...host, args, lang });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      host.say(`${error.words[lang]}\n\n${command.usage}`);
      return 2;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.say(error.message);
    return 2;
  }
}
