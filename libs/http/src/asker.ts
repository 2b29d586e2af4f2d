import { randomUUID } from 'node:crypto';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { idFrom, Rejection, type Meta } from '@app/eventing';
import { InvalidInput } from './validation.js';

/** The person a request comes from. Set by identity before any controller runs. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId?: string;
  readonly unitName?: string;
}

export interface SignedInRequest extends Request {
  account?: Account;
  /** The instant the request came in, by the installation's clock. */
  receivedAt?: string;
}

export const PUBLIC = Symbol('public');

/** An endpoint anybody may ask. Every other one needs a signed-in account. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);

const LONGEST_KEY = 200;

function commandId(request: SignedInRequest, actor: string): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return randomUUID();
  if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY) {
    throw new InvalidInput([{ field: 'Idempotency-Key', message: '提交编号格式不正确' }]);
  }
  return idFrom('request', actor, key);
}

function expected(request: SignedInRequest): number | undefined {
  const tag = request.headers['if-match'];
  if (tag === undefined || tag === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (version === undefined) throw new InvalidInput([{ field: 'If-Match', message: '版本号格式不正确' }]);
  return Number(version);
}

/** Who asks for the request at hand. Throws `not-signed-in` where nobody is. */
export function askerOf(request: SignedInRequest): Meta {
  const { account, receivedAt } = request;
  if (!account || !receivedAt) throw new Rejection('not-signed-in');
  const version = expected(request);
  return {
    actor: account.id,
    roles: account.roles,
    ...(account.unitId === undefined ? {} : { unit: account.unitId }),
    at: receivedAt,
    commandId: commandId(request, account.id),
    ...(version === undefined ? {} : { expected: version }),
  };
}

/** The Meta of whoever asks, for commands and questions. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext) =>
  askerOf(context.switchToHttp().getRequest<SignedInRequest>()),
);

/** The Meta of anybody, signed in or not, on a public page: what he may ask for has `public` in its line of permission. */
export const Visitor = createParamDecorator((_: unknown, context: ExecutionContext): Meta => {
  const { receivedAt = '' } = context.switchToHttp().getRequest<SignedInRequest>();
  return { actor: 'public', roles: ['public'], at: receivedAt, commandId: '' };
});

/** The id of what a request creates: a repeated request creates the same thing once. */
export const newId = (meta: Meta): string => idFrom('created', meta.commandId);
