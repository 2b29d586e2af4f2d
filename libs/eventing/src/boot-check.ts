import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Permissions } from './gate.js';
import { declaredCommands } from './message.js';
import { declaredQuestions } from './question.js';

/** Where @nestjs/cqrs notes which message a handler class answers; it exports no name for them. */
const COMMAND_HANDLER_METADATA = '__commandHandler__';
const QUERY_HANDLER_METADATA = '__queryHandler__';

export const PERMISSIONS = Symbol('permissions');

interface MessageClass {
  readonly type?: string;
  readonly name: string;
}

/** A command or question without exactly one handler and one line of permission stops the boot, not the user. */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(PERMISSIONS) private readonly permissions: Permissions,
  ) {}

  onApplicationBootstrap(): void {
    const faults = [
      ...this.faults(declaredCommands, COMMAND_HANDLER_METADATA),
      ...this.faults(declaredQuestions, QUERY_HANDLER_METADATA),
    ];
    if (faults.length > 0) throw new Error(`Wiring is incomplete:\n${faults.join('\n')}`);
  }

  private faults(declared: ReadonlySet<string>, metadataKey: string): string[] {
    const handled = this.handled(metadataKey);
    return [...declared].flatMap((type) => {
      const count = handled.filter((name) => name === type).length;
      return [
        ...(count === 1 ? [] : [`${type} has ${count} handlers`]),
        ...(this.permissions[type] ? [] : [`${type} has no line in the permission table`]),
      ];
    });
  }

  private handled(metadataKey: string): string[] {
    return this.discovery.getProviders().flatMap(({ metatype }) => {
      const message = metatype && (Reflect.getMetadata(metadataKey, metatype) as MessageClass | undefined);
      return message ? [message.type ?? message.name] : [];
    });
  }
}
