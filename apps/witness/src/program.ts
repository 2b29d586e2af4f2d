import { parseArgs } from 'node:util';
import { formatVerifierKey } from '@app/transparency';
import { FolderInUse } from './folder-lock.js';
import { MemoryLost } from './cosigned-memory.js';
import { Misunderstood, Refusal } from './refusal.js';
import { serve } from './serve.js';
import { WitnessFolder } from './witness-folder.js';
import { chinese, english, type Words } from './words.js';

const DEFAULT_PORT = '8460';

const OPTIONS = {
  folder: { type: 'string', default: 'witness' },
  name: { type: 'string' },
  origin: { type: 'string' },
  log: { type: 'string' },
  port: { type: 'string', default: DEFAULT_PORT },
  host: { type: 'string', default: '0.0.0.0' },
  lang: { type: 'string', default: 'zh' },
  help: { type: 'boolean', default: false },
} as const;

type Options = ReturnType<typeof read>['values'];
type Say = (line: string) => void;

/** Runs one command of the program. Answers the exit code: 0 done, 1 refused, 2 not understood. */
export async function run(line: readonly string[], say: Say, complain: Say): Promise<number> {
  const words = line.some((word, at) => word === '--lang=en' || (word === '--lang' && line[at + 1] === 'en'))
    ? english
    : chinese;
  try {
    const { values, positionals } = read(line);
    const [command = '', surplus] = positionals;
    const act = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (values.help || command === '') say(words.usage);
    else if (!act || surplus !== undefined) throw new Misunderstood(words.unknown(surplus ?? command));
    else await act(values, words, say);
    return 0;
  } catch (error) {
    complain(sentenceOf(error, words));
    return isMisunderstood(error) ? 2 : 1;
  }
}

const read = (line: readonly string[]) => parseArgs({ args: [...line], options: OPTIONS, allowPositionals: true });

type Command = (options: Options, words: Words, say: Say) => void | Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  init: ({ folder, name }, words, say) => {
    const { signer } = WitnessFolder.begin(folder, required(name, 'name', words), words);
    say(words.created);
    say(formatVerifierKey(signer.key));
    say(words.keepSafe(folder));
  },

  trust: ({ folder, origin, log }, words, say) => {
    const home = WitnessFolder.open(folder, words);
    const { added, origin: trusted } = home.trust(required(log, 'log', words), origin);
    say(added ? words.trusted(trusted) : words.trustedBefore(trusted));
  },

  show: ({ folder }, words, say) => {
    const { signer, logs, memory } = WitnessFolder.open(folder, words);
    say(`${words.name}  ${signer.key.name}`);
    say(`${words.key}  ${formatVerifierKey(signer.key)}`);
    for (const origin of new Set(logs.map((log) => log.origin))) {
      const last = memory.last(origin);
      const told = last && words.last(last.size, last.root.toString('base64'), localTime(last.time));
      say(`${words.log}  ${origin}  ${told ?? words.never}`);
    }
  },

  serve: ({ folder, port, host }, words, say) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Refusal(words.badPort(port));
    return serve(WitnessFolder.open(folder, words), { folder, host, port: Number(port) }, words, say);
  },
};

function required(value: string | undefined, option: string, words: Words): string {
  if (!value) throw new Misunderstood(words.missing(option));
  return value;
}

const localTime = (seconds: number): string => new Date(seconds * 1000).toLocaleString('sv-SE');

/** An option that nobody knows is told by Node itself, in English, with the option in quotes. */
const isUnknownOption = (error: unknown): error is Error =>
  String((error as NodeJS.ErrnoException | undefined)?.code).startsWith('ERR_PARSE_ARGS');

const isMisunderstood = (error: unknown): boolean => error instanceof Misunderstood || isUnknownOption(error);

function sentenceOf(error: unknown, words: Words): string {
  if (error instanceof FolderInUse) return words.inUse(String(error.pid ?? '?'));
  if (error instanceof MemoryLost) return error.file ? words.unreadable(error.file) : words.lost(error.origin);
  if (isUnknownOption(error)) return words.unknown(/'(.*?)'/.exec(error.message)?.[1] ?? error.message);
  return error instanceof Error ? error.message : String(error);
}
