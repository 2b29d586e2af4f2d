import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsInt, IsString, Min } from 'class-validator';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import type { Meta } from '@app/eventing';
import { JobHandler, jobKind, type HandlesJob, type Progress } from '@app/queues';
import { CompleteScoring, ScoreUnit } from './commands.js';
import type { ScoredItem } from './events.js';
import { answersIn, countedIn, missingIn, type Period } from './facts.js';
import { computedPoints, externalPoints, type Counted } from './measure.rules.js';
import type { Scheme } from './scheme.rules.js';

export class ScoringData {
  @IsString() assessmentId: string;
  @IsInt() @Min(1) run: number;
}

export const scoreAssessment = jobKind('score-assessment', ScoringData);
export const scoringJobId = ({ assessmentId, run }: ScoringData): string => `score-assessment-${assessmentId}-${run}`;

/** Units scored at once: their events share commits. */
const AT_ONCE = 32;
const NOTHING: Counted = { need: 0, have: 0, facts: 0 };

/** Tried again, a run may find something else to say: each time it is said as what it is then. */
const anew = (meta: Meta): Meta => ({ ...meta, commandId: randomUUID() });

interface Open {
  readonly scheme: Scheme;
  readonly leastBallots: number;
  readonly campaignId: string;
  readonly from: string;
  readonly to: string;
}

type Of<T> = ReadonlyMap<string, T> | undefined;
type Answers = Of<{ readonly answers: number; readonly mean: number }>;

/** What of a scheme can be worked out for one unit. */
export function scoredItems({ scheme, leastBallots }: Open, counted: Of<Counted>, answers: Answers): ScoredItem[] {
  return scheme.items.flatMap((item): ScoredItem[] => {
    const { code, weight } = item;
    if (item.how === 'computed') return [{ code, ...computedPoints(item, counted?.get(item.measure) ?? NOTHING) }];
    if (item.how === 'manual') return [];
    const said = answers?.get(code) ?? { answers: 0, mean: 0 };
    const points = externalPoints(weight, said, leastBallots);
    return points === undefined ? [] : [{ code, points, ballots: said.answers }];
  });
}

/** 计算得分: every unit from what stands then. Run twice, it finds the same or what came since. */
@JobHandler(scoreAssessment)
@Injectable()
export class ScoreAssessmentJob implements HandlesJob<ScoringData> {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async run({ assessmentId, run }: ScoringData, meta: Meta, progress: Progress): Promise<void> {
    const open = await this.open(assessmentId, run);
    if (!open) return;
    const today = dayOf(meta.at);
    const period: Period = { ...open, on: open.to < today ? open.to : today };
    const counted = await countedIn(this.db, period);
    const answers = await answersIn(this.db, assessmentId, open.scheme);
    const units = await this.unitsIn(assessmentId);
    for (let done = 0; done < units.length; done += AT_ONCE) {
      const some = units.slice(done, done + AT_ONCE);
      await Promise.all(
        some.map((unitId) => {
          const items = scoredItems(open, counted.get(unitId), answers.get(unitId));
          return this.commands.execute(new ScoreUnit({ assessmentId, unitId, run, items }, anew(meta)));
        }),
      );
      await progress(Math.min(1, (done + some.length) / units.length));
    }
    const missing = await missingIn(this.db, assessmentId);
    await this.commands.execute(new CompleteScoring({ assessmentId, run, units: units.length, missing }, anew(meta)));
  }

  /** Nothing where the run has come to its end already, or nothing changes any more. */
  private async open(assessmentId: string, run: number): Promise<Open | undefined> {
    const { rows } = await this.db.query<Open>(
      `select scheme, least_ballots as "leastBallots", campaign_id as "campaignId", from_day::text as from,
              to_day::text as to
         from assessment where id = $1 and published_at is null and completed < $2`,
      [assessmentId, run],
    );
    return rows[0];
  }

  private async unitsIn(assessmentId: string): Promise<string[]> {
    const { rows } = await this.db.query<{ id: string }>(
      'select unit_id as id from assessment_unit where assessment_id = $1 order by unit_id',
      [assessmentId],
    );
    return rows.map(({ id }) => id);
  }
}
