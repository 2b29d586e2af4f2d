import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { Question, refuseIf, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { AssessmentPointRow, AssessmentUnitRow, type AssessmentRow } from './assessment.entity.js';
import { assessmentPoints, assessments } from './assessment.projection.js';
import type { FactAnswer, FactListAnswer, ScoredItemAnswer, UnitScoreAnswer } from './dto.js';
import { COUNTS, periodValues } from './facts.js';
import { assessmentFacts } from './fact.projection.js';
import { assessedFixtures } from './fixture.projection.js';
import { MEASURES, tallyWord, type Measure } from './measure.rules.js';
import { assessmentRow, refuseBeforePublication } from './queries.js';
import { ALL_FACTS, RECKONED_STREAMS } from './reckoned.js';
import type { SchemeItem } from './scheme.rules.js';
import { assessedUnits, assessmentScorers } from './surroundings.projection.js';
import { assessedTraining } from './trained.projection.js';

interface OfUnit extends AsOf {
  readonly assessmentId: string;
  readonly unitId: string;
}
type OfItem = OfUnit & { readonly code: string };

/** Every item of a unit, with its points and what they are made of. */
export class DescribeUnitScore extends Question('DescribeUnitScore')<OfUnit, Told<UnitScoreAnswer>> {}
/** What a computed item counted; as of the moment it was counted, or now. */
export class ListScoredFacts extends Question('ListScoredFacts')<OfItem, Told<FactListAnswer>> {}

/** Throws `assessed-unit-unknown`, and `not-your-unit` for what is another's. */
async function unitOf(db: EntityManager, { assessmentId, unitId }: OfUnit, unit: string | undefined) {
  refuseIf(unit !== undefined && unit !== unitId, 'not-your-unit');
  const row = await db.findOneBy(AssessmentUnitRow, { assessmentId, unitId });
  if (!row) throw new Rejection('assessed-unit-unknown');
  return row;
}

const present = <T extends object>(of: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null)) as never;

function itemAnswer(
  item: SchemeItem,
  row: AssessmentPointRow | undefined,
  nameOf: (id: string) => string,
): ScoredItemAnswer {
  const rule = item.how === 'computed' ? { rule: MEASURES[item.measure].rule } : {};
  if (!row) return { ...item, ...rule };
  const { points, need, have, facts, ballots, reason, givenBy, at, eventId } = row;
  return {
    ...{ ...item, ...rule, points, at: at.toISOString(), eventId },
    ...present({ need, have, facts, ballots, reason }),
    ...(givenBy !== null && { givenBy: nameOf(givenBy) }),
  };
}

const score: Reading<OfUnit, UnitScoreAnswer> = {
  projections: [assessments, assessmentPoints, assessmentScorers],
  thing: ({ assessmentId }) => `assessment-${assessmentId}`,
  async read(db, { data, meta }) {
    const row = await assessmentRow(db, data.assessmentId);
    const unit = await unitOf(db, data, meta.unit);
    refuseBeforePublication(row, meta);
    const points = await db.findBy(AssessmentPointRow, { assessmentId: data.assessmentId, unitId: data.unitId });
    const people = await db.query<{ id: string; name: string }[]>(
      'select id, name from assessment_scorer where id = any($1)',
      [points.map(({ givenBy }) => givenBy).filter((id) => id !== null)],
    );
    const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
    const of = (code: string) => points.find((point) => point.code === code);
    const items = row.scheme.items.map((item) => itemAnswer(item, of(item.code), nameOf));
    const { rank, group, name: unitName, unitId, version } = unit;
    const sum = points.reduce((total, each) => total + Math.round(each.points * 100), 0) / 100;
    return {
      ...{ assessmentId: row.id, title: row.title, unitId, unitName, group, version },
      ...{ published: row.publishedAt !== null, score: sum, ...(rank !== null && { rank }) },
      ...{ missing: items.filter(({ points: given }) => given === undefined).length, items },
    };
  },
};

const FACTS = `
  select f.id, f.label, f.need::float, f.have::float, f.from_day::text as "from", f.due_on::text as "dueOn", f.link,
         f.stream, f.event_id as "eventId"
    from ${ALL_FACTS} f
   where f.unit_id = $5 and f.measure = $6 and ${COUNTS}
   order by (f.have >= f.need), f.due_on, f.from_day, f.id`;

/** The day as of which a question about `meta.at` counts. */
const valuesOf = ({ campaignId, from, to }: AssessmentRow, at: string): string[] => {
  const today = dayOf(at);
  return periodValues({ campaignId, from, to, on: to < today ? to : today });
};

function computedItem({ scheme }: AssessmentRow, code: string) {
  const item = scheme.items.find((one) => one.code === code);
  if (item?.how !== 'computed') throw new Rejection('assessment-item-unknown', { code });
  return item;
}

const STREAMS = `
  select unnest(array[origin, stream]) as stream from assessment_fact where unit_id = $1 and measure = $2
  union ${RECKONED_STREAMS}`;

const HUNDREDTHS = 100;
const sumOf = (items: readonly FactAnswer[], of: 'need' | 'have'): number =>
  Math.round(items.reduce((sum, fact) => sum + fact[of], 0) * HUNDREDTHS) / HUNDREDTHS;

const facts: Reading<OfItem, FactListAnswer> = {
  projections: [assessedUnits, assessmentFacts, assessedTraining, assessedFixtures, assessments],
  async streams(db, { assessmentId, unitId, code }) {
    const { measure } = computedItem(await assessmentRow(db, assessmentId), code);
    const told = await db.query<{ stream: string }[]>(STREAMS, [unitId, measure]);
    return [`assessment-${assessmentId}`, ...told.map(({ stream }) => stream)];
  },
  async read(db, { data, meta }) {
    const row = await assessmentRow(db, data.assessmentId);
    const { name: unitName } = await unitOf(db, data, meta.unit);
    refuseBeforePublication(row, meta);
    const { code, name, measure } = computedItem(row, data.code);
    const { word, rule, columns = ['应有', '已有'] }: Measure = MEASURES[measure];
    const found = await db.query<
      (Omit<FactAnswer, 'dueOn' | 'link'> & { dueOn: string | null; link: string | null })[]
    >(FACTS, [...[...valuesOf(row, meta.at), data.unitId, measure]]);
    const items = found.map(({ dueOn, link, ...fact }) => ({
      ...{ ...fact, ...(dueOn !== null && { dueOn }), ...(link !== null && { link }) },
    }));
    const tally = tallyWord(measure, { need: sumOf(items, 'need'), have: sumOf(items, 'have') });
    return { code, name, unitName, word, rule, columns: [...columns], tally, items };
  },
};

@QueryHandler(DescribeUnitScore)
export class DescribeUnitScoreHandler implements IQueryHandler<DescribeUnitScore> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeUnitScore): Promise<Told<UnitScoreAnswer>> {
    return this.past.answer(asked, score);
  }
}

@QueryHandler(ListScoredFacts)
export class ListScoredFactsHandler implements IQueryHandler<ListScoredFacts> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListScoredFacts): Promise<Told<FactListAnswer>> {
    return this.past.answer(asked, facts);
  }
}
