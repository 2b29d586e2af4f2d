import type { Statuses } from '../shell/things/status';
import type { components } from '../shell/api.generated';

export type Preparation = components['schemas']['PreparationAnswer'];
export type Party = components['schemas']['PartyAnswer'];

export const PREPARATION_STATES: Statuses = {
  preparing: { word: '等待承诺', tone: 'doing' },
  frozen: { word: '名单已锁定', tone: 'done' },
  lapsed: { word: '逾期终止', tone: 'refused' },
  voided: { word: '已作废', tone: 'refused' },
} satisfies Record<Preparation['state'], Statuses[string]>;

export const PARTY_STATES: Statuses = {
  asked: { word: '尚未承诺', tone: 'waiting' },
  committed: { word: '已承诺', tone: 'done' },
  released: { word: '不再等候', tone: 'todo' },
} satisfies Record<Party['state'], Statuses[string]>;

export const isReady = ({ parties }: Pick<Preparation, 'parties'>): boolean =>
  parties.every(({ state }) => state !== 'asked');

/** 还等县纪委监委、县检察院承诺, or what may be done now. */
export function readinessWords({ state, parties }: Pick<Preparation, 'state' | 'parties'>): string {
  if (state !== 'preparing') return '';
  const asked = parties.filter((party) => party.state === 'asked').map(({ name }) => name);
  return asked.length > 0
    ? `还等${asked.join('、')}承诺。都承诺以后，或者说明理由不再等候，才能锁定名单。`
    : '可以锁定名单了。';
}
