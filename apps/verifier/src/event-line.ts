import { canonicalJson } from '@app/eventing/hashing.js';
import { eventLine, type ExportedEvent } from '@app/transparency';

/** What an envelope says that is checked here. */
export interface EnvelopeFacts {
  readonly actor: string;
  readonly at: string;
  readonly id: string;
  readonly payloadHash: string;
  readonly prev: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
}

const SALT = /^[0-9a-f]{32}$/;

/**
 * The event of one line of events.ndjson; nothing unless the line is, to the letter, the one text that such an event
 * has: then no letter of it can be changed without changing what is hashed.
 */
export function readEventLine(line: string): ExportedEvent | undefined {
  let event: ExportedEvent;
  try {
    event = JSON.parse(line) as ExportedEvent;
    if (!isEvent(event) || eventLine(event) !== line) return undefined;
  } catch {
    return undefined;
  }
  return line.includes('\\ud') ? undefined : event;
}

const isEvent = ({ envelope, salt, body }: ExportedEvent): boolean =>
  typeof envelope === 'string' &&
  (salt === undefined ? body === undefined : SALT.test(salt) && typeof body === 'string');

const PLAIN = '[^"\\\\\\u0000-\\u001f]';
const HASH = '"([0-9a-f]{64})"';
const COUNT = '[1-9][0-9]{0,15}';

/** The envelope as it nearly always looks: JCS with no character that would have to be escaped. */
const USUAL = new RegExp(
  `^\\{"actor":"(${PLAIN}*)","at":"(${PLAIN}+)","id":"(${PLAIN}+)","payloadHash":${HASH},"prev":${HASH},` +
    `"schemaVersion":${COUNT},"stream":"(${PLAIN}+)","type":"(${PLAIN}+)","v":1,"version":(${COUNT})\\}$`,
);

/** Nothing unless the text is the canonical JSON of an envelope with all its members and no others. */
export function readEnvelope(text: string): EnvelopeFacts | undefined {
  const found = USUAL.exec(text);
  if (!found) return readUnusual(text);
  const [, actor = '', at = '', id = '', payloadHash = '', prev = '', stream = '', type = '', version = ''] = found;
  return { actor, at, id, payloadHash, prev, stream, type, version: Number(version) };
}

const MEMBERS = 'actor,at,id,payloadHash,prev,schemaVersion,stream,type,v,version';

function readUnusual(text: string): EnvelopeFacts | undefined {
  try {
    const envelope = JSON.parse(text) as EnvelopeFacts & Readonly<Record<string, unknown>>;
    if (Object.keys(envelope).join() !== MEMBERS || canonicalJson(envelope) !== text) return undefined;
    // Escapes are all that may make it unusual: with the strings emptied of them it must look like any other.
    return USUAL.test(text.replaceAll(/\\(u[0-9a-f]{4}|[^u])/g, '_')) ? envelope : undefined;
  } catch {
    return undefined;
  }
}
