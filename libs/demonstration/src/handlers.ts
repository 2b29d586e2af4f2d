import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deed, EventStore, idFrom, type Db, type Meta, type Receipt } from '@app/eventing';
import { informed, type Files } from '@app/files';
import { pilotActivity } from './activity.decider.js';
import { demonstrationBatch } from './batch.decider.js';
import {
  ApplyForNaming,
  CheckDemonstrationStandard,
  CorrectPilotActivity,
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  ExtendDemonstrationPeriod,
  HandInDemonstrationMaterial,
  NameDemonstrationUnit,
  OpenDemonstrationBatch,
  PostponeDemonstrationBatch,
  RecordPilotActivity,
  ReportDemonstrationRectified,
  ReportRecheckReady,
  WithdrawDemonstrationMaterial,
} from './commands.js';
import { entryFacts, isTownship, ledgerOf, onTheirWay, placeOf, standardOf } from './facts.js';
import { demonstrationPoint } from './point.decider.js';
import { DemonstrationStandards } from './standards.js';

/** A batch is opened with the standard as it stands on that day. */
@CommandHandler(OpenDemonstrationBatch)
export class OpenDemonstrationBatchHandler implements ICommandHandler<OpenDemonstrationBatch> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(DemonstrationStandards) private readonly standards: DemonstrationStandards,
  ) {}

  execute({ data, meta }: OpenDemonstrationBatch): Promise<Receipt> {
    const standard = this.standards.current;
    return this.store.handle(demonstrationBatch, new OpenDemonstrationBatch({ ...data, standard }, meta));
  }
}

const entailed = (meta: Meta, pointId: string): Meta => ({
  ...meta,
  expected: undefined,
  commandId: idFrom(meta.commandId, pointId),
});

/** The batch with every unit on its way in it, in one transaction; a unit that was given longer keeps what it has. */
@CommandHandler(PostponeDemonstrationBatch)
export class PostponeDemonstrationBatchHandler implements ICommandHandler<PostponeDemonstrationBatch> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: PostponeDemonstrationBatch): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handleWhole(demonstrationBatch, asked, async (db) => {
      const points = await onTheirWay(data, db);
      const { startBy, applyBy, reason } = data;
      const entails = points.map((pointId) => {
        const extend = new ExtendDemonstrationPeriod({ pointId, applyBy, reason, startBy }, entailed(meta, pointId));
        return deed(demonstrationPoint, extend);
      });
      return { command: asked, entails };
    });
  }
}

type OfPoint = { readonly data: { readonly pointId: string } };
const byStandard = ({ data: { pointId } }: OfPoint, db: Db) => standardOf(pointId, db);

type Entering = { readonly data: { readonly pointId: string; readonly batchId: string; readonly unitId: string } };
const entering = async ({ data }: Entering, db: Db) => ({ facts: await entryFacts(data, db) });

interface Pictured {
  readonly data: { readonly pictures: readonly string[]; readonly files: readonly string[] };
  readonly meta: Meta;
}
const handedIn = ({ pictures, files }: Pictured['data']) => [...pictures, ...files];

/** The name of the first file that is no photograph. */
async function noPicture({ data: { pictures }, meta }: Pictured, files: Files): Promise<{ noPicture?: string }> {
  for (const id of pictures) {
    const { name, mediaType } = await files.describe(id, meta);
    if (!mediaType.startsWith('image/')) return { noPicture: name };
  }
  return {};
}

export const informedHandlers: Provider[] = [
  informed(demonstrationPoint, EnterDemonstrationCandidate, entering),
  informed(demonstrationPoint, EnterEarlierNaming, entering),
  informed(demonstrationPoint, NameDemonstrationUnit, async ({ data: { pointId } }, db) => {
    const place = await placeOf(pointId, db);
    return place ? { facts: await entryFacts({ pointId, ...place }, db) } : {};
  }),
  informed(
    demonstrationPoint,
    HandInDemonstrationMaterial,
    async (command, db, files) => {
      const { name } = await files.describe(command.data.fileId, command.meta);
      return { ...(await byStandard(command, db)), name };
    },
    ({ fileId }) => [fileId],
  ),
  informed(demonstrationPoint, WithdrawDemonstrationMaterial, byStandard),
  informed(demonstrationPoint, ApplyForNaming, byStandard),
  informed(demonstrationPoint, CheckDemonstrationStandard, async (command, db) => ({
    ...(await byStandard(command, db)),
    ...(await ledgerOf(command.data, db)),
  })),
  informed(demonstrationPoint, ReportRecheckReady, byStandard),
  informed(demonstrationPoint, ReportDemonstrationRectified, byStandard),
  informed(
    pilotActivity,
    RecordPilotActivity,
    async (command, db, files) => ({
      ...(await noPicture(command, files)),
      township: await isTownship(command.data.unitId, db),
    }),
    handedIn,
  ),
  informed(pilotActivity, CorrectPilotActivity, (command, _, files) => noPicture(command, files), handedIn),
];
