import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf, importedYears } from '@app/calendar';
import {
  deed,
  EventStore,
  idFrom,
  nextNumber,
  type Db,
  type Deed,
  type Meta,
  type Prepare,
  type Receipt,
} from '@app/eventing';
import { informed } from '@app/files';
import {
  AssignScorer,
  CloseFileScoring,
  CloseRoundOfVoidedDraw,
  GiveUpScoringRound,
  HandInScores,
  IssueScoringCircular,
  ObjectToScore,
  OpenFileScoring,
  OpenScoringRound,
  RaiseCaseFindings,
  ReportScorerUnavailable,
  RuleOnScoreObjection,
  TellRoundScores,
  TellScore,
  type DealtFile,
  type ScoringRoundCommand,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  caseDrawOf,
  categoriesOf,
  filesOfOpenRound,
  peopleOn,
  personOf,
  scorerOf,
  sheetOf,
  standingOf,
  untold,
} from './facts.js';
import { scoringRound } from './round.decider.js';
import { ScoreSheets } from './score-sheets.js';

/** What one command entails in the stream of another thing has an id of its own, the same each time. */
const entailed = (meta: Meta, ...of: readonly string[]): Meta => ({
  ...meta,
  expected: undefined,
  commandId: idFrom(meta.commandId, ...of),
});

/** 评查轮次 with every file of its draw, opened in one transaction. */
@CommandHandler(OpenScoringRound)
export class OpenScoringRoundHandler implements ICommandHandler<OpenScoringRound> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(ScoreSheets) private readonly sheets: ScoreSheets,
  ) {}

  execute(asked: OpenScoringRound): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handleWhole(scoringRound, asked, async (db) => {
      // Two who open a round on one draw: the second finds it taken.
      await db.query('select from scoring_draw where id = $1 for update', [data.drawId]);
      const draw = await caseDrawOf(data.roundId, data.drawId, db);
      const sheet = this.sheets.current(data.sheetCode);
      const number = await nextNumber(db, `scoring-round-${dayOf(meta.at).slice(0, 4)}`);
      const found = { number, ...(sheet && { sheet }), ...(draw && { draw }) };
      const entails = draw?.files.map((file) => opening(file, draw.campaignId, asked)) ?? [];
      return { command: new OpenScoringRound({ ...data, ...found }, meta), entails };
    });
  }
}

function opening(file: DealtFile, campaignId: string, { data, meta }: OpenScoringRound): Deed {
  const { roundId, scoreBy, objectionDays, rulingDays } = data;
  const opened = { ...file, roundId, campaignId, scoreBy, objectionDays, rulingDays };
  return deed(fileScoring, new OpenFileScoring(opened, entailed(meta, file.scoringId)));
}

/** Everything of the round that is ready is told at once. */
@CommandHandler(TellRoundScores)
export class TellRoundScoresHandler implements ICommandHandler<TellRoundScores> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: TellRoundScores): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handleWhole(scoringRound, asked, async (db) => {
      const years = await importedYears(db);
      const ready = await untold(data.roundId, db);
      const entails = ready.map((scoringId) =>
        deed(fileScoring, new TellScore({ scoringId, years }, entailed(meta, scoringId))),
      );
      return { command: new TellRoundScores({ ...data, files: ready.length }, meta), entails };
    });
  }
}

@CommandHandler(IssueScoringCircular)
export class IssueScoringCircularHandler implements ICommandHandler<IssueScoringCircular> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: IssueScoringCircular): Promise<Receipt> {
    const { data, meta } = asked;
    const prepare: Prepare<ScoringRoundCommand> = async (_, db) =>
      new IssueScoringCircular({ ...data, standing: await standingOf(data.roundId, db) }, meta);
    return this.store.handle(scoringRound, asked, prepare);
  }
}

/** 终止: the round and every file in it, in one transaction. */
function closing<C extends GiveUpScoringRound | CloseRoundOfVoidedDraw>(
  act: new (data: C['data'], meta: Meta) => C,
): Provider {
  @CommandHandler(act)
  class Handler {
    constructor(@Inject(EventStore) private readonly store: EventStore) {}

    execute(asked: C): Promise<Receipt> {
      const { data, meta } = asked;
      return this.store.handleWhole(scoringRound, asked, async (db) => {
        const files = await filesOfOpenRound(data.roundId, db);
        const entails = files.map((scoringId) =>
          deed(fileScoring, new CloseFileScoring({ scoringId, reason: data.reason }, entailed(meta, scoringId))),
        );
        return { command: asked, entails };
      });
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${act.name}Handler` });
  return Handler;
}

export const closingHandlers: Provider[] = [closing(GiveUpScoringRound), closing(CloseRoundOfVoidedDraw)];

const years = async (db: Db) => ({ years: await importedYears(db) });

export const informedHandlers: Provider[] = [
  informed(fileScoring, AssignScorer, async ({ data }, db) => {
    const scorer = await scorerOf(data.scorerId, db);
    const replaced = data.replaces ? await scorerOf(data.replaces, db) : undefined;
    return {
      people: await peopleOn(data.scoringId, db),
      ...(scorer && { scorer }),
      ...(replaced && { replaced }),
    };
  }),
  informed(fileScoring, ReportScorerUnavailable, async ({ data }, db) => {
    const scorer = await scorerOf(data.scorerId, db);
    return scorer ? { scorer } : {};
  }),
  informed(fileScoring, HandInScores, async ({ data, meta }, db) => {
    const scorer = await scorerOf(meta.actor, db);
    return { ...(await sheetOf(data.scoringId, db)), ...(scorer && { scorer }) };
  }),
  informed(fileScoring, TellScore, (_, db) => years(db)),
  informed(
    fileScoring,
    ObjectToScore,
    (_, db) => years(db),
    ({ evidence }) => evidence,
  ),
  informed(fileScoring, RuleOnScoreObjection, async ({ data, meta }, db) => {
    const ruler = await personOf(meta.actor, db);
    const people = await peopleOn(data.scoringId, db);
    return { ...(await sheetOf(data.scoringId, db)), people, ...(ruler && { ruler }) };
  }),
  informed(fileScoring, RaiseCaseFindings, async ({ data }, db) => ({
    ...(await sheetOf(data.scoringId, db)),
    categories: await categoriesOf(data.scoringId, db),
  })),
];
