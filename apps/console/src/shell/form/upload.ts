import { newKey, refused } from '../api';
import { markAnswered, markLost } from '../connection';
import { ConnectionLost } from '../refusal';
import type { FileRef } from './evidence';

export interface Upload {
  readonly done: Promise<FileRef>;
  readonly cancel: () => void;
}

const URL_OF_FILES = '/api/files';

/** fetch cannot tell how much has gone out, XMLHttpRequest can. */
export function uploadFile(file: File, onProgress: (ratio: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<FileRef>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      markAnswered();
      if (request.status < 300) resolve(JSON.parse(request.responseText) as FileRef);
      else reject(refused(request.status, request.responseText, URL_OF_FILES));
    };
    request.onerror = () => {
      markLost();
      reject(new ConnectionLost());
    };
  });
  const form = new FormData();
  form.append('file', file);
  request.open('POST', URL_OF_FILES);
  request.setRequestHeader('Idempotency-Key', newKey());
  request.send(form);
  return { done, cancel: () => request.abort() };
}
