import type { ICommandPublisher, IQueryPublisher } from '@nestjs/cqrs';
import type { Meta } from './message.js';
import { Rejection } from './rejection.js';

/** Command or question type → the roles that may ask for it. */
export type Permissions = Readonly<Record<string, readonly string[]>>;

interface Asked {
  readonly type?: string;
  readonly meta?: Meta;
}

/**
 * Stands on the command and the query bus: whoever lacks a role named for what he asks is refused
 * before any handler runs. @nestjs/cqrs calls its publisher first, so a throw here stops the dispatch.
 */
export class Gate implements ICommandPublisher, IQueryPublisher {
  constructor(private readonly permissions: Permissions) {}

  publish(asked: object): void {
    const { type, meta } = asked as Asked;
    if (type === undefined || meta === undefined) throw new Error(`Not a message: ${asked.constructor.name}`);
    const allowed = this.permissions[type] ?? [];
    if (!meta.roles.some((role) => allowed.includes(role))) throw new Rejection('role-may-not', { asked: type });
  }
}
