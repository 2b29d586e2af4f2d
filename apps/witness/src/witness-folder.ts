import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVerifierKey, isKeyName, newSigningKey, parseSigningKey, type NoteSigner } from '@app/transparency';
import { CosignedMemory } from './cosigned-memory.js';
import { writeDurably } from './durable-file.js';
import { Refusal } from './refusal.js';
import { isOrigin, keysByOrigin, logKeyOf, type TrustedLog } from './trusted-logs.js';
import type { Words } from './words.js';

interface Settings {
  readonly name: string;
  /** The secret. */
  readonly key: string;
  readonly logs: readonly TrustedLog[];
}

/** What a witness is: its name and key, the logs it trusts, and what it cosigned last of each. */
export class WitnessFolder {
  private constructor(
    private readonly folder: string,
    private readonly words: Words,
    private settings: Settings,
    readonly signer: NoteSigner,
  ) {}

  /** Makes the key. Throws Refusal where there is one. */
  static begin(folder: string, name: string, words: Words): WitnessFolder {
    if (!isKeyName(name)) throw new Refusal(words.badName(name));
    if (existsSync(settingsFile(folder))) throw new Refusal(words.exists(folder));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const settings = { name, key: newSigningKey(name, 'cosignature-v1'), logs: [] };
    writeDurably(settingsFile(folder), textOf(settings));
    return WitnessFolder.open(folder, words);
  }

  /** Throws Refusal where there is no key, or nothing that can be read. */
  static open(folder: string, words: Words): WitnessFolder {
    if (!existsSync(settingsFile(folder))) throw new Refusal(words.notBegun(folder));
    const settings = settingsIn(readFileSync(settingsFile(folder), 'utf8'));
    const signer = settings && parseSigningKey(settings.key);
    if (!settings || !signer || !keysByOrigin(settings.logs)) throw new Refusal(words.unreadable(settingsFile(folder)));
    return new WitnessFolder(folder, words, settings, signer);
  }

  get logs(): readonly TrustedLog[] {
    return this.settings.logs;
  }

  get memory(): CosignedMemory {
    return new CosignedMemory(join(this.folder, 'cosigned'), this.signer.key);
  }

  /** The origin is the key's name unless another is given. What was cosigned of it before stays as it is. */
  trust(text: string, other?: string): { readonly added: boolean; readonly origin: string } {
    const key = logKeyOf(text);
    if (!key) throw new Refusal(this.words.badLogKey);
    const origin = other ?? key.name;
    if (!isOrigin(origin)) throw new Refusal(this.words.badOrigin(origin));
    const vkey = formatVerifierKey(key);
    const known = this.logs.filter((log) => log.origin === origin);
    if (known.some((log) => log.vkey === vkey)) return { added: false, origin };
    if (known.length === 0) this.memory.begin(origin);
    this.settings = { ...this.settings, logs: [...this.logs, { origin, vkey }] };
    writeDurably(settingsFile(this.folder), textOf(this.settings));
    return { added: true, origin };
  }
}

const settingsFile = (folder: string): string => join(folder, 'witness.json');
const textOf = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

function settingsIn(text: string): Settings | undefined {
  try {
    const { name, key, logs } = JSON.parse(text) as Settings;
    const whole = logs.every((log) => typeof log.origin === 'string' && typeof log.vkey === 'string');
    return typeof name === 'string' && typeof key === 'string' && whole ? { name, key, logs } : undefined;
  } catch {
    return undefined;
  }
}
