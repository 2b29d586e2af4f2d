import type { OwnShortfallForetold, UnitShortfallForetold } from '@app/training/events.js';
import { draft, UNIT, type Draft } from './notice-draft.rules.js';

export type OfTraining = UnitShortfallForetold | OwnShortfallForetold;

type Drafts = {
  [T in OfTraining['type']]: (data: Extract<OfTraining, { type: T }>['data']) => Draft;
};

/** 学时预警: the unit is told of all its officers at once, who has an account of himself. */
export const trainingNotices: Drafts = {
  UnitShortfallForetold: ({ unitId, year, officers }) =>
    draft(
      'request',
      { unitId, roles: UNIT },
      `/training/hours?year=${year}&missing=true`,
      `按已有学时和已经安排的培训，预计${officers.length}名执法人员${year}年底达不到应有的学时，请安排补训。`,
    ),
  OwnShortfallForetold: ({ accountId, year, hours, owed, expected }) =>
    draft(
      'request',
      { accounts: [accountId] },
      '/training/mine',
      `您${year}年已有${hours}学时，加上已经安排的培训预计${expected}学时，应有${owed}学时，请及时参加培训。`,
    ),
};
