import { hearServerTime } from './clock';
import { markAnswered, markLost } from './connection';
import { ConnectionLost, Refusal, refusalOf } from './refusal';

/** How a writing request goes out: the key makes a repeat harmless, the version refuses a stale one. */
export interface Sending {
  readonly key?: string;
  readonly version?: number | string;
}

export interface Receipt {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly hash: string }[];
  /** A signed text that can be kept: what was recorded stands in the history within a minute. */
  readonly promise?: string;
}

export interface Answer {
  readonly id: string;
  readonly receipt: Receipt;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total: number;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

const PATIENCE_MS = 60_000;
const GATEWAY_SILENT = [502, 503, 504];
let signedOut: () => void = () => {};

/** The router says what happens when a request finds that nobody is signed in. */
export const whenSignedOut = (then: () => void): void => void (signedOut = then);

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => ask<T>('GET', address(path, query), { signal }),
  post: <T = Answer>(path: string, body?: unknown, how?: Sending) => ask<T>('POST', address(path), write(body, how)),
  put: <T = Answer>(path: string, body?: unknown, how?: Sending) => ask<T>('PUT', address(path), write(body, how)),
  remove: <T = void>(path: string, how?: Sending) => ask<T>('DELETE', address(path), write(undefined, how)),
};

/** The office's network is plain http, where crypto.randomUUID does not exist. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function address(path: string, query: Query = {}): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return `/api${path}${asked.length > 0 ? `?${search}` : ''}`;
}

function write(body: unknown, { key = newKey(), version }: Sending = {}): RequestInit {
  const headers: Record<string, string> = { 'Idempotency-Key': key };
  if (body instanceof FormData) return { headers, body };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  return { headers, body: body === undefined ? undefined : JSON.stringify(body) };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Download {
  readonly name: string;
  readonly content: Blob;
}

/** What is shown as a page of a list, whole and as an xlsx file. */
export async function download(path: string, query: Query): Promise<Download> {
  const url = address(path, query);
  const response = await reach(url, { method: 'GET', headers: { Accept: XLSX } });
  if (!response.ok) throw refused(response.status, await response.text(), url);
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content: await response.blob() };
}

async function ask<T>(method: string, url: string, init: RequestInit): Promise<T> {
  const response = await reach(url, { ...init, method });
  hearServerTime(response.headers.get('Date'));
  const body = await response.text();
  if (!response.ok) throw refused(response.status, body, url);
  return (body === '' ? undefined : JSON.parse(body)) as T;
}

async function reach(url: string, { signal, ...init }: RequestInit): Promise<Response> {
  const patience = new AbortController();
  const timer = window.setTimeout(() => patience.abort(), PATIENCE_MS);
  signal?.addEventListener('abort', () => patience.abort());
  try {
    const response = await fetch(url, { ...init, signal: patience.signal, credentials: 'same-origin' });
    if (GATEWAY_SILENT.includes(response.status)) throw new ConnectionLost();
    markAnswered();
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    markLost();
    throw new ConnectionLost();
  } finally {
    window.clearTimeout(timer);
  }
}

export function refused(status: number, body: string, url: string): Refusal {
  if (status === 401 && url !== '/api/session') signedOut();
  return refusalOf(status, body);
}
