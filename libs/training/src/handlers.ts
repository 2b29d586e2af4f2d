import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { EventStore, type Db, type Meta, type Prepare, type Receipt } from '@app/eventing';
import { Files, informed } from '@app/files';
import { officerAccount } from './account.decider.js';
import { windowOf } from './code.rules.js';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  BindOfficerAccount,
  EnterPaperAttendance,
  FileExamPaper,
  ForetellShortfalls,
  RequestTrainingPlans,
  SignInToTraining,
  SignOutOfTraining,
  SubmitTrainingPlan,
} from './commands.js';
import { bindingFacts, dueOf, isRegistered, listedOn, shortIn, traineeOf, unitsWithoutPlan } from './facts.js';
import type { TrainingSessionEvent } from './events.js';
import { trainingPlan, trainingYear } from './plan.decider.js';
import { trainingSession } from './session.decider.js';
import type { TrainingSession } from './session.rules.js';
import { secretOf } from './session-secrets.js';
import { shortfallForecast } from './shortfall.decider.js';

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
        const { sessionId } = data;
        const trainee = await traineeOf(meta.actor, { day: dayOf(meta.at), sessionId }, db);
        const secret = await secretOf(sessionId, db);
        const window = secret && windowOf(data.code, meta.at, sessionId, secret);
        return new act({ ...data, ...(trainee && { trainee }), ...(window !== undefined && { window }) }, meta);
      };
      return this.store.handleKnowing<C, TrainingSessionEvent, TrainingSession>(trainingSession, asked, knowing);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

const noPicture = async ({ data: { pictures }, meta }: AddTrainingPictures, _: Db, files: Files) => ({
  noPicture: await files.firstNoPicture(pictures, meta),
});

export const informedHandlers: Provider[] = [
  byCode(SignInToTraining),
  byCode(SignOutOfTraining),
  informed(officerAccount, BindOfficerAccount, async ({ data, meta }, db) => ({
    facts: await bindingFacts(data, dayOf(meta.at), db),
  })),
  informed(trainingPlan, SubmitTrainingPlan, async ({ data: { unitId, year } }, db) => ({
    facts: { unitKnown: await isRegistered(unitId, db), dueOn: await dueOf(year, db) },
  })),
  informed(trainingYear, RequestTrainingPlans, async ({ data: { year } }, db) => ({
    facts: { dueOn: await dueOf(year, db), units: await unitsWithoutPlan(year, db) },
  })),
  informed(trainingSession, ArrangeTrainingSession, async ({ data: { unitId } }, db) => ({
    unitKnown: unitId !== undefined && (await isRegistered(unitId, db)),
  })),
  informed(
    trainingSession,
    EnterPaperAttendance,
    ({ data: { sessionId, attendance } }, db) =>
      listedOn(
        sessionId,
        attendance.map(({ officerId }) => officerId),
        db,
      ),
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
