import { projection, type Db, type Recorded } from '@app/eventing';
import type { TrainingPlanDueMoved, TrainingPlansRequested, TrainingPlanSubmitted } from '@app/training/events.js';
import { defineDuties, finishDuty, UNIT, type Duty } from './duties.js';

const planDuty = (year: number, unitId: string): string => `submit-training-plan-${year}-${unitId}`;

const requested = (event: Recorded<TrainingPlansRequested>, db: Db) => {
  const { year, dueOn, units } = event.data;
  const matter = `${year}年培训计划`;
  const duties = units.map((unitId): Duty => {
    const of = { unitId, roles: UNIT, about: { unitId }, matter, what: `报送${matter}` };
    const thing = '活动方案第14项目标任务：列出培训计划';
    return {
      ...of,
      id: planDuty(year, unitId),
      thing,
      link: `/training/plans/${unitId}/${year}`,
      dueOn,
      state: 'open',
    };
  });
  return defineDuties(db, event, duties);
};

/** The office's day is for everybody who has not handed in, whether it gives time or takes some. */
const moved = ({ data: { year, dueOn }, seq }: Recorded<TrainingPlanDueMoved>, db: Db) =>
  db.query(`update duty set due_on = $2, since = $3 where id like $1 and state = 'open' and due_on <> $2`, [
    ...[planDuty(year, '%'), dueOn, seq],
  ]);

/** 年度培训计划: who owes one by when. */
export const trainingDutyBook = projection<TrainingPlansRequested | TrainingPlanDueMoved | TrainingPlanSubmitted>(
  'training_duty',
  {
    TrainingPlansRequested: requested,
    TrainingPlanDueMoved: moved,
    TrainingPlanSubmitted: (event, db) => finishDuty(db, event, planDuty(event.data.year, event.data.unitId)),
  },
  ['duty'],
);
