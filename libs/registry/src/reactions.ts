import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  DemonstrationCandidateEntered,
  DemonstrationCandidateWithdrawn,
  DemonstrationNamingDeclined,
  DemonstrationRevoked,
  DemonstrationUnitNamed,
} from '@app/demonstration/events.js';
import type { Meta, Recorded } from '@app/eventing';
import { Reaction, type Reacts } from '@app/queues';
import { TakeOverDemonstrationStanding } from './commands.js';
import type { Demonstration } from './events.js';

type Standing =
  | DemonstrationCandidateEntered
  | DemonstrationCandidateWithdrawn
  | DemonstrationNamingDeclined
  | DemonstrationUnitNamed
  | DemonstrationRevoked;

const STANDINGS: Readonly<Record<Standing['type'], readonly [Demonstration, string]>> = {
  DemonstrationCandidateEntered: ['candidate', '确定为示范点创建候选单位'],
  DemonstrationCandidateWithdrawn: ['unnamed', '退出示范点创建'],
  DemonstrationNamingDeclined: ['unnamed', '示范点申报未获命名'],
  DemonstrationUnitNamed: ['named', '命名为行政执法责任制示范点'],
  DemonstrationRevoked: ['unnamed', '撤销示范点命名'],
};

/** Naming and revocation decide which tasks a unit has: the register, and whoever goes by it, follow by themselves. */
@Reaction('take-over-demonstration-standing', [
  ...[DemonstrationCandidateEntered, DemonstrationCandidateWithdrawn, DemonstrationNamingDeclined],
  ...[DemonstrationUnitNamed, DemonstrationRevoked],
])
@Injectable()
export class TakeOverDemonstrationStandings implements Reacts<Standing> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ type, seq: since, data: { unitId } }: Recorded<Standing>, meta: Meta): Promise<unknown> {
    const [demonstration, reason] = STANDINGS[type];
    return this.commands.execute(new TakeOverDemonstrationStanding({ unitId, demonstration, since, reason }, meta));
  }
}
