import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const words = (message: unknown): object => (message instanceof Error ? { err: message } : { msg: String(message) });

/** Nest's logger on pino: one JSON object a line. */
export class JsonLogger implements LoggerService {
  readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.info({ ...words(message), context: rest.at(-1) });
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn({ ...words(message), context: rest.at(-1) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ ...words(message), context: rest.at(-1) });
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal({ ...words(message), context: rest.at(-1) });
  }
}
