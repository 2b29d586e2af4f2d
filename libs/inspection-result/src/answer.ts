import type { Recorded } from '@app/eventing';
import type { ResultListItem, ResultStepAnswer } from './dto.js';
import type { ResultEvent } from './events.js';
import type { ResultRow } from './result.entity.js';

export const drawLabelOf = ({ drawYear, drawNumber }: ResultRow): string => `${drawYear}-${drawNumber}`;

export function itemOf(row: ResultRow, today: string): ResultListItem {
  const { inspectionId: id, unitId, unitName, drawId, item, endedOn, workingDays, late, state, concluded } = row;
  const { findings, version, dueOn, unarranged, visitedOn, result, summary, publishedAt } = row;
  return {
    ...{
      id,
      unitId,
      unitName,
      drawId,
      item,
      endedOn,
      workingDays,
      late,
      state,
      concluded,
      findings,
      version,
    },
    drawLabel: drawLabelOf(row),
    overdue: state === 'awaited' && dueOn !== null && dueOn < today,
    ...(dueOn === null ? {} : { dueOn }),
    ...(unarranged === null ? {} : { unarranged }),
    ...(visitedOn === null ? {} : { visitedOn }),
    ...(result === null ? {} : { result }),
    ...(summary === null ? {} : { summary }),
    ...(publishedAt === null ? {} : { publishedAt: publishedAt.toISOString() }),
  };
}

/** What the public was shown, in the order it happened. */
export const stepsOf = (events: readonly Recorded<ResultEvent>[]): ResultStepAnswer[] =>
  events.flatMap((event): ResultStepAnswer[] => {
    const { at } = event;
    switch (event.type) {
      case 'ResultPublished': {
        const { edition, result, summary, late } = event.data;
        return [{ kind: 'published', at, edition, result, summary, late }];
      }
      case 'ResultCorrected': {
        const { edition, result, summary, reason, evidence } = event.data;
        const document = evidence && { evidence: [...evidence] };
        return [{ kind: 'corrected', at, edition, result, summary, reason, ...document }];
      }
      case 'ResultWithdrawn': {
        const { ground, explanation, late } = event.data;
        return [{ kind: 'withdrawn', at, ground, explanation, late }];
      }
      default:
        return [];
    }
  });
