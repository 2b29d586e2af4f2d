import { EXPORT_FILES, parseCheckpoint, parseNote } from '@app/transparency';
import { BUNDLE_FORMAT } from '@app/draw/verifying.js';
import { decodeText } from './lines.js';
import { promiseIn } from './receipt-checks.js';
import { memorySource, type NamedText, type Source } from './source.js';

/** What somebody wants checked, sorted by what it is. */
export interface Inputs {
  readonly exports: Source[];
  readonly bundles: NamedText[];
  readonly proofs: NamedText[];
  readonly receipts: NamedText[];
  /** Keys got from elsewhere than the history itself. */
  policy?: NamedText;
  readonly older: NamedText[];
  /** Names of files that are none of these. */
  readonly unknown: string[];
}

export const noInputs = (): Inputs => ({
  exports: [],
  bundles: [],
  proofs: [],
  receipts: [],
  older: [],
  unknown: [],
});

type Kind = 'bundle' | 'proof' | 'receipt' | 'policy' | 'checkpoints';

/** Recognises single files by what is in them; those of an export make up one together. */
export function sortFiles(files: ReadonlyMap<string, Uint8Array>, inputs: Inputs): void {
  const parts = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    if (basename(name) === EXPORT_FILES.events) {
      parts.set(EXPORT_FILES.events, bytes);
      continue;
    }
    const text = decodeText(bytes);
    const kind = text === undefined ? undefined : kindOf(text);
    if (kind === 'policy') parts.set(EXPORT_FILES.policy, bytes);
    else if (kind === 'checkpoints') parts.set(EXPORT_FILES.checkpoints, bytes);
    else if (kind && text !== undefined) inputs[`${kind}s`].push({ name, text });
    else inputs.unknown.push(name);
  }
  addParts(parts, inputs);
}

/** A policy and checkpoints without events serve whatever else there is. */
function addParts(parts: ReadonlyMap<string, Uint8Array>, inputs: Inputs): void {
  if (parts.has(EXPORT_FILES.events)) {
    inputs.exports.push(memorySource(EXPORT_FILES.events, parts));
    return;
  }
  const policy = textOf(parts, EXPORT_FILES.policy);
  const checkpoints = textOf(parts, EXPORT_FILES.checkpoints);
  if (policy && !inputs.policy) inputs.policy = policy;
  if (checkpoints) inputs.older.push(checkpoints);
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): NamedText | undefined {
  const bytes = parts.get(name);
  return bytes && { name, text: decodeText(bytes) ?? '' };
}

function kindOf(text: string): Kind | undefined {
  if (text.startsWith('c2sp.org/tlog-proof@')) return 'proof';
  if (promiseIn(text) !== undefined) return 'receipt';
  const note = parseNote(text.split('\n\n--------\n\n')[0]!.replace(/\n?$/, '\n'));
  if (note && parseCheckpoint(note.text)) return 'checkpoints';
  return kindOfJson(text);
}

function kindOfJson(text: string): Kind | undefined {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (value?.['format'] === BUNDLE_FORMAT) return 'bundle';
    return value && 'logKey' in value ? 'policy' : undefined;
  } catch {
    return undefined;
  }
}

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
