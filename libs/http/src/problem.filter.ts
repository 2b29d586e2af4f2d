import {
  Catch,
  HttpException,
  Inject,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Catalogue, ConcurrentWrite, Rejection } from '@app/eventing';
import { fill, statusOf, type Problem } from './problem.js';
import { publicProblem } from './public-frame.js';
import { InvalidInput } from './validation.js';

/** Codes of what Nest and Express refuse before a controller is reached. */
const CODES: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'role-may-not',
  404: 'not-found',
  405: 'not-found',
  413: 'file-too-large',
  415: 'file-kind-forbidden',
  429: 'too-many-requests',
};

/** Postgres' class of values it cannot hold, such as a NUL in a text or a number out of range. */
const DATA_FAULT = /^22[0-9A-Z]{3}$/;

/** What was typed, as against a file: more of it than a body may hold, or more fields. By then it is one of Nest's own. */
const isTooLong = (error: unknown): boolean =>
  error instanceof Error && /^(request entity too large|too many parameters)$/.test(error.message);

/** Somebody with a browser on the public site, whom a sentence serves better than JSON. */
const isReader = ({ path, headers }: Request): boolean =>
  /^\/public(?:\/|$)/.test(path) && (headers.accept ?? '').includes('text/html');

/** Turns whatever is thrown into problem+json. Only a fault of our own is a 500, and it is logged. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(@Inject(Catalogue) private readonly catalogue: Catalogue) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { method } = host.switchToHttp().getRequest<Request>();
    const problem = this.problem(error, method === 'GET');
    if (problem.status >= 500) this.logger.error(error);
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    if (isReader(http.getRequest<Request>())) {
      response.status(problem.status).type('html').send(publicProblem(problem));
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  protected problem(error: unknown, asking = false): Problem {
    if (error instanceof Rejection) return this.of(error.code, error.facts, asking);
    if (error instanceof InvalidInput) return { ...this.of('invalid-input'), errors: error.errors };
    if (error instanceof ConcurrentWrite) return this.of('concurrent-write');
    if (isTooLong(error)) return this.of('request-too-large');
    const status = error instanceof HttpException ? error.getStatus() : this.statusByExpress(error);
    const code = CODES[status] ?? (status < 500 ? 'malformed-request' : 'internal-fault');
    return { ...this.of(code), status: status < 500 ? status : 500 };
  }

  /** Body parsers and multer throw plain errors with a status or a code of their own. */
  private statusByExpress(error: unknown): number {
    const { status, code } = error as { status?: number; code?: string };
    if (code === 'LIMIT_FILE_SIZE') return 413;
    if (code?.startsWith('LIMIT_') || DATA_FAULT.test(code ?? '')) return 400;
    return typeof status === 'number' ? status : 500;
  }

  private of(code: string, facts?: Rejection['facts'], asking = false): Problem {
    const sentence = this.catalogue.sentence(code) ?? code;
    return {
      type: 'about:blank',
      title: fill(sentence, facts),
      status: statusOf(code, asking),
      code,
      ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
    };
  }
}
