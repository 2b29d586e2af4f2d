import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fold } from '@app/eventing/decider.js';
import { roundOf, SCHEME, type BeaconChain } from './beacon.rules.js';
import {
  CommitReveal,
  EnterBeacon,
  EnterLottery,
  FreezeDraw,
  LapsePreparation,
  MissReveals,
  PrepareDraw,
  PublishDraw,
  ReleaseParty,
  RevealSecret,
  ThrowDice,
  type Cosigning,
  type DrawCommand,
  type FreezePlan,
  type Locked,
} from './commands.js';
import { draw } from './decider.js';
import { type DrawEvent, type DrawFrozen } from './events.js';
import { listsOf, rowCount, saltRows, type Rolls, type RollTerms } from './roll.rules.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';

/** A draw with every source, rehearsed step by step for the specs of the protocol. */
export const drawId = 'draw-1';
export const pepper = H('the pepper of this spec');
export const secretOf = (party: string) => H(`the secret of ${party}`);
export const commitOf = (party: string) => commit({ drawId, party, value: secretOf(party) });

/** A beacon of our own: whoever holds the key may know its rounds, and nobody else. */
export const key = Buffer.alloc(32, 7);
export const bls = bls12_381.shortSignatures;
export const chain: BeaconChain = {
  name: '县区信标',
  chain: H('a chain of our own'),
  publicKey: Buffer.from(bls.getPublicKey(key).toBytes()).toString('hex'),
  ...{ period: 30, genesis: 1_760_000_000, scheme: SCHEME, relays: [] },
};
export function signRound(round: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  return Buffer.from(bls.sign(bls.hash(hash('sha256', message, 'buffer')), key).toBytes()).toString('hex');
}

export const AT = {
  prepare: '2026-06-01T01:00:00.000Z',
  deadline: '2026-06-02T01:00:00.000Z',
  reveal: '2026-06-02T01:30:00.000Z',
  notBefore: '2026-06-02T02:00:00.000Z',
  after: '2026-06-02T02:20:00.000Z',
  publishBy: '2026-06-10T10:00:00.000Z',
};
export const meta = (actor: string, at: string, ...roles: string[]) => ({
  ...{ actor, at, commandId: 'c' },
  roles: roles.length ? roles : ['office-staff'],
});
export const witnesses = [
  { name: '甲', organisation: '县纪委监委' },
  { name: '乙', organisation: '县人大' },
];

export const parties = [
  { party: 'discipline', name: '县纪委监委', accountId: 'jw' },
  { party: 'congress', name: '县人大', accountId: 'rd' },
];
export const known = {
  campaignKnown: true,
  batchFrozen: false,
  accounts: [
    { id: 'jw', name: '甲某' },
    { id: 'rd', name: '乙某' },
  ],
};
export const about = { drawId, campaignId: 'campaign-1', item: '事项', planItem: 'JH-01', batch: 1 };
export const prepare = (change: Partial<PrepareDraw['data']> = {}) =>
  new PrepareDraw({ ...about, parties, freezeDeadline: AT.deadline, known, ...change }, meta('clerk', AT.prepare));
export const committed = (actor: string, party: string, at = AT.prepare) =>
  new CommitReveal({ drawId, commit: commitOf(party) }, meta(actor, at, 'observer'));
export const release = (party: string) =>
  new ReleaseParty({ drawId, party, reason: '无法取得联系' }, meta('clerk', AT.prepare));
export const lapse = (at: string) => new LapsePreparation({ drawId }, meta('system', at, 'system'));

export const person = (id: string, pool: string) => ({ id, pool, expiresOn: '2027-01-01', stoodDown: false });
export const rolls: Rolls = {
  objects: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8'].map((id, index) => ({
    ...{ id, stratum: index < 3 ? 'key' : 'ordinary', closed: id === 'U8', w: index },
    ...(id === 'U7' ? { lastInspected: '2026-03-02', lastDraw: 'draw-0' } : {}),
  })),
  supervisors: [
    ...['L1', 'L2', 'L3'].map((id) => person(id, 'lead')),
    ...['M1', 'M2', 'M3', 'M4'].map((id) => person(id, 'member')),
    { ...person('M5', 'member'), expiresOn: '2026-05-31' },
    { ...person('M6', 'member'), stoodDown: true },
    { ...person('L4', 'lead'), unit: 'U1' },
  ],
  conflicts: [],
};
export const rowsOf = (terms: Partial<RollTerms> = {}) => {
  const lists = listsOf(rolls, { day: '2026-06-01', cap: 3, exemptions: [], ...terms });
  return saltRows(
    lists,
    Array.from({ length: rowCount(lists) }, (_, index) => H(`salt ${index}`).slice(0, 32)),
  );
};
export const strata = [
  { id: 'key', method: 'srs' as const, rule: 'ceil(0.5*N)' },
  { id: 'ordinary', method: 'srs' as const, rule: 'min(2,N)' },
];
export const sources = [{ kind: 'drand' as const, chain: chain.chain }];
export const plan: FreezePlan = {
  ...{ ...about, legalBasis: '《条例》第三十九条', strata, slots: ['lead', 'member'], cap: 3, exemptions: [], sources },
  ...{ observers: witnesses, freezeDeadline: AT.deadline, revealBy: AT.reveal, notBefore: AT.notBefore },
  ...{ publishBy: AT.publishBy, dueOn: '2026-07-01' },
};
export const locked = (rows = rowsOf()): Locked => ({
  ...{ campaignKnown: true, number: 1, rows, pepperCommit: commit({ drawId, party: 'office', value: pepper }) },
  ...{ software: { version: '1', sourceHash: H('source'), verifierHash: H('verifier') }, chains: [chain] },
});
export const freeze = (change: Partial<FreezePlan> = {}, lock: Partial<Locked> = {}) => {
  const asked = { ...plan, ...change };
  const terms = { mustInspect: asked.mustInspect, supervisors: asked.supervisors, exemptions: asked.exemptions };
  const more = { frequencyMonths: asked.frequencyMonths, strata: asked.strata.map(({ id }) => id) };
  const lists = locked(rowsOf({ ...terms, ...more }));
  return new FreezeDraw({ ...asked, locked: { ...lists, ...lock } }, meta('clerk', AT.prepare));
};

export const round = roundOf(chain, { notBefore: AT.notBefore, freezeDeadline: AT.deadline });
export const cosigning: Cosigning = { signatures: 2, quorum: 2, at: '2026-06-01T01:00:30.000Z' };
export const lookup = { secret: pepper, chains: [chain], cosigning };
export const beacon = (signature = signRound(round), at = AT.after, more: Partial<EnterBeacon['data']> = {}) =>
  new EnterBeacon({ drawId, signature, ...lookup, ...more }, meta('clerk', at));
export const reveal = (actor: string, party: string, at = AT.reveal) =>
  new RevealSecret({ drawId, value: secretOf(party), ...lookup }, meta(actor, at, 'observer'));
export const dice = (more: Partial<ThrowDice['data']> = {}) =>
  new ThrowDice(
    { drawId, digits: '41652361425536142233', witnesses, thrownAt: AT.notBefore, ...lookup, ...more },
    meta('clerk', AT.after),
  );
export const lottery = (numbers: readonly number[], more: Partial<EnterLottery['data']> = {}) =>
  new EnterLottery({ drawId, numbers, drawnAt: AT.notBefore, witnesses, ...lookup, ...more }, meta('clerk', AT.after));
export const miss = (at: string) => new MissReveals({ drawId, ...lookup }, meta('system', at, 'system'));
export const publish = () => new PublishDraw({ drawId, secret: pepper }, meta('clerk', AT.after));

export const after = (...commands: readonly DrawCommand[]): DrawEvent[] =>
  commands.reduce<DrawEvent[]>((events, command) => [...events, ...draw.decide(command, fold(draw, events))], []);
export const types = (events: readonly DrawEvent[]) => events.map(({ type }) => type);
export const manifestOf = (events: readonly DrawEvent[]) =>
  (events.find(({ type }) => type === 'DrawFrozen') as DrawFrozen).data.manifest;

export const asked = after(prepare());
export const both = [committed('jw', 'discipline'), committed('rd', 'congress')];
export const ready = after(prepare(), ...both);
export const frozen = after(prepare(), ...both, freeze());
export const alone = after(freeze());
