import { specify } from '@app/eventing/specify.js';
import { fold } from '@app/eventing/decider.js';
import { AwaitSources, FindOverdueDraw, RevealSecret, type DrawCommand } from './commands.js';
import { draw } from './decider.js';
import { DrawOverdue, RevealMissed, SourcesAwaited, type DrawEvent } from './events.js';
import { bundleOf, recordOf } from './record.rules.js';
import { H } from './suite.rules.js';
import { verifyBundle } from './verify.rules.js';
import { beaconCheck, roundRule } from './beacon.rules.js';

import {
  drawId,
  chain,
  signRound,
  AT,
  meta,
  witnesses,
  prepare,
  release,
  sources,
  freeze,
  round,
  cosigning,
  lookup,
  beacon,
  reveal,
  dice,
  lottery,
  miss,
  publish,
  after,
  types,
  both,
  ready,
  frozen,
  alone,
} from './rehearsal.js';

const { given } = specify(draw);

describe('the sources of the seed', () => {
  const revealed = [reveal('jw', 'discipline'), reveal('rd', 'congress')];

  it('are entered in any order, and the draw follows from the last at once', () => {
    const events = after(prepare(), ...both, freeze(), ...revealed, beacon());
    expect(types(events).slice(5)).toEqual(['RevealMade', 'RevealMade', 'BeaconEntered', 'DrawExecuted']);
    const published = [...events, ...draw.decide(publish(), fold(draw, events))];
    const record = recordOf(published.map((event) => ({ ...event, at: AT.after }) as never))!;
    expect(verifyBundle(bundleOf(record), { beacon: beaconCheck([chain]), rounds: roundRule([chain]) })).toMatchObject({
      outcome: 'pass',
    });
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

  it('give the beacon the last word: dice and lottery come after the freeze deadline and before its round', () => {
    const planned = after(freeze({ sources: [...sources, game, { kind: 'dice' }] }));
    const beaconAt = '2026-06-02T02:00:20.000Z';
    const early = '2026-06-02T01:10:00.000Z';
    const at = (command: DrawCommand, when: string) =>
      Object.assign(Object.create(command) as DrawCommand, { meta: { ...command.meta, at: when } });
    for (const [command, code, due] of [
      [dice({ thrownAt: early }), 'dice-before-time', dice({ thrownAt: '2026-06-02T00:59:59.999Z' })],
      [lottery([1], { drawnAt: early }), 'lottery-before-time', lottery([1], { drawnAt: '2026-06-02T00:59:59.999Z' })],
    ] as const) {
      given(...planned)
        .when(at(command, beaconAt))
        .thenRefused('source-after-beacon');
      expect(draw.decide(at(command, '2026-06-02T02:00:19.999Z'), fold(draw, planned))).toHaveLength(1);
      given(...planned)
        .when(due)
        .thenRefused(code);
    }
  });

  it('wait until enough witnesses have signed the history that holds the freeze', () => {
    const unsigned = { cosigning: { signatures: 1, quorum: 2 } };
    given(...alone)
      .when(beacon(signRound(round), AT.after, unsigned))
      .thenRefused('freeze-not-cosigned', { signatures: 1, quorum: 2 });
    const thrown = after(freeze({ sources: [{ kind: 'dice' }] }));
    given(...thrown)
      .when(dice(unsigned))
      .thenRefused('freeze-not-cosigned');
    given(...gambled)
      .when(lottery([1], unsigned))
      .thenRefused('freeze-not-cosigned');
  });

  it('take a reveal though the freeze is not signed yet: its value was committed to before', () => {
    const unsigned = { cosigning: { signatures: 0, quorum: 2 } };
    const early = new RevealSecret({ ...revealed[0]!.data, ...unsigned }, revealed[0]!.meta);
    expect(types(draw.decide(early, fold(draw, frozen)))).toEqual(['RevealMade']);
    const signed = draw.decide(early, fold(draw, frozen));
    given(...frozen, ...signed)
      .when(beacon(signRound(round), AT.after, unsigned))
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
    given({ type: 'RollsSealed', data: { drawId, rows: changed } }, ...rest)
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
