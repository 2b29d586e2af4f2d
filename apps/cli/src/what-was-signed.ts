import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { publishedPolicy, type LogToVerify } from '@app/proof';
import { parsePolicy } from '@app/transparency';

/** The signer's own files where they can be read: whoever owns the database cannot have changed those. */
export async function whatWasSigned(db: Client, folder: string): Promise<LogToVerify> {
  const state = read(join(folder, 'state.json')) as { note?: string } | undefined;
  const policy = parsePolicy(read(join(folder, 'policy.json')) ?? (await publishedPolicy(db)));
  return { remembered: state?.note ?? '', ...(policy && { logKey: policy.logKey }) };
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
