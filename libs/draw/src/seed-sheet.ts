import type { BeaconChain } from './beacon.rules.js';
import type { PlannedContribution } from './manifest.rules.js';
import type { DrawRecord } from './record.rules.js';
import type { ContributionAnswer } from './seed-answers.dto.js';
import { missingText } from './seed.rules.js';
import { opensAt } from './sources.rules.js';

type Filled = Pick<ContributionAnswer, 'state' | 'text' | 'signature' | 'at'>;

const WAITING: Filled = { state: 'waiting' };

/** 种子来源: what was planned of each, and what it gave so far. */
export function contributionAnswers(record: DrawRecord, chains: readonly BeaconChain[]): ContributionAnswer[] {
  const { manifest } = record.frozen.data;
  return manifest.contributions.map((planned) => ({
    ...plannedPart(planned, record, chains),
    ...filledPart(planned, record),
  }));
}

function plannedPart(
  planned: PlannedContribution,
  { frozen, prepared }: DrawRecord,
  chains: readonly BeaconChain[],
): Omit<ContributionAnswer, 'state'> {
  const { beaconAt, manifest } = frozen.data;
  const { notBefore, revealBy, publishBy } = manifest;
  switch (planned.kind) {
    case 'pepper':
      return { kind: planned.kind, party: planned.party, dueAt: publishBy };
    case 'drand': {
      const { kind, chain, round } = planned;
      const name = chains.find((known) => known.chain === chain)?.name;
      return { kind, chain, round, dueAt: beaconAt ?? notBefore, ...(name === undefined ? {} : { chainName: name }) };
    }
    case 'lottery':
      return { ...planned, dueAt: opensAt(frozen.data) };
    case 'dice':
      return { ...planned, dueAt: opensAt(frozen.data) };
    case 'reveal': {
      const { kind, party } = planned;
      const known = prepared?.data.parties.find((one) => one.party === party);
      return { kind, party, dueAt: revealBy, ...(known && { partyName: known.name, accountId: known.accountId }) };
    }
  }
}

const filledPart = (planned: PlannedContribution, record: DrawRecord): Filled =>
  planned.kind === 'reveal' ? revealed(planned.party, record) : (entered(record)[planned.kind] ?? WAITING);

/** What came of each source that is entered once. */
function entered({ published, beacon, lottery, thrown }: DrawRecord) {
  const pepper = published?.data.contributions.find(({ kind }) => kind === 'pepper')?.text;
  const filled = (text: string, at: string): Filled => ({ state: 'in', text, at });
  return {
    ...(published && pepper !== undefined && { pepper: filled(pepper, published.at) }),
    ...(beacon && { drand: { ...filled(beacon.data.text, beacon.at), signature: beacon.data.signature } }),
    ...(lottery && { lottery: filled(lottery.data.text, lottery.at) }),
    ...(thrown && { dice: filled(thrown.data.digits, thrown.at) }),
  };
}

function revealed(party: string, { reveals }: DrawRecord): Filled {
  const answer = reveals.find(({ data }) => data.party === party);
  if (!answer) return WAITING;
  if (answer.type === 'RevealMissed') return { state: 'missing', text: missingText(party), at: answer.at };
  return { state: 'in', text: answer.data.value, at: answer.at };
}

const FEWEST_OUTSIDERS = 2;

/** Dice can be agreed upon by people in one room: they are meant to go with two outside parties at least (F3). */
export function areWeak(planned: readonly PlannedContribution[]): boolean {
  const kinds = planned.map(({ kind }) => kind);
  const open = kinds.some((kind) => kind === 'drand' || kind === 'lottery');
  return !open && kinds.filter((kind) => kind === 'reveal').length < FEWEST_OUTSIDERS;
}
