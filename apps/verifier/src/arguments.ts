import { parseArgs } from 'node:util';
import type { Language } from './words.js';

export interface Arguments {
  readonly paths: readonly string[];
  readonly policy?: string;
  readonly older: readonly string[];
  readonly receipts: readonly string[];
  readonly database?: string;
  readonly language: Language;
}

export const USAGE = `node yuheng-verify.mjs PATH… [--policy FILE] [--older CHECKPOINT-FILE] [--receipt FILE] [--db postgres://…] [--lang en]`;

/** Throws for what is no argument of this program. */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      older: { type: 'string', multiple: true },
      receipt: { type: 'string', multiple: true },
      db: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const { policy, older = [], receipt = [], db, lang = 'zh' } = values;
  if (lang !== 'zh' && lang !== 'en') throw new Error(`--lang ${lang}`);
  return {
    paths: positionals,
    older,
    receipts: receipt,
    language: lang,
    ...(policy !== undefined && { policy }),
    ...(db !== undefined && { database: db }),
  };
}
