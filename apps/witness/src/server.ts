import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { originHash } from './cosigned-memory.js';
import type { Answer, Witness } from './witness.js';

/** Far above a checkpoint with a full proof and a hundred signatures; what is larger is no checkpoint. */
const LARGEST_BODY = 16_384;
/** Whoever sends too much may finish up to here, so that he can read the refusal. */
const LARGEST_READ = 1_000_000;
const PATIENCE_MS = 10_000;

export interface Watch {
  answered(answer: Answer): void;
  failed(error: unknown): void;
}

/** Speaks HTTP for a witness. `mayAnswer` is asked before each answer: a witness that lost its folder signs no more. */
export function witnessServer(witness: Witness, mayAnswer: () => boolean, watch: Watch): Server {
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url = '' } = request;
    const asked = /^\/([0-9a-f]{64})\/checkpoint$/.exec(url)?.[1];
    if (asked !== undefined) return method === 'GET' ? latest(witness, asked) : plain(405);
    if (url !== '/add-checkpoint') return plain(404);
    if (method !== 'POST') return plain(405);
    const body = await bodyOf(request);
    if (body === undefined) return plain(413);
    if (!mayAnswer()) throw new Error('the folder has been taken over by another witness');
    const given = witness.addCheckpoint(body);
    watch.answered(given);
    return given;
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown): Answer => {
        watch.failed(error);
        return plain(500);
      })
      .then((given) => send(response, given))
      .catch(watch.failed);
  });
  server.requestTimeout = PATIENCE_MS;
  server.headersTimeout = PATIENCE_MS;
  return server;
}

const plain = (status: number): Answer => ({ status, body: `${status}\n` });

function latest(witness: Witness, asked: string): Answer {
  const note = witness.latest(asked, originHash);
  return note === undefined ? plain(404) : { status: 200, body: note };
}

/** The body as text; nothing when it is too large. What is not UTF-8 becomes a text that no note may hold. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= LARGEST_BODY) pieces.push(piece);
    else if (length > LARGEST_READ) return undefined;
  }
  if (length > LARGEST_BODY) return undefined;
  return Buffer.concat(pieces).toString('utf8');
}

function send(response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Answer): void {
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...close });
  response.end(body);
}
