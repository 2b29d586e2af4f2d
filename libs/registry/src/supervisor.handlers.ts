import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, refuseIf, type Db, type Receipt } from '@app/eventing';
import { CorrectSupervisorParticulars, DeclareConflict, RegisterSupervisor } from './commands.js';
import { supervisor } from './supervisor.decider.js';

/** A supervisor's own unit and the units he declares are units of the register. */
async function refuseUnknownUnit(unitId: string, db: Db): Promise<void> {
  const { rowCount } = await db.query('select from registry_unit where id = $1 and closed_at is null', [unitId]);
  refuseIf(rowCount === 0, 'unit-not-registered');
}

@CommandHandler(RegisterSupervisor)
export class RegisterSupervisorHandler implements ICommandHandler<RegisterSupervisor> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: RegisterSupervisor): Promise<Receipt> {
    return this.store.handle(supervisor, asked, async (command, db) => {
      if (asked.data.unitId !== undefined) await refuseUnknownUnit(asked.data.unitId, db);
      return command;
    });
  }
}

@CommandHandler(CorrectSupervisorParticulars)
export class CorrectSupervisorHandler implements ICommandHandler<CorrectSupervisorParticulars> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: CorrectSupervisorParticulars): Promise<Receipt> {
    return this.store.handle(supervisor, asked, async (command, db) => {
      if (asked.data.unitId !== undefined) await refuseUnknownUnit(asked.data.unitId, db);
      return command;
    });
  }
}

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: DeclareConflict): Promise<Receipt> {
    return this.store.handle(supervisor, asked, async (command, db) => {
      await refuseUnknownUnit(asked.data.unitId, db);
      return command;
    });
  }
}
