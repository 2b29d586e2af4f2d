import type { StreamableFile } from '@nestjs/common';
import { AlreadyReading, type WholeReads } from '@app/database';
import { Rejection } from '@app/eventing';
import type { SignedInRequest } from '@app/http';

/** Aborted when the request is over, answered or not. */
function overOf({ res }: SignedInRequest): AbortSignal {
  const over = new AbortController();
  if (res?.destroyed) over.abort();
  else res?.once('close', () => over.abort());
  return over.signal;
}

/**
 * A file made from a whole list, when its turn has come; nothing where whoever asked has gone. Each person has one made
 * at a time. `past`: of tables replayed for the question. Throws `export-under-way`.
 */
export async function wholeFile(
  reads: WholeReads,
  request: SignedInRequest,
  past: boolean,
  work: (gone: AbortSignal) => Promise<StreamableFile>,
): Promise<StreamableFile | undefined> {
  const gone = overOf(request);
  const { id: whose } = request.account ?? {};
  try {
    return await reads.run(() => work(gone), { gone, past, ...(whose === undefined ? {} : { whose }) });
  } catch (error) {
    if (gone.aborted) return undefined;
    throw error instanceof AlreadyReading ? new Rejection('export-under-way') : error;
  }
}
