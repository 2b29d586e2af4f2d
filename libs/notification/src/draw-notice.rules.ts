import { officialMoment } from '@app/calendar/dates.js';
import type {
  DrawExecuted,
  DrawFrozen,
  DrawInfeasible,
  DrawOverdue,
  DrawPrepared,
  DrawPublished,
  PreparationLapsed,
  RecusedPlaceLeftOpen,
  RevealMissed,
  SourcesAwaited,
} from '@app/draw/events.js';
import type { Draft, Known } from './notice-draft.rules.js';
import { sourcesInWords } from './draw-sources.rules.js';

export type OfDraw =
  | DrawPrepared
  | PreparationLapsed
  | DrawFrozen
  | SourcesAwaited
  | RevealMissed
  | DrawExecuted
  | DrawInfeasible
  | DrawOverdue
  | DrawPublished
  | RecusedPlaceLeftOpen;

const OFFICE = { roles: ['office-staff', 'office-director'] };

const toOffice = (drawId: string, text: string, late = false): Draft => ({
  ...{ kind: late ? 'escalation' : 'request', late, text, link: `/draws/${drawId}`, to: OFFICE },
});

const toParties = (drawId: string, accounts: readonly string[], text: string): Draft => ({
  ...{ kind: 'request', late: false, text, link: `/draws/${drawId}/contribution`, to: { accounts } },
});

type Drafts = {
  [T in OfDraw['type']]: (data: Extract<OfDraw, { type: T }>['data'], known: Known) => Draft | undefined;
};

/** What a draw tells the office and the outside parties: each moment once, for each is one event. */
export const drawNotices: Drafts = {
  DrawPrepared: ({ drawId, item, parties, freezeDeadline }) =>
    toParties(
      drawId,
      parties.map(({ accountId }) => accountId),
      `请在${officialMoment(freezeDeadline)}前为抽查交存承诺：${item}`,
    ),
  PreparationLapsed: ({ drawId, freezeDeadline }) => ({
    ...toOffice(drawId, `抽查到${officialMoment(freezeDeadline)}没有冻结名录，准备已经终止。`, true),
    link: `/draws/preparations/${drawId}`,
  }),
  DrawFrozen: ({ drawId, item, manifest: { contributions, revealBy } }, { accounts }) =>
    contributions.some(({ kind }) => kind === 'reveal')
      ? toParties(drawId, accounts, `抽查名录已经冻结，请在${officialMoment(revealBy)}前揭示：${item}`)
      : undefined,
  SourcesAwaited: ({ drawId, kinds }, { matter }) =>
    toOffice(drawId, `${matter}约定的时间已到，请${sourcesInWords(kinds)}。`),
  RevealMissed: ({ drawId, party }, { matter }) => ({
    ...toOffice(drawId, `外部参与方${party}没有按时揭示，${matter}照常进行。`),
    kind: 'announcement',
  }),
  DrawExecuted: ({ drawId }, { matter }) => toOffice(drawId, `${matter}已经产生抽取结果，请按期公示。`),
  DrawInfeasible: ({ drawId, sentence }, { matter }) => toOffice(drawId, `${matter}没有完成：${sentence}`),
  DrawOverdue: ({ drawId, publishBy }, { matter }) =>
    toOffice(drawId, `${matter}超过公示期限（${officialMoment(publishBy)}），还没有公示。`, true),
  DrawPublished: ({ drawId, year, number, item }) => ({
    ...toOffice(drawId, `${year}年第${number}次抽查的抽取结果已公示：${item}`),
    kind: 'announcement',
    to: { roles: [...OFFICE.roles, 'observer'] },
  }),
  RecusedPlaceLeftOpen: ({ drawId, inspectionId }, { unitName }) => ({
    ...toOffice(drawId, `检查${unitName}的监督人员回避以后，没有可以递补的人员，请办理。`),
    link: `/inspections/${inspectionId}`,
  }),
};
