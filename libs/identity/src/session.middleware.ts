import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { NextFunction, Response } from 'express';
import { Clock } from '@app/calendar';
import type { SignedInRequest } from '@app/http';
import { Sessions } from './sessions.js';

export const SESSION_COOKIE = 'yuheng';

export const tokenOf = (request: SignedInRequest): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];

/** Puts the signed-in account and the instant of the request on every request. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async use(request: SignedInRequest, _response: Response, next: NextFunction): Promise<void> {
    const now = this.clock.now();
    const token = tokenOf(request);
    request.receivedAt = now.toISOString();
    if (token) request.account = await this.sessions.account(token, now);
    next();
  }
}
