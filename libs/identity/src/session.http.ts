import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { Clock } from '@app/calendar';
import { Rejection } from '@app/eventing';
import { Public, type SignedInRequest } from '@app/http';
import { Credentials } from './credentials.js';
import { PasswordChangeRequest, SessionAnswer, SignInRequest } from './dto.js';
import { SESSION_COOKIE, tokenOf } from './session.middleware.js';
import { Sessions } from './sessions.js';

const cookie = (value: string, secure: boolean, maxAge?: number): string =>
  stringifySetCookie(SESSION_COOKIE, value, { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge });

@ApiTags('session')
@Controller('api/session')
export class SessionHttp {
  constructor(
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { login, password }: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionAnswer> {
    const now = this.clock.now();
    const token = await this.sessions.open(await this.credentials.check(login, password, now), now);
    const account = await this.sessions.account(token, now);
    if (!account) throw new Rejection('sign-in-failed');
    response.setHeader('Set-Cookie', cookie(token, request.secure));
    return { account: { ...account, roles: [...account.roles] } };
  }

  @Get()
  current(@Req() { account }: SignedInRequest): SessionAnswer {
    if (!account) throw new Rejection('not-signed-in');
    return { account: { ...account, roles: [...account.roles] } };
  }

  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: SignedInRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(tokenOf(request) ?? '');
    response.setHeader('Set-Cookie', cookie('', request.secure, 0));
  }

  /** Changes the own password and ends every other session of the account. */
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Body() { old, password }: PasswordChangeRequest,
    @Req() request: SignedInRequest,
  ): Promise<void> {
    const { account } = request;
    if (!account) throw new Rejection('not-signed-in');
    await this.credentials.check(account.login, old, this.clock.now()).catch((error: unknown) => {
      throw error instanceof Rejection && error.code === 'sign-in-failed' ? new Rejection('password-wrong') : error;
    });
    await this.credentials.set(account.id, account.login, password);
    await this.sessions.closeOthersOf(account.id, tokenOf(request) ?? '');
  }
}
