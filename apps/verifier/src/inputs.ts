import { EXPORT_FILES, parseCheckpoint, parseNote } from '@app/transparency';
import { BUNDLE_FORMAT } from '@app/draw/verifying.js';
import { chainsIn } from './drand.js';
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
  /** Beacon chains beside the one everybody knows. */
  readonly chains: NamedText[];
  /** Names of files that are none of these. */
  readonly unknown: string[];
  /** Names of files beside another of a kind of which there can be only one. */
  readonly doubled: string[];
}

export const noInputs = (): Inputs => ({
  exports: [],
  bundles: [],
  proofs: [],
  receipts: [],
  older: [],
  chains: [],
  unknown: [],
  doubled: [],
});

type Part = keyof typeof EXPORT_FILES;
type Kind = 'bundle' | 'proof' | 'receipt' | 'chain' | Part;

const isPart = (kind: Kind): kind is Part => kind in EXPORT_FILES;

/** Recognises single files by what is in them; those of an export make up one together. */
export function sortFiles(files: ReadonlyMap<string, Uint8Array>, inputs: Inputs): void {
  const parts = new Map<string, Uint8Array>();
  for (const [name, bytes] of exportNamesFirst(files)) {
    const isEvents = basename(name) === EXPORT_FILES.events;
    const text = isEvents ? '' : decodeText(bytes);
    const kind = isEvents ? 'events' : kindOf(text ?? '');
    if (text === undefined || kind === undefined) inputs.unknown.push(name);
    else if (!isPart(kind)) inputs[`${kind}s`].push({ name, text });
    else if (!parts.has(EXPORT_FILES[kind])) parts.set(EXPORT_FILES[kind], bytes);
    else if (kind === 'checkpoints') inputs.older.push({ name, text });
    else inputs.doubled.push(name);
  }
  addParts(parts, inputs);
}

/** Of several checkpoint files, the export's own is the one that bears its name. */
function exportNamesFirst(files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  const names: readonly string[] = Object.values(EXPORT_FILES);
  const rank = (path: string) => (names.includes(basename(path)) ? 0 : 1);
  return [...files].sort(([a], [b]) => rank(a) - rank(b));
}

/** A policy and checkpoints without events serve whatever else there is. */
function addParts(parts: ReadonlyMap<string, Uint8Array>, inputs: Inputs): void {
  if (parts.has(EXPORT_FILES.events)) {
    inputs.exports.push(memorySource(EXPORT_FILES.events, parts));
    return;
  }
  const policy = textOf(parts, EXPORT_FILES.policy);
  const checkpoints = textOf(parts, EXPORT_FILES.checkpoints);
  if (policy && inputs.policy) inputs.doubled.push(policy.name);
  else if (policy) inputs.policy = policy;
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
    if (value && 'logKey' in value) return 'policy';
    return chainsIn(text) ? 'chain' : undefined;
  } catch {
    return undefined;
  }
}

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
