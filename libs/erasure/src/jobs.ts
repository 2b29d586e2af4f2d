import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob, type Progress } from '@app/queues';
import { RecordReadTablesCleared } from './commands.js';
import { ReadTables } from './read-tables.js';

export class ClearReadTablesData {
  @IsString() erasureId: string;
}

export const clearReadTables = jobKind('clear-read-tables', ClearReadTablesData);

/** Makes every read table anew that was made from an erased event. Done twice, it finds nothing more to clear. */
@JobHandler(clearReadTables)
export class ClearReadTables implements HandlesJob<ClearReadTablesData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(ReadTables) private readonly tables: ReadTables,
  ) {}

  async run({ erasureId }: ClearReadTablesData, meta: Meta, progress: Progress): Promise<void> {
    await this.tables.clear(erasureId, progress);
    await this.commands.execute(new RecordReadTablesCleared({ erasureId }, meta));
  }
}
