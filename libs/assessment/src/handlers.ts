import { Inject, type Provider } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandHandlers, EventStore, nextNumber, type Receipt } from '@app/eventing';
import { assessment } from './assessment.decider.js';
import {
  AdoptAssessmentScheme,
  CastBallot,
  CompleteScoring,
  ExtendBallots,
  GiveScore,
  InviteRaters,
  OpenAssessment,
  OpenBallots,
  PublishAssessment,
  RequestScoring,
  ScoreUnit,
  type Ballot,
} from './commands.js';
import type { RaterCategory } from './events.js';
import { holdAssessment, scoredIn, standingOf, unitsOf, unitsOfScorer } from './facts.js';
import { assessmentScheme } from './scheme.decider.js';
import { Schemes } from './schemes.js';
import { unitScore } from './score.decider.js';

@CommandHandler(AdoptAssessmentScheme)
export class AdoptAssessmentSchemeHandler implements ICommandHandler<AdoptAssessmentScheme> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Schemes) private readonly schemes: Schemes,
  ) {}

  execute(asked: AdoptAssessmentScheme): Promise<Receipt> {
    const { data, meta } = asked;
    const shipped = this.schemes.shippedVersion(data.scheme.code);
    return this.store.handleKnowing(assessmentScheme, asked, () =>
      Promise.resolve(new AdoptAssessmentScheme({ ...data, shipped }, meta)),
    );
  }
}

@CommandHandler(OpenAssessment)
export class OpenAssessmentHandler implements ICommandHandler<OpenAssessment> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Schemes) private readonly schemes: Schemes,
  ) {}

  execute(asked: OpenAssessment): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(assessment, asked, async (_, db) => {
      const scheme = (await this.schemes.current(db, data.schemeCode))?.scheme;
      const units = scheme && (await unitsOf(db, data.campaignId, scheme.rankBy));
      const number = await nextNumber(db, `assessment-${data.to.slice(0, 4)}`);
      return new OpenAssessment({ ...data, number, ...(scheme && { scheme }), ...(units && { units }) }, meta);
    });
  }
}

/** The answer goes into the box, its link among the used ones, and nothing says which belongs to which. */
@CommandHandler(CastBallot)
export class CastBallotHandler implements ICommandHandler<CastBallot> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: CastBallot): Promise<Receipt> {
    const { data, meta } = asked;
    const { assessmentId, link, marks, comment } = data;
    return this.store.handleWhole(assessment, asked, async (db) => {
      await holdAssessment(db, assessmentId);
      const { rows } = await db.query<{ category: RaterCategory }>(
        'select category from assessment_link where hash = $1 and assessment_id = $2',
        [link, assessmentId],
      );
      const [known] = rows;
      if (!known) return { command: asked, entails: [] };
      const taken = await db.query(
        'insert into assessment_used_link (hash, assessment_id) values ($1, $2) on conflict do nothing',
        [link, assessmentId],
      );
      const ballot: Ballot = { category: known.category, marks, comment };
      await db.query('insert into assessment_ballot_box (assessment_id, ballot) values ($1, $2)', [
        ...[assessmentId, JSON.stringify(ballot)],
      ]);
      const found = { category: known.category, used: taken.rowCount === 0 };
      return { command: new CastBallot({ ...data, found }, meta), entails: [] };
    });
  }
}

/** 开箱: the box is emptied in the order of the random ids its answers bear. */
@CommandHandler(OpenBallots)
export class OpenBallotsHandler implements ICommandHandler<OpenBallots> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: OpenBallots): Promise<Receipt> {
    const { data, meta } = asked;
    const { assessmentId } = data;
    return this.store.handleWhole(assessment, asked, async (db) => {
      await holdAssessment(db, assessmentId);
      const box = await db.query<{ ballot: Ballot }>(
        `with taken as (delete from assessment_ballot_box where assessment_id = $1 returning id, ballot)
         select ballot from taken order by id`,
        [assessmentId],
      );
      const links = await db.query<{ hash: string }>(
        'select hash from assessment_used_link where assessment_id = $1 order by hash',
        [assessmentId],
      );
      const ballots = box.rows.map(({ ballot: { category, marks, comment } }) => ({ category, marks, comment }));
      const used = links.rows.map(({ hash }) => hash);
      return { command: new OpenBallots({ ...data, ballots, used }, meta), entails: [] };
    });
  }
}

@CommandHandler(PublishAssessment)
export class PublishAssessmentHandler implements ICommandHandler<PublishAssessment> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: PublishAssessment): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(assessment, asked, async (_, db) => {
      await holdAssessment(db, data.assessmentId);
      return new PublishAssessment({ ...data, standing: await standingOf(db, data.assessmentId) }, meta);
    });
  }
}

@CommandHandler(GiveScore)
export class GiveScoreHandler implements ICommandHandler<GiveScore> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: GiveScore): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(unitScore, asked, async (_, db) => {
      await holdAssessment(db, data.assessmentId);
      const within = await scoredIn(db, data);
      const scorerUnits = await unitsOfScorer(db, meta.actor);
      return new GiveScore({ ...data, scorerUnits, ...(within && { within }) }, meta);
    });
  }
}

/** Of one run, many at once: nothing is published while it is under way. */
@CommandHandler(ScoreUnit)
export class ScoreUnitHandler implements ICommandHandler<ScoreUnit> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ScoreUnit): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handleKnowing(unitScore, asked, async (_, db) => {
      const within = await scoredIn(db, data);
      return new ScoreUnit({ ...data, ...(within && { within }) }, meta);
    });
  }
}

export const assessmentHandlers: Provider[] = [
  ...commandHandlers(assessment, [InviteRaters, ExtendBallots, RequestScoring, CompleteScoring]),
  AdoptAssessmentSchemeHandler,
  OpenAssessmentHandler,
  CastBallotHandler,
  OpenBallotsHandler,
  PublishAssessmentHandler,
  GiveScoreHandler,
  ScoreUnitHandler,
];
