import type { Recorded } from '@app/eventing';
import type { FindingAnswer, InspectionListItem, VisitAnswer } from './dto.js';
import type { FindingRecorded, InspectionEvent, VisitRecorded } from './events.js';
import type { InspectionRow } from './inspection.entity.js';
import type { SupervisorRow } from './supervisor.entity.js';

export function itemOf({ ...row }: InspectionRow, people: readonly SupervisorRow[], today: string): InspectionListItem {
  const { supervisors, signedBy, drawYear, drawNumber, result, concludedAt, ...rest } = row;
  const ended = row.state === 'concluded' || row.state === 'called-off';
  return {
    ...rest,
    drawLabel: `${drawYear}-${drawNumber}`,
    supervisors: supervisors.map((id) => {
      const { name = id, organisation = '' } = people.find((person) => person.id === id) ?? {};
      return { supervisorId: id, name, organisation, signed: signedBy.includes(id) };
    }),
    overdue: !ended && row.dueOn < today,
    ...(result === null ? {} : { result }),
    ...(concludedAt === null ? {} : { concludedAt: concludedAt.toISOString() }),
  };
}

const ofType = <T extends InspectionEvent>(events: readonly Recorded<InspectionEvent>[], type: T['type']) =>
  events.filter((event) => event.type === type) as unknown as Recorded<T>[];

export const visitsOf = (events: readonly Recorded<InspectionEvent>[]): VisitAnswer[] =>
  ofType<VisitRecorded>(events, 'VisitRecorded').map(({ data, at }) => {
    const { supervisorId, visitedOn, account, evidence } = data;
    return { supervisorId, visitedOn, account, evidence: [...evidence], recordedAt: at };
  });

export const findingsOf = (events: readonly Recorded<InspectionEvent>[]): FindingAnswer[] =>
  ofType<FindingRecorded>(events, 'FindingRecorded').map(({ data, at }) => {
    const { findingId, supervisorId, text, category, dueOn, responsible } = data;
    return { id: findingId, supervisorId, text, category, dueOn, responsible, recordedAt: at };
  });
