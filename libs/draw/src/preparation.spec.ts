import { fold } from '@app/eventing/decider.js';
import { specify } from '@app/eventing/specify.js';
import { CommitReveal, PrepareDraw, VoidDraw } from './commands.js';
import { draw } from './decider.js';
import { DrawVoided, PartyReleased, PreparationLapsed } from './events.js';

import {
  drawId,
  secretOf,
  commitOf,
  chain,
  AT,
  meta,
  parties,
  known,
  prepare,
  committed,
  release,
  lapse,
  freeze,
  round,
  after,
  types,
  manifestOf,
  asked,
  both,
  ready,
  frozen,
} from './rehearsal.js';

const { given } = specify(draw);

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

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'waits for a party with the id %s, as for any other',
    (party) => {
      const odd = after(prepare({ parties: [{ ...parties[0]!, party }] }));
      given(...odd)
        .when(freeze())
        .thenRefused('party-not-committed', { parties: '县纪委监委' });
      expect(draw.decide(release(party), fold(draw, odd))).toHaveLength(1);
      const ready = [...odd, ...draw.decide(committed('jw', party), fold(draw, odd))];
      const frozen = draw.decide(freeze(), fold(draw, ready));
      expect(manifestOf(frozen).contributions.at(-1)).toEqual({ kind: 'reveal', party, commit: commitOf(party) });
    },
  );

  it("is there before it is frozen: an id of one's own choosing is refused", () => {
    given()
      .when(freeze({ prepared: true }))
      .thenRefused('preparation-not-found');
    given(...frozen)
      .when(freeze({ prepared: true }))
      .thenRefused('draw-already-frozen');
    expect(types(after(prepare(), ...both, freeze({ prepared: true }))).at(-1)).toBe('DrawFrozen');
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
