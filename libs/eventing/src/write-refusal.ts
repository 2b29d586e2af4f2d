import type { Catalogue } from './catalogue.js';
import { ConcurrentWrite } from './append.js';
import { Rejection } from './rejection.js';

/** What an error of the database means. A unique index of a read table may be named after the refusal it stands for. */
export function writeRefusal(error: unknown, catalogue: Catalogue): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '40001' || code === '40P01') return new ConcurrentWrite(code);
  if (code !== '23505' || constraint === undefined) return error;
  if (constraint === 'event_pkey' || constraint === 'command_pkey') return new ConcurrentWrite(constraint);
  return catalogue.isRefusal(constraint) ? new Rejection(constraint) : error;
}

/** Whether the connection was lost, so that nobody knows if the commit came through. */
export const isLostConnection = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(57P0[1-3]|08|ECONN|EPIPE)/.test(code) || /Connection terminated|connection error/i.test(message);
};
