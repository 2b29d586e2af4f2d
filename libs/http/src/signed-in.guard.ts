import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Rejection } from '@app/eventing';
import { PUBLIC, type SignedInRequest } from './asker.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Nobody gets past without signing in, and no other site may write in a signed-in person's name. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (!READS.includes(request.method)) this.refuseForeign(request);
    const open = this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]);
    if (!open && !request.account) throw new Rejection('not-signed-in');
    return true;
  }

  private refuseForeign({ headers }: SignedInRequest): void {
    const { origin, host } = headers;
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
      throw new Rejection('foreign-origin');
  }
}
