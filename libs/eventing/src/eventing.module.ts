import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { BootCheck, PERMISSIONS } from './boot-check.js';
import { Catalogue, contribute } from './catalogue.js';
import { EventStore } from './event-store.js';
import { Gate, type Permissions } from './gate.js';
import { HistorySignal } from './history-signal.js';
import { refusals } from './refusals.js';

/** The kernel: buses with the gate before them, the event store, and the check of the wiring at boot. */
@Global()
@Module({})
export class EventingModule {
  static forRoot(permissions: Permissions): DynamicModule {
    const gate = new Gate(permissions);
    return {
      module: EventingModule,
      imports: [
        DiscoveryModule,
        {
          ...CqrsModule.forRoot({ commandPublisher: gate, queryPublisher: gate, rethrowUnhandled: true }),
          global: true,
        },
      ],
      providers: [
        { provide: PERMISSIONS, useValue: permissions },
        Catalogue,
        HistorySignal,
        EventStore,
        BootCheck,
        contribute({ refusals }),
      ],
      exports: [Catalogue, EventStore, HistorySignal],
    };
  }
}
