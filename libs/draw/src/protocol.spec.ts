import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fold } from '@app/eventing/decider.js';
import { specify } from '@app/eventing/specify.js';
import { roundOf, roundTime, SCHEME, type BeaconChain } from './beacon.rules.js';
import {
  AwaitSources,
  CommitReveal,
  EnterBeacon,
  EnterLottery,
  FindOverdueDraw,
  FreezeDraw,
  LapsePreparation,
  MissReveals,
  PrepareDraw,
  PublishDraw,
  ReleaseParty,
  RevealSecret,
  ThrowDice,
  VoidDraw,
  type Cosigning,
  type DrawCommand,
  type FreezePlan,
  type Locked,
} from './commands.js';
import { draw } from './decider.js';
import {
  DrawOverdue,
  DrawVoided,
  PartyReleased,
  PreparationLapsed,
  RevealMissed,
  SourcesAwaited,
  type DrawEvent,
  type DrawFrozen,
} from './events.js';
import { bundleOf, recordOf } from './record.rules.js';
import { listsOf, rowCount, saltRows, type Rolls, type RollTerms } from './roll.rules.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';
import { verifyBundle } from './verify.rules.js';
import { beaconCheck } from './beacon.rules.js';

const { given } = specify(draw);

const drawId = 'draw-1';
const pepper = H('the pepper of this spec');
const secretOf = (party: string) => H(`the secret of ${party}`);
const commitOf = (party: string) => commit({ drawId, party, value: secretOf(party) });

/** A beacon of our own: whoever holds the key may know its rounds, and nobody else. */
const key = Buffer.alloc(32, 7);
const bls = bls12_381.shortSignatures;
const chain: BeaconChain = {
  name: '县区信标',
  chain: H('a chain of our own'),
  publicKey: Buffer.from(bls.getPublicKey(key).toBytes()).toString('hex'),
  ...{ period: 30, genesis: 1_760_000_000, scheme: SCHEME, relays: [] },
};
function signRound(round: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  return Buffer.from(bls.sign(bls.hash(hash('sha256', message, 'buffer')), key).toBytes()).toString('hex');
}

const AT = {
  prepare: '2026-06-01T01:00:00.000Z',
  deadline: '2026-06-02T01:00:00.000Z',
  reveal: '2026-06-02T01:30:00.000Z',
  notBefore: '2026-06-02T02:00:00.000Z',
  after: '2026-06-02T02:20:00.000Z',
  publishBy: '2026-06-10T10:00:00.000Z',
};
const meta = (actor: string, at: string, ...roles: string[]) => ({
  ...{ actor, at, commandId: 'c' },
  roles: roles.length ? roles : ['office-staff'],
});
const witnesses = [
  { name: '甲', organisation: '县纪委监委' },
  { name: '乙', organisation: '县人大' },
];

const parties = [
  { party: 'discipline', name: '县纪委监委', accountId: 'jw' },
  { party: 'congress', name: '县人大', accountId: 'rd' },
];
const known = {
  campaignKnown: true,
  batchFrozen: false,
  accounts: [
    { id: 'jw', name: '甲某' },
    { id: 'rd', name: '乙某' },
  ],
};
const about = { drawId, campaignId: 'campaign-1', item: '事项', planItem: 'JH-01', batch: 1 };
const prepare = (change: Partial<PrepareDraw['data']> = {}) =>
  new PrepareDraw({ ...about, parties, freezeDeadline: AT.deadline, known, ...change }, meta('clerk', AT.prepare));
const committed = (actor: string, party: string, at = AT.prepare) =>
  new CommitReveal({ drawId, commit: commitOf(party) }, meta(actor, at, 'observer'));
const release = (party: string) =>
  new ReleaseParty({ drawId, party, reason: '无法取得联系' }, meta('clerk', AT.prepare));
const lapse = (at: string) => new LapsePreparation({ drawId }, meta('system', at, 'system'));

const person = (id: string, pool: string) => ({ id, pool, expiresOn: '2027-01-01', stoodDown: false });
const rolls: Rolls = {
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
const rowsOf = (terms: Partial<RollTerms> = {}) => {
  const lists = listsOf(rolls, { day: '2026-06-01', cap: 3, exemptions: [], ...terms });
  return saltRows(
    lists,
    Array.from({ length: rowCount(lists) }, (_, index) => H(`salt ${index}`).slice(0, 32)),
  );
};
const strata = [
  { id: 'key', method: 'srs' as const, rule: 'ceil(0.5*N)' },
  { id: 'ordinary', method: 'srs' as const, rule: 'min(2,N)' },
];
const sources = [{ kind: 'drand' as const, chain: chain.chain }];
const plan: FreezePlan = {
  ...{ ...about, legalBasis: '《条例》第三十九条', strata, slots: ['lead', 'member'], cap: 3, exemptions: [], sources },
  ...{ observers: witnesses, freezeDeadline: AT.deadline, revealBy: AT.reveal, notBefore: AT.notBefore },
  ...{ publishBy: AT.publishBy, dueOn: '2026-07-01' },
};
const locked = (rows = rowsOf()): Locked => ({
  ...{ campaignKnown: true, number: 1, rows, pepperCommit: commit({ drawId, party: 'office', value: pepper }) },
  ...{ software: { version: '1', sourceHash: H('source'), verifierHash: H('verifier') }, chains: [chain] },
});
const freeze = (change: Partial<FreezePlan> = {}, lock: Partial<Locked> = {}) => {
  const asked = { ...plan, ...change };
  const terms = { mustInspect: asked.mustInspect, supervisors: asked.supervisors, exemptions: asked.exemptions };
  const more = { frequencyMonths: asked.frequencyMonths, strata: asked.strata.map(({ id }) => id) };
  const lists = locked(rowsOf({ ...terms, ...more }));
  return new FreezeDraw({ ...asked, locked: { ...lists, ...lock } }, meta('clerk', AT.prepare));
};

const round = roundOf(chain, { notBefore: AT.notBefore, freezeDeadline: AT.deadline });
const cosigning: Cosigning = { signatures: 2, quorum: 2, at: '2026-06-01T01:00:30.000Z' };
const lookup = { secret: pepper, chains: [chain], cosigning };
const beacon = (signature = signRound(round), at = AT.after, more: Partial<EnterBeacon['data']> = {}) =>
  new EnterBeacon({ drawId, signature, ...lookup, ...more }, meta('clerk', at));
const reveal = (actor: string, party: string, at = AT.reveal) =>
  new RevealSecret({ drawId, value: secretOf(party), ...lookup }, meta(actor, at, 'observer'));
const dice = (more: Partial<ThrowDice['data']> = {}) =>
  new ThrowDice(
    { drawId, digits: '41652361425536142233', witnesses, thrownAt: AT.notBefore, ...lookup, ...more },
    meta('clerk', AT.after),
  );
const lottery = (numbers: readonly number[], more: Partial<EnterLottery['data']> = {}) =>
  new EnterLottery({ drawId, numbers, drawnAt: AT.notBefore, witnesses, ...lookup, ...more }, meta('clerk', AT.after));
const miss = (at: string) => new MissReveals({ drawId, ...lookup }, meta('system', at, 'system'));
const publish = () => new PublishDraw({ drawId, secret: pepper }, meta('clerk', AT.after));

const after = (...commands: readonly DrawCommand[]): DrawEvent[] =>
  commands.reduce<DrawEvent[]>((events, command) => [...events, ...draw.decide(command, fold(draw, events))], []);
const types = (events: readonly DrawEvent[]) => events.map(({ type }) => type);
const manifestOf = (events: readonly DrawEvent[]) =>
  (events.find(({ type }) => type === 'DrawFrozen') as DrawFrozen).data.manifest;

const asked = after(prepare());
const both = [committed('jw', 'discipline'), committed('rd', 'congress')];
const ready = after(prepare(), ...both);
const frozen = after(prepare(), ...both, freeze());
const alone = after(freeze());

describe('preparing a draw', () => {
  it('asks outside parties, who commit to a secret that stays with them', () => {
    expect(types(ready)).toEqual(['DrawPrepared', 'RevealCommitted', 'RevealCommitted']);
    expect(JSON.stringify(ready)).not.toContain(secretOf('congress'));
  });

  it.each([
    ['a campaign that is not running', { known: { ...known, campaignKnown: false } }, 'draw-campaign-unknown'],
    ['a batch that is drawn already', { known: { ...known, batchFrozen: true } }, 'draw-already-frozen'],
    ['nobody to ask', { parties: [] }, 'parties-missing'],
    ['a party with a bar in its id', { parties: [{ ...parties[0]!, party: 'a|b' }] }, 'party-id-unfit'],
    ['the office itself', { parties: [{ ...parties[0]!, party: 'office' }] }, 'party-id-unfit'],
    ['a party named twice', { parties: [parties[0]!, { ...parties[1]!, party: 'discipline' }] }, 'party-named-twice'],
    ['one account for two', { parties: [parties[0]!, { ...parties[1]!, accountId: 'jw' }] }, 'party-named-twice'],
    ['an account of no observer', { parties: [{ ...parties[0]!, accountId: 'clerk' }] }, 'party-account-unfit'],
    ['a deadline that is past', { freezeDeadline: '2026-05-31T00:00:00.000Z' }, 'freeze-deadline-passed'],
  ] as [string, Partial<PrepareDraw['data']>, string][])('refuses %s', (_, change, code) =>
    given().when(prepare(change)).thenRefused(code),
  );

  it('is refused a second time', () =>
    given(...asked)
      .when(prepare())
      .thenRefused('draw-already-prepared'));

  it('takes one commitment from each party, its own, before the deadline', () => {
    given(...asked)
      .when(committed('stranger', 'discipline'))
      .thenRefused('not-a-party');
    given(...asked)
      .when(new CommitReveal({ drawId, commit: '12' }, meta('jw', AT.prepare, 'observer')))
      .thenRefused('commitment-unfit');
    given(...ready)
      .when(committed('jw', 'discipline'))
      .thenRefused('party-already-committed');
    given(...asked)
      .when(committed('jw', 'discipline', '2026-06-02T01:00:00.001Z'))
      .thenRefused('freeze-deadline-passed');
    given().when(committed('jw', 'discipline')).thenRefused('draw-not-found');
    given(...frozen)
      .when(committed('jw', 'discipline'))
      .thenRefused('draw-already-frozen');
  });

  it('goes on without a party that does not commit, and throws out nobody who did', () => {
    given(...asked)
      .when(release('congress'))
      .then(new PartyReleased({ drawId, party: 'congress', reason: '无法取得联系' }));
    given(...after(prepare(), release('congress')))
      .when(release('congress'))
      .thenNothing();
    given(...after(prepare(), release('congress')))
      .when(committed('rd', 'congress'))
      .thenRefused('party-released');
    given(...ready)
      .when(release('congress'))
      .thenRefused('party-already-committed');
    given(...asked)
      .when(release('nobody'))
      .thenRefused('party-unknown');
  });

  it('lapses at its deadline, once, and not a moment earlier', () => {
    const late = '2026-06-02T01:00:01.000Z';
    given(...ready)
      .when(lapse(AT.deadline))
      .thenNothing();
    given(...ready)
      .when(lapse(late))
      .then(new PreparationLapsed({ drawId, freezeDeadline: AT.deadline }));
    const lapsed = after(prepare(), lapse(late));
    given(...lapsed)
      .when(lapse(late))
      .thenNothing();
    given(...lapsed)
      .when(freeze())
      .thenRefused('preparation-lapsed');
    given(...frozen)
      .when(lapse(late))
      .thenNothing();
  });

  it('is voided freely', () =>
    given(...ready)
      .when(new VoidDraw({ drawId, reason: '改期' }, meta('clerk', AT.prepare)))
      .then(new DrawVoided({ drawId, reason: '改期' })));

  it('is frozen as announced, when everybody has committed or was released', () => {
    expect(manifestOf(frozen).contributions).toMatchObject([
      { kind: 'pepper', party: 'office' },
      { kind: 'drand', chain: chain.chain, round },
      { kind: 'reveal', party: 'discipline', commit: commitOf('discipline') },
      { kind: 'reveal', party: 'congress', commit: commitOf('congress') },
    ]);
    given(...after(prepare(), both[0]!))
      .when(freeze())
      .thenRefused('party-not-committed', { parties: '县人大' });
    expect(types(after(prepare(), both[0]!, release('congress'), freeze())).at(-1)).toBe('DrawFrozen');
    given(...ready)
      .when(freeze({ batch: 2 }))
      .thenRefused('preparation-differs');
    given()
      .when(freeze({}, { inPreparation: 'draw-9' }))
      .thenRefused('batch-in-preparation');
  });
});

describe('freezing by the plan', () => {
  it('computes the round of the beacon: the first at the moment named, half an hour after the freeze at least', () => {
    expect(roundTime(chain, round)).toBe('2026-06-02T02:00:20.000Z');
    const soon = { notBefore: '2026-06-02T01:10:00.000Z', freezeDeadline: AT.deadline };
    expect(roundTime(chain, roundOf(chain, soon))).toBe('2026-06-02T01:30:20.000Z');
  });

  it('leaves out who was inspected within the months of the cap, with the day and the draw', () => {
    const { rows } = freeze({ frequencyMonths: 3 }).data.locked!;
    expect(rows.objects.find(({ id }) => id === 'U7')).toMatchObject({
      ...{ eligible: false, reason: 'inspected:2026-03-02:draw-0', lastInspected: '2026-03-02' },
    });
    expect(rowsOf({ frequencyMonths: 2 }).objects.find(({ id }) => id === 'U7')).toMatchObject({ eligible: true });
    expect(manifestOf(after(freeze({ frequencyMonths: 3 }))).frequencyCap).toEqual({ months: 3 });
  });

  it('draws only from the classes named, and takes the rest with the reason', () => {
    const { rows } = freeze({ strata: [strata[0]!] }).data.locked!;
    expect(rows.objects.find(({ id }) => id === 'U4')).toMatchObject({ reason: 'stratum-not-drawn' });
  });

  it('inspects what must be inspected without drawing', () => {
    const events = after(freeze({ mustInspect: ['U4'] }));
    expect(manifestOf(events).strata).toContainEqual({ id: 'must', method: 'srs', rule: 'N', N: 1, n: 1 });
  });

  it('seals under the other hash suite just as well', () => {
    const other = commit({ drawId, party: 'office', value: pepper }, 'sm3');
    expect(manifestOf(after(freeze({ hash: 'sm3' }, { pepperCommit: other }))).hash).toBe('sm3');
  });

  const twice = { ...rowsOf(), supervisors: [rowsOf().supervisors[0]!, ...rowsOf().supervisors] };
  const unrecused = { ...rowsOf(), forbidden: [] };
  it.each([
    ['an item that is in no approved plan', freeze({}, { standing: { planApproved: true } }), 'plan-item-not-approved'],
    ['a class named twice', freeze({ strata: [strata[0]!, strata[0]!] }), 'stratum-named-twice'],
    [
      'a class with the name of those that must',
      freeze({ strata: [{ ...strata[0]!, id: 'must' }] }),
      'stratum-named-twice',
    ],
    ['a must that is no unit', freeze({ mustInspect: ['U9'] }), 'must-inspect-unknown'],
    ['a must that is closed', freeze({ mustInspect: ['U8'] }), 'must-inspect-ineligible'],
    ['a must that was inspected', freeze({ mustInspect: ['U7'], frequencyMonths: 3 }), 'must-inspect-ineligible'],
    [
      'a must that is exempt',
      freeze({ mustInspect: ['U4'], exemptions: [{ unitId: 'U4', reason: '…' }] }),
      'must-inspect-exempt',
    ],
    ['more than there are', freeze({ strata: [{ ...strata[0]!, rule: '9' }] }), 'quota-too-large'],
    ['a weight below one', freeze({ strata: [{ ...strata[0]!, method: 'comb' }] }), 'weight-too-small'],
    ['a supervisor called up from nowhere', freeze({ supervisors: ['X'] }), 'supervisor-unknown'],
    ['one whose certificate has expired', freeze({ supervisors: ['M5', 'L1'] }), 'certificate-expired'],
    ['one who was stood down', freeze({ supervisors: ['M6', 'L1'] }), 'supervisor-stood-down'],
    ['fewer supervisors than slots', freeze({ supervisors: ['L1'] }), 'supervisors-too-few'],
    ['two of a pool of one', freeze({ slots: ['lead', 'lead'], supervisors: ['L1'] }), 'supervisors-too-few'],
    ['a supervisor twice', freeze({}, { rows: twice }), 'supervisor-listed-twice'],
    ['a supervisor of the inspected unit', freeze({}, { rows: unrecused }), 'supervisor-of-own-unit'],
    ['no source at all', freeze({ sources: [] }), 'sources-missing'],
    ['a source twice', freeze({ sources: [{ kind: 'dice' }, { kind: 'dice' }] }), 'source-named-twice'],
    ['a beacon nobody knows', freeze({ sources: [{ kind: 'drand', chain: H('x') }] }), 'beacon-chain-unknown'],
    [
      'a round after the publication',
      freeze({ publishBy: '2026-06-02T02:00:10.000Z', dueOn: '2026-07-01' }),
      'beacon-after-publication',
    ],
    [
      'a lottery whose name has a bar',
      freeze({ sources: [{ kind: 'lottery', game: 'a|b', issue: '1' }] }),
      'lists-unfit',
    ],
  ] as [string, FreezeDraw, string][])('refuses %s', (_, command, code) => given().when(command).thenRefused(code));

  it('names pool and numbers when supervisors are fewer than slots', () =>
    given()
      .when(freeze({ supervisors: ['L1'] }))
      .thenRefused('supervisors-too-few', { pool: 'member', needed: 1, available: 0 }));
});

describe('the sources of the seed', () => {
  const revealed = [reveal('jw', 'discipline'), reveal('rd', 'congress')];

  it('are entered in any order, and the draw follows from the last at once', () => {
    const events = after(prepare(), ...both, freeze(), ...revealed, beacon());
    expect(types(events).slice(5)).toEqual(['RevealMade', 'RevealMade', 'BeaconEntered', 'DrawExecuted']);
    const published = [...events, ...draw.decide(publish(), fold(draw, events))];
    const record = recordOf(published.map((event) => ({ ...event, at: AT.after }) as never))!;
    expect(verifyBundle(bundleOf(record), { beacon: beaconCheck([chain]) })).toMatchObject({ outcome: 'pass' });
  });

  it('go on without a party that does not reveal in time, and name it', () => {
    const one = after(prepare(), ...both, freeze(), revealed[0]!);
    given(...one)
      .when(miss(AT.reveal))
      .thenNothing();
    given(...one)
      .when(miss('2026-06-02T01:30:01.000Z'))
      .then(new RevealMissed({ drawId, party: 'congress' }));
    const withBeacon = draw.decide(beacon(), fold(draw, one));
    expect(types(withBeacon)).toEqual(['BeaconEntered', 'RevealMissed', 'DrawExecuted']);
    given(...one, ...withBeacon)
      .when(miss(AT.after))
      .thenNothing();
  });

  it('take a reveal from its party alone, as committed to, once, in time', () => {
    const wrong = new RevealSecret({ drawId, value: H('other'), ...lookup }, meta('jw', AT.reveal, 'observer'));
    const short = new RevealSecret({ drawId, value: '12', ...lookup }, meta('jw', AT.reveal, 'observer'));
    given(...frozen)
      .when(wrong)
      .thenRefused('reveal-mismatch', { party: '县纪委监委' });
    given(...frozen)
      .when(short)
      .thenRefused('reveal-unfit');
    given(...frozen)
      .when(reveal('stranger', 'discipline'))
      .thenRefused('not-a-party');
    given(...frozen)
      .when(reveal('jw', 'discipline', '2026-06-02T01:30:00.001Z'))
      .thenRefused('reveal-too-late');
    given(...frozen, ...draw.decide(revealed[0]!, fold(draw, frozen)))
      .when(revealed[0]!)
      .thenRefused('reveal-already-made');
    given(...ready)
      .when(revealed[0]!)
      .thenRefused('draw-not-frozen');
    given(...after(prepare(), both[0]!, release('congress'), freeze()))
      .when(revealed[1]!)
      .thenRefused('not-a-party');
  });

  it('take the beacon typed with spaces, or pasted as a relay answers', () => {
    const typed = signRound(round).toUpperCase().replace(/.{8}/g, '$& ');
    const pasted = JSON.stringify({ round, randomness: '…', signature: signRound(round) });
    for (const text of [typed, pasted]) {
      expect(types(draw.decide(beacon(text), fold(draw, alone)))).toEqual(['BeaconEntered', 'DrawExecuted']);
    }
  });

  it.each([
    ['something else', beacon('beacon'), 'beacon-unreadable'],
    ['what is broken', beacon('{"round":'), 'beacon-unreadable'],
    ['a forged signature', beacon(signRound(round + 1)), 'beacon-forged'],
    ['another round', beacon(JSON.stringify({ round: 7, signature: signRound(7) })), 'beacon-round-wrong'],
    ['a round before its time', beacon(signRound(round), AT.notBefore), 'beacon-before-time'],
    ['a chain no longer configured', beacon(signRound(round), AT.after, { chains: [] }), 'beacon-chain-unknown'],
    ['dice that were not planned', dice(), 'source-not-planned'],
    ['a lottery that was not planned', lottery([1]), 'source-not-planned'],
  ] as [string, DrawCommand, string][])('refuse %s', (_, command, code) =>
    given(...alone)
      .when(command)
      .thenRefused(code),
  );

  it('take a beacon once, whoever enters it', () => {
    const waiting = after(freeze({ sources: [...sources, { kind: 'dice' }] }), beacon());
    given(...waiting)
      .when(beacon())
      .thenNothing();
    given(...waiting)
      .when(beacon(signRound(round + 1)))
      .thenRefused('source-already-entered');
    given(...after(freeze(), beacon()))
      .when(beacon())
      .thenRefused('draw-already-executed');
  });

  const game = { kind: 'lottery' as const, game: '双色球', issue: '2026062' };
  const gambled = after(freeze({ sources: [game] }));
  it('take the numbers of a lottery, ascending, each with a full stop', () => {
    expect(draw.decide(lottery([3, 11, 11, 28]), fold(draw, gambled))[0]).toMatchObject({
      type: 'LotteryEntered',
      data: { game: '双色球', issue: '2026062', text: '3.11.11.28.' },
    });
  });

  it.each([
    ['numbers that fall', lottery([3, 2]), 'lottery-not-ascending'],
    ['no numbers', lottery([]), 'lottery-numbers-unfit'],
    ['half a number', lottery([1.5]), 'lottery-numbers-unfit'],
    ['one witness', lottery([1], { witnesses: [witnesses[0]!] }), 'witnesses-too-few'],
    ['a lottery before the moment', lottery([1], { drawnAt: AT.reveal }), 'lottery-before-time'],
    ['a lottery to come', lottery([1], { drawnAt: AT.publishBy }), 'lottery-in-future'],
  ] as [string, DrawCommand, string][])('refuse %s', (_, command, code) =>
    given(...gambled)
      .when(command)
      .thenRefused(code),
  );

  it('refuse a second lottery while others are awaited', () =>
    given(...after(freeze({ sources: [game, { kind: 'dice' }] }), lottery([1])))
      .when(lottery([2]))
      .thenRefused('source-already-entered'));

  it('wait until enough witnesses have signed the history that holds the freeze', () => {
    const unsigned = { cosigning: { signatures: 1, quorum: 2 } };
    given(...alone)
      .when(beacon(signRound(round), AT.after, unsigned))
      .thenRefused('freeze-not-cosigned', { signatures: 1, quorum: 2 });
    const thrown = after(freeze({ sources: [{ kind: 'dice' }] }));
    given(...thrown)
      .when(dice(unsigned))
      .thenRefused('freeze-not-cosigned');
    given(...frozen)
      .when(new RevealSecret({ ...revealed[0]!.data, ...unsigned }, revealed[0]!.meta))
      .thenRefused('freeze-not-cosigned');
    given(...gambled)
      .when(lottery([1], unsigned))
      .thenRefused('freeze-not-cosigned');
  });

  it('are worth nothing when they could be known before the witnesses had the freeze', () => {
    const late = { cosigning: { ...cosigning, at: '2026-06-02T02:00:21.000Z' } };
    given(...alone)
      .when(beacon(signRound(round), AT.after, late))
      .thenRefused('seed-before-cosigned');
    given(...after(freeze({ sources: [{ kind: 'dice' }] })))
      .when(dice(late))
      .thenRefused('seed-before-cosigned');
  });

  it('are not looked for in lists that were changed after the freeze', () => {
    const [sealed, ...rest] = alone;
    const { rows } = (sealed as Extract<DrawEvent, { type: 'RollsSealed' }>).data;
    const changed = { ...rows, objects: rows.objects.filter(({ id }) => id !== 'U2') };
    given({ type: 'RollsSealed', data: { drawId, rows: changed } } as DrawEvent, ...rest)
      .when(beacon(signRound(round), AT.after, { suspects: ['U2'] }))
      .thenRefused('rolls-changed', { list: '监督对象名录', rows: 'U2' });
  });
});

describe('the moments of a draw', () => {
  const waits = (at: string) => new AwaitSources({ drawId }, meta('system', at, 'system'));
  const overdue = (at: string) => new FindOverdueDraw({ drawId }, meta('system', at, 'system'));

  it('record once that the seed is awaited', () => {
    given(...alone)
      .when(waits(AT.reveal))
      .thenNothing();
    given(...alone)
      .when(waits(AT.notBefore))
      .then(new SourcesAwaited({ drawId, kinds: ['drand'] }));
    given(...after(freeze(), waits(AT.notBefore)))
      .when(waits(AT.after))
      .thenNothing();
    given(...after(freeze(), beacon()))
      .when(waits(AT.after))
      .thenNothing();
    given().when(waits(AT.after)).thenNothing();
  });

  it('record once that the publication is overdue', () => {
    const late = '2026-06-10T10:00:01.000Z';
    const executed = after(freeze(), beacon());
    given(...executed)
      .when(overdue(AT.publishBy))
      .thenNothing();
    given(...executed)
      .when(overdue(late))
      .then(new DrawOverdue({ drawId, publishBy: AT.publishBy }));
    given(...after(freeze(), beacon(), overdue(late)))
      .when(overdue(late))
      .thenNothing();
    given(...after(freeze(), beacon(), publish()))
      .when(overdue(late))
      .thenNothing();
  });
});
