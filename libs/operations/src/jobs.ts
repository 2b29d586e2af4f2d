import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { Catalogue, Rejection, type Meta } from '@app/eventing';
import { fill } from '@app/http';
import { JobHandler, jobKind, type HandlesJob, type Progress } from '@app/queues';
import { RecordDriftCheck, RecordRebuild, RecordRunFailure } from './commands.js';
import type { Run } from './events.js';
import { Replays } from './replays.js';
import { Runs } from './runs.js';

export class RunData implements Run {
  @IsString() runId: string;
  @IsString() projection: string;
  @IsString() title: string;
}

export const rebuildJob = jobKind('rebuild-projection', RunData);
export const driftCheckJob = jobKind('check-drift', RunData);

const LONGEST_REASON = 300;
/** The same run is still being done by another worker, or the tables are being rebuilt from the command line. */
const TRY_LATER = 'rebuild-under-way';

/**
 * A run that has its result is not done again. Two workers may still do one at once, with other figures, so each
 * result is told under an id of its own; the decider takes one.
 */
abstract class RunJob implements HandlesJob<RunData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Runs) private readonly runs: Runs,
    @Inject(Replays) protected readonly replays: Replays,
  ) {}

  async run({ runId, projection, title }: RunData, asked: Meta, progress: Progress): Promise<void> {
    if (!(await this.runs.isOpen(runId))) return;
    const run = { runId, projection, title };
    const meta = { ...asked, commandId: randomUUID() };
    const result = await this.result(run, meta, progress).catch((error: unknown) => this.failure(run, meta, error));
    await this.commands.execute(result);
  }

  protected abstract result(run: Run, meta: Meta, progress: Progress): Promise<RecordRebuild | RecordDriftCheck>;

  private failure(run: Run, meta: Meta, error: unknown): RecordRunFailure {
    const { message } = error as Error;
    if (!(error instanceof Rejection))
      return new RecordRunFailure({ ...run, reason: message.slice(0, LONGEST_REASON) }, meta);
    if (error.code === TRY_LATER) throw new Error(error.code);
    return new RecordRunFailure(
      { ...run, reason: fill(this.catalogue.sentence(error.code) ?? message, error.facts) },
      meta,
    );
  }
}

@JobHandler(rebuildJob)
export class RebuildJob extends RunJob {
  protected async result(run: Run, meta: Meta, progress: Progress): Promise<RecordRebuild> {
    return new RecordRebuild({ ...run, ...(await this.replays.rebuild(run.projection, progress)) }, meta);
  }
}

@JobHandler(driftCheckJob)
export class DriftCheckJob extends RunJob {
  protected async result(run: Run, meta: Meta, progress: Progress): Promise<RecordDriftCheck> {
    return new RecordDriftCheck({ ...run, ...(await this.replays.check(run.projection, progress)) }, meta);
  }
}
