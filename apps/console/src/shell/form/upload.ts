import type { DetailedError, Upload as TusUpload } from 'tus-js-client';
import { api, refused } from '../api';
import { markAnswered, markLost } from '../connection';
import { ConnectionLost } from '../refusal';
import type { FileRef } from './evidence';

export interface Upload {
  readonly done: Promise<FileRef>;
  /** Stops sending; what has arrived stays. */
  readonly pause: () => void;
  readonly goOn: () => void;
  /** Stops, and has the server throw away what has arrived. */
  readonly cancel: () => void;
}

/** An upload that was begun and not finished, as the server knows it. */
export interface Unfinished {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly received: number;
}

const UPLOADS = '/api/uploads';
/** A lift, a tunnel, a server that is started anew: tried again for a good minute before anybody is asked. */
const RETRIES_MS = [500, 1000, 3000, 5000, 10_000, 20_000, 20_000];

export const unfinishedUploads = (): Promise<readonly Unfinished[]> =>
  api.get<{ items: readonly Unfinished[] }>('/uploads').then(
    ({ items }) => items,
    () => [],
  );

function failureOf(cause: Error | DetailedError): Error {
  const response = 'originalResponse' in cause ? cause.originalResponse : null;
  if (!response || response.getStatus() >= 500) {
    markLost();
    return new ConnectionLost();
  }
  return refused(response.getStatus(), response.getBody(), UPLOADS);
}

/** Sends a file piece by piece. The same file of the same browser goes on where it was interrupted, even days later. */
export function uploadFile(file: File, onProgress: (ratio: number) => void): Upload {
  let upload: TusUpload | undefined;
  let paused = false;
  let gone = false;

  async function send(): Promise<FileRef> {
    const { Upload: Tus } = await import('tus-js-client');
    const sent = new Promise<void>((resolve, reject) => {
      upload = new Tus(file, {
        endpoint: UPLOADS,
        metadata: { filename: file.name },
        retryDelays: RETRIES_MS,
        removeFingerprintOnSuccess: true,
        onProgress: (sent, total) => onProgress(total ? sent / total : 0),
        onSuccess: () => resolve(),
        onError: (cause) => reject(failureOf(cause)),
      });
    });
    const before = await upload!.findPreviousUploads();
    if (before[0]) upload!.resumeFromPreviousUpload(before[0]);
    if (!paused && !gone) upload!.start();
    await sent;
    markAnswered();
    const id = upload!.url?.split('/').at(-1) ?? '';
    return api.post<FileRef>(`/uploads/${id}/files`);
  }

  return {
    done: send(),
    pause: () => {
      paused = true;
      void upload?.abort();
    },
    goOn: () => {
      paused = false;
      upload?.start();
    },
    cancel: () => {
      gone = true;
      void upload?.abort(true).catch(() => undefined);
    },
  };
}
