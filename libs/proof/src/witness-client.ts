import { formatAddCheckpoint, parseSize, SIZE_TYPE, type AddCheckpoint } from '@app/transparency';

/** What a witness may say to a request for its cosignature (C2SP tlog-witness). */
export type WitnessReply =
  /** Signature lines, not yet looked at. */
  | { readonly is: 'cosigned'; readonly lines: string }
  /** It cosigned this size last, or, of the same size, another root; then it need not say a size. */
  | { readonly is: 'other-size'; readonly size?: number }
  | { readonly is: 'not-consistent' }
  /** It does not know the log, does not accept its key, or finds the request malformed. */
  | { readonly is: 'refused'; readonly status: number };

/** Nothing that makes sense came back in time: it may be another time. */
export class WitnessSilent extends Error {
  override readonly name = 'WitnessSilent';
}

const PATIENCE_MS = 10_000;
const LARGEST_REPLY = 65_536;

/** Asks under a witness's address. Throws WitnessSilent: no answer, one too late, too large or without sense. */
export async function askWitness(address: string, request: AddCheckpoint): Promise<WitnessReply> {
  const url = addressOf(address);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: formatAddCheckpoint(request),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return replyOf(response, await bodyOf(response));
  } catch (error) {
    if (error instanceof WitnessSilent) throw error;
    throw new WitnessSilent(reasonOf(error));
  }
}

function addressOf(address: string): URL {
  const prefix = address.endsWith('/') ? address : `${address}/`;
  const url = URL.canParse('add-checkpoint', prefix) ? new URL('add-checkpoint', prefix) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new WitnessSilent(`not an address: ${address}`);
  return url;
}

function replyOf({ status, headers }: Response, body: string): WitnessReply {
  if (status === 200) return { is: 'cosigned', lines: body };
  if (status === 422) return { is: 'not-consistent' };
  const size = headers.get('content-type') === SIZE_TYPE ? parseSize(body) : undefined;
  if (status === 409) return { is: 'other-size', ...(size === undefined ? {} : { size }) };
  if ([400, 403, 404].includes(status)) return { is: 'refused', status };
  throw new WitnessSilent(`status ${status}`);
}

async function bodyOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > LARGEST_REPLY) throw new WitnessSilent('the answer is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** fetch hides the reason one level below. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
