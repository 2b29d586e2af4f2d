import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import {
  EventStore,
  type AnyCommand,
  type AnyEvent,
  type Db,
  type Decider,
  type Meta,
  type Prepare,
  type Receipt,
} from '@app/eventing';
import { Files } from '@app/files';
import { officerAccount } from './account.decider.js';
import { windowOf } from './code.rules.js';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  BindOfficerAccount,
  EnterPaperAttendance,
  FileExamPaper,
  ForetellShortfalls,
  SignInToTraining,
  SignOutOfTraining,
  SubmitTrainingPlan,
} from './commands.js';
import { bindingFacts, dueOf, isRegistered, listedOn, shortIn, traineeOf } from './facts.js';
import type { TrainingSessionEvent } from './events.js';
import { trainingPlan } from './plan.decider.js';
import { trainingSession } from './session.decider.js';
import type { TrainingSession } from './session.rules.js';
import { secretOf } from './session-secrets.js';
import { shortfallForecast } from './shortfall.decider.js';

/** A command with what its decider must know, and the files it names, which its asker must have handed in. */
function informed<C extends AnyCommand, E extends AnyEvent, S>(
  decider: Decider<NoInfer<C>, E, S>,
  act: new (data: C['data'], meta: Meta) => C,
  look: (command: C, db: Db, files: Files) => Promise<Partial<C['data']>>,
  filesOf: (data: C['data']) => readonly string[] = () => [],
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(
      @Inject(EventStore) private readonly store: EventStore,
      @Inject(Files) private readonly files: Files,
    ) {}

    async execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      await this.files.refuseUnknown(filesOf(data), meta);
      const prepare: Prepare<C> = async (_, db) => new act({ ...data, ...(await look(asked, db, this.files)) }, meta);
      return this.store.handle(decider, asked, prepare);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

type ByCode = SignInToTraining | SignOutOfTraining;

/**
 * Hundreds sign in to one session within a minute: they are stored together with what others decided, one after the
 * other on the session's stream. What is looked up before does not move meanwhile, or does not matter.
 */
function byCode<C extends ByCode>(act: new (data: C['data'], meta: Meta) => C): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      const knowing: Prepare<C> = async ({ data, meta }, db) => {
        const trainee = await traineeOf(meta.actor, dayOf(meta.at), db);
        const secret = await secretOf(data.sessionId, db);
        const window = secret && windowOf(data.code, meta.at, data.sessionId, secret);
        return new act({ ...data, ...(trainee && { trainee }), ...(window !== undefined && { window }) }, meta);
      };
      return this.store.handleKnowing<C, TrainingSessionEvent, TrainingSession>(trainingSession, asked, knowing);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

/** The name of the first file that is no photograph. */
async function noPicture({ data, meta }: AddTrainingPictures, _: Db, files: Files): Promise<{ noPicture?: string }> {
  for (const id of data.pictures) {
    const { name, mediaType } = await files.describe(id, meta);
    if (!mediaType.startsWith('image/')) return { noPicture: name };
  }
  return {};
}

export const informedHandlers: Provider[] = [
  byCode(SignInToTraining),
  byCode(SignOutOfTraining),
  informed(officerAccount, BindOfficerAccount, async ({ data, meta }, db) => ({
    facts: await bindingFacts(data, dayOf(meta.at), db),
  })),
  informed(trainingPlan, SubmitTrainingPlan, async ({ data: { unitId, year } }, db) => ({
    facts: { unitKnown: await isRegistered(unitId, db), dueOn: await dueOf(year, db) },
  })),
  informed(trainingSession, ArrangeTrainingSession, async ({ data: { unitId } }, db) => ({
    unitKnown: unitId !== undefined && (await isRegistered(unitId, db)),
  })),
  informed(
    trainingSession,
    EnterPaperAttendance,
    async ({ data: { sessionId, attendance } }, db) => ({
      listed: await listedOn(
        sessionId,
        attendance.map(({ officerId }) => officerId),
        db,
      ),
    }),
    ({ fileId }) => (fileId === undefined ? [] : [fileId]),
  ),
  informed(trainingSession, AddTrainingPictures, noPicture, ({ pictures }) => pictures),
  informed(
    trainingSession,
    FileExamPaper,
    () => Promise.resolve({}),
    ({ fileId }) => [fileId],
  ),
  informed(shortfallForecast, ForetellShortfalls, async ({ data, meta }, db) => ({
    short: await shortIn(data, meta.at, db),
  })),
];
