import { momentOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { CommitReveal, FreezePlan, LapsePreparation, PrepareDraw, ReleaseParty } from './commands.js';
import {
  DrawPrepared,
  PartyReleased,
  PreparationLapsed,
  RevealCommitted,
  type DrawEvent,
  type Party,
} from './events.js';
import { OFFICE } from './pepper.rules.js';

/** 准备: who was asked for a secret, and how far each has come. */
export interface Preparation {
  readonly prepared: DrawPrepared['data'];
  /** Fingerprints by party, whose ids people choose: `constructor` is one like any other. */
  readonly commits: ReadonlyMap<string, string>;
  readonly released: readonly string[];
}

export const prepared = (data: DrawPrepared['data']): Preparation => ({
  prepared: data,
  commits: new Map(),
  released: [],
});

export function moved(state: Preparation, { type, data }: RevealCommitted | PartyReleased): Preparation {
  if (type === 'PartyReleased') return { ...state, released: [...state.released, data.party] };
  return { ...state, commits: new Map([...state.commits, [data.party, data.commit]]) };
}

const PARTY = /^[0-9A-Za-z._:-]{1,64}$/;
const HEX = /^[0-9a-f]{64}$/;

export function prepare({ data: { known, kind = 'supervision', ...asked }, meta }: PrepareDraw): DrawEvent[] {
  const { parties, freezeDeadline } = asked;
  if (!known) throw new Error('PrepareDraw came to the decider without what is known');
  refuseIf(!known.campaignKnown, 'draw-campaign-unknown');
  refuseIf(known.batchFrozen, 'draw-already-frozen');
  refuseIf(parties.length === 0, 'parties-missing');
  const unfit = parties.find(({ party }) => !PARTY.test(party) || party === OFFICE);
  refuseIf(unfit !== undefined, 'party-id-unfit', { party: unfit?.party ?? '' });
  const twice = parties.find((one, place) =>
    parties.slice(0, place).some(({ party, accountId }) => party === one.party || accountId === one.accountId),
  );
  refuseIf(twice !== undefined, 'party-named-twice', { party: twice?.name ?? '' });
  const stranger = parties.find(({ accountId }) => !known.accounts.some(({ id }) => id === accountId));
  refuseIf(stranger !== undefined, 'party-account-unfit', { party: stranger?.name ?? '' });
  refusePassed(freezeDeadline, meta);
  return [new DrawPrepared({ ...asked, kind, preparedBy: meta.actor })];
}

export function changePreparation(
  command: CommitReveal | ReleaseParty | LapsePreparation,
  state: Preparation,
): DrawEvent[] {
  switch (command.type) {
    case 'CommitReveal':
      return commitReveal(command, state);
    case 'ReleaseParty':
      return releaseParty(command, state);
    case 'LapsePreparation':
      return lapse(command, state);
  }
}

function commitReveal({ data: { drawId, commit }, meta }: CommitReveal, state: Preparation): DrawEvent[] {
  const { party } = partyOf(state.prepared.parties, meta);
  refuseIf(!HEX.test(commit), 'commitment-unfit');
  refuseIf(state.released.includes(party), 'party-released');
  refuseIf(state.commits.has(party), 'party-already-committed', { party: nameOf(state, party) });
  refusePassed(state.prepared.freezeDeadline, meta);
  return [new RevealCommitted({ drawId, party, commit })];
}

/** Who has committed cannot be thrown out: the office would choose between seeds. */
function releaseParty({ data: { drawId, party, reason } }: ReleaseParty, state: Preparation): DrawEvent[] {
  refuseIf(!state.prepared.parties.some((one) => one.party === party), 'party-unknown', { party });
  refuseIf(state.commits.has(party), 'party-already-committed', { party: nameOf(state, party) });
  if (state.released.includes(party)) return [];
  return [new PartyReleased({ drawId, party, reason })];
}

/** The deadline's job comes late or twice: nothing is lapsed before its time. */
function lapse({ data: { drawId }, meta }: LapsePreparation, { prepared }: Preparation): DrawEvent[] {
  const { freezeDeadline } = prepared;
  return meta.at <= freezeDeadline ? [] : [new PreparationLapsed({ drawId, freezeDeadline })];
}

/** A prepared draw is frozen as it was announced to the parties, when each has committed or was released. */
export function refuseUnprepared(plan: FreezePlan, { prepared, commits, released }: Preparation): void {
  const { kind = 'supervision', campaignId, planItem, batch, freezeDeadline = prepared.freezeDeadline } = plan;
  const same =
    kind === prepared.kind &&
    campaignId === prepared.campaignId &&
    planItem === prepared.planItem &&
    batch === prepared.batch &&
    freezeDeadline === prepared.freezeDeadline;
  refuseIf(!same, 'preparation-differs');
  const waiting = prepared.parties.filter(({ party }) => !commits.has(party) && !released.includes(party));
  refuseIf(waiting.length > 0, 'party-not-committed', { parties: waiting.map(({ name }) => name).join('、') });
}

/** The party that an account stands for. */
export function partyOf(parties: readonly Party[], { actor }: Meta): Party {
  const own = parties.find(({ accountId }) => accountId === actor);
  if (!own) throw new Rejection('not-a-party');
  return own;
}

const nameOf = ({ prepared }: Preparation, party: string): string =>
  prepared.parties.find((one) => one.party === party)?.name ?? party;

const refusePassed = (freezeDeadline: string, { at }: Meta): void =>
  refuseIf(at > freezeDeadline, 'freeze-deadline-passed', { freezeDeadline: momentOf(freezeDeadline) });
