import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsIn, IsString } from 'class-validator';
import { EventStore, fold, Rejection, type Meta, type Recorded } from '@app/eventing';
import { JobHandler, jobKind, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import { BeaconRelays, RelaysSilent } from './beacon-relays.js';
import {
  AwaitSources,
  EnterBeacon,
  FindOverdueDraw,
  LapsePreparation,
  MissReveals,
  type DrawCommand,
} from './commands.js';
import { draw } from './decider.js';
import type { DrawEvent } from './events.js';

const MOMENTS = ['freeze-deadline', 'reveal-by', 'not-before', 'publish-by'] as const;
type Moment = (typeof MOMENTS)[number];

export class DrawMomentData {
  @IsString() drawId: string;
  @IsIn(MOMENTS) moment: Moment;
}
export const drawMoment = jobKind('draw-moment', DrawMomentData);

export class FetchBeaconData {
  @IsString() drawId: string;
}
export const fetchBeacon = jobKind('fetch-beacon', FetchBeaconData);

/** Deadlines are kept to the millisecond: their jobs come a second later. */
const AFTERWARDS_MS = 1000;
const after = (moment: string): string => new Date(Date.parse(moment) + AFTERWARDS_MS).toISOString();

const jobId = (...parts: readonly string[]): string => parts.join('-').replaceAll(':', '-');

const momentOf = (drawId: string, moment: Moment, at: string): JobRequest =>
  requestJob(drawMoment, jobId('draw', drawId, moment), { drawId, moment }, at);

/** The deadline of a preparation. */
export const deadlineOf = (drawId: string, freezeDeadline: string): JobRequest[] => [
  momentOf(drawId, 'freeze-deadline', after(freezeDeadline)),
];

export interface Timetabled {
  readonly drawId: string;
  readonly notBefore: string;
  readonly publishBy: string;
  /** There when parties reveal. */
  readonly revealBy?: string;
  /** There when a beacon is a source. */
  readonly beaconAt?: string;
}

/** The moments of a frozen draw. Their ids follow from the draw: asked for twice, each comes once. */
export const momentsOf = ({ drawId, notBefore, publishBy, revealBy, beaconAt }: Timetabled): JobRequest[] => [
  ...(revealBy === undefined ? [] : [momentOf(drawId, 'reveal-by', after(revealBy))]),
  momentOf(drawId, 'not-before', notBefore),
  ...(beaconAt === undefined ? [] : [requestJob(fetchBeacon, jobId('beacon', drawId), { drawId }, after(beaconAt))]),
  momentOf(drawId, 'publish-by', after(publishBy)),
];

const COMMANDS: Readonly<Record<Moment, (drawId: string, meta: Meta) => DrawCommand>> = {
  'freeze-deadline': (drawId, meta) => new LapsePreparation({ drawId }, meta),
  'reveal-by': (drawId, meta) => new MissReveals({ drawId }, meta),
  'not-before': (drawId, meta) => new AwaitSources({ drawId }, meta),
  'publish-by': (drawId, meta) => new FindOverdueDraw({ drawId }, meta),
};

/** 时间节点: what a moment of the protocol changes. Late or twice, it changes nothing more. */
@JobHandler(drawMoment)
@Injectable()
export class KeepDrawMoment implements HandlesJob<DrawMomentData> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  run({ drawId, moment }: DrawMomentData, meta: Meta): Promise<unknown> {
    return this.bus.execute(COMMANDS[moment](drawId, meta));
  }
}

/** Refusals that time may cure. */
const PASSING = ['freeze-not-cosigned', 'beacon-before-time'];

/** 取公共信标: from the relays configured for its chain; silence is tried again by the queue, with growing pauses. */
@JobHandler(fetchBeacon)
@Injectable()
export class FetchBeacon implements HandlesJob<FetchBeaconData> {
  private readonly logger = new Logger('beacon');

  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(BeaconRelays) private readonly relays: BeaconRelays,
  ) {}

  async run({ drawId }: FetchBeaconData, meta: Meta): Promise<unknown> {
    const planned = await this.planned(drawId);
    const signature = planned && (await this.relays.fetch(planned));
    if (signature === undefined) return undefined;
    try {
      return await this.bus.execute(new EnterBeacon({ drawId, signature }, meta));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      if (PASSING.includes(error.code)) throw new RelaysSilent(error.code);
      this.logger.warn(`${drawId}: ${error.code}`);
      return undefined;
    }
  }

  /** The round that a draw still waits for. */
  private async planned(drawId: string): Promise<{ chain: string; round: number } | undefined> {
    const state = fold(draw, (await this.store.stream(`draw-${drawId}`)) as Recorded<DrawEvent>[]);
    if (state.is !== 'frozen') return undefined;
    const { contributions } = state.freeze.manifest;
    const place = contributions.findIndex(({ kind }) => kind === 'drand');
    const source = contributions[place];
    return source?.kind === 'drand' && state.given[place] === undefined ? source : undefined;
  }
}
