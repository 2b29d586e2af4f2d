import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rateLimit, type Options } from 'express-rate-limit';
import { Pool } from 'pg';
import { Rejection } from '@app/eventing';
import { LimitStore } from './limit-store.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Leads that are taken from one address a day, and from all of them. */
export const FROM_ONE_A_DAY = 10;
const FROM_ALL_A_DAY = 500;
/** Whatever becomes of them: a form that is sent on and on is read no further. */
const SENT_A_MINUTE = 60;
/** Numbers that were never given, from one address an hour. */
export const WRONG_AN_HOUR = 10;

type Limit = (request: Request, response: Response) => Promise<void>;

/** Throws the refusal where there have been too many; who asked is forgotten with the window and recorded nowhere. */
function limit(code: string, options: Partial<Options> & { readonly limit: number }): Limit {
  const count = rateLimit({
    ...{ legacyHeaders: false, validate: false },
    ...options,
    handler: (_request, _response, next) => next(new Rejection(code, { most: options.limit })),
  });
  return (request, response) =>
    new Promise((pass, refuse) => {
      void count(request, response, (error?: unknown) => (error instanceof Error ? refuse(error) : pass()));
    });
}

const onlyAnswered = { skipFailedRequests: true };
const EVERYBODY = { keyGenerator: () => 'all' };

/** 防止滥用: how much one address and all of them together may send to the public pages. */
@Injectable()
export class LeadLimits {
  /** A flood is held off by each process for itself, before anything is asked of the database. */
  readonly sent = limit('too-many-requests', { windowMs: MINUTE, limit: SENT_A_MINUTE });
  private readonly fromOne: Limit;
  private readonly fromAll: Limit;
  /** Numbers that are found are not counted. */
  readonly enquired: Limit;

  constructor(@Inject(Pool) db: Pool) {
    const shared = (name: string) => ({ store: new LimitStore(db, name) });
    this.fromOne = limit('leads-too-many', {
      ...{ windowMs: DAY, limit: FROM_ONE_A_DAY, ...onlyAnswered, ...shared('filed') },
    });
    this.fromAll = limit('leads-too-many-today', {
      ...{ windowMs: DAY, limit: FROM_ALL_A_DAY, ...onlyAnswered, ...EVERYBODY, ...shared('filed by all') },
    });
    this.enquired = limit('enquiries-too-many', {
      ...{ windowMs: HOUR, limit: WRONG_AN_HOUR, skipSuccessfulRequests: true, ...shared('enquired') },
    });
  }

  async filed(request: Request, response: Response): Promise<void> {
    await this.fromOne(request, response);
    await this.fromAll(request, response);
  }
}
