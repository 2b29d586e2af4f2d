import fc from 'fast-check';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { fold } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { Rejection } from '@app/eventing/rejection.js';
import {
  FreezeDraw,
  PublishDraw,
  ReplaceObject,
  ReplaceSupervisor,
  ThrowDice,
  VoidDraw,
  type DrawCommand,
} from './commands.js';
import { draw, type Draw } from './decider.js';
import type { DrawEvent } from './events.js';
import { bundleOf, changeOf, recordOf, stateOf } from './record.rules.js';
import { listsOf, rowCount, saltRows } from './roll.rules.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';
import { verifyBundle } from './verify.rules.js';

const drawId = 'draw-1';
const secret = H('the pepper of this spec');
const DAY = { freeze: '2026-06-01T01:00:00.000Z', dice: '2026-06-02T02:00:00.000Z', later: '2026-06-03T02:00:00.000Z' };
const observers = [
  { name: '甲', organisation: '县纪委监委' },
  { name: '乙', organisation: '县人大' },
];
const meta = (at: string, role = 'office-director') => ({ actor: role, roles: [role], at, commandId: 'c' });

const roster = fc.record({
  units: fc.integer({ min: 3, max: 14 }),
  keyUnits: fc.integer({ min: 0, max: 3 }),
  closed: fc.nat(2),
  leads: fc.integer({ min: 1, max: 6 }),
  members: fc.integer({ min: 1, max: 8 }),
  expired: fc.nat(1),
  cap: fc.integer({ min: 2, max: 6 }),
  rate: fc.constantFrom('0.25', '0.5', '1'),
  digits: fc.stringMatching(/^\d{20}$/),
  /** How many of the first units the last lead alone may inspect. */
  shunned: fc.constantFrom(0, 0, 14, 14),
  conflicts: fc.array(fc.tuple(fc.nat(13), fc.nat(4)), { maxLength: 6 }),
});

type Roster = typeof roster extends fc.Arbitrary<infer R> ? R : never;

function freeze(of: Roster): FreezeDraw {
  const person = (id: string, pool: string, index: number) => ({
    ...{ id, pool, stoodDown: false },
    ...{ expiresOn: index < of.expired ? '2026-05-31' : '2027-01-01', unit: index === 1 ? 'U1' : undefined },
  });
  const shunned = Array.from({ length: Math.min(of.shunned, of.units) }, (_, unit) => unit);
  const pairs =
    of.shunned > 0
      ? shunned.flatMap((unit) => Array.from({ length: of.leads - 1 }, (_, lead) => [unit, lead] as const))
      : of.conflicts.map(([unit, lead]) => [unit % of.units, lead % of.leads] as const);
  const rolls = {
    objects: Array.from({ length: of.units }, (_, index) => ({
      ...{ id: `U${index}`, stratum: index < of.keyUnits ? 'key' : 'ordinary' },
      closed: index >= of.units - of.closed,
    })),
    supervisors: [
      ...Array.from({ length: of.leads }, (_, index) => person(`L${index}`, 'lead', index)),
      ...Array.from({ length: of.members }, (_, index) => person(`M${index}`, 'member', index)),
    ],
    conflicts: [...new Set(pairs.map(([unit, lead]) => `${unit} ${lead}`))]
      .map((pair) => pair.split(' '))
      .map(([unit, lead]) => ({ o: `U${unit}`, s: `L${lead}`, why: 'declared' as const })),
  };
  const lists = listsOf(rolls, { day: '2026-06-01', cap: of.cap, exemptions: [] });
  const salts = Array.from({ length: rowCount(lists) }, (_, index) => H(`salt ${index}`).slice(0, 32));
  return new FreezeDraw(
    {
      ...{ drawId, campaignId: 'campaign-1', item: '事项', planItem: 'JH-01', batch: 1, legalBasis: '条例第三十九条' },
      ...{
        strata: ['key', 'ordinary'].map((id) => ({ id, method: 'srs' as const, rule: `ceil(${of.rate}*N)` })),
        slots: ['lead', 'member'],
        cap: of.cap,
        exemptions: [],
        observers,
      },
      ...{ notBefore: DAY.dice, publishBy: '2026-06-10T10:00:00.000Z', dueOn: '2026-07-01' },
      locked: {
        ...{ campaignKnown: true, number: 1, rows: saltRows(lists, salts) },
        pepperCommit: commit({ drawId, party: 'office', value: secret }),
        software: { version: '0.1.0', sourceHash: H('source'), verifierHash: H('verifier') },
      },
    },
    meta(DAY.freeze, 'office-staff'),
  );
}

type Attempt = (state: Draw) => DrawCommand;

/** A drawn unit with its team, or one that was never there. */
const drawnOf = (state: Draw, index: number): readonly [string, readonly string[]] => {
  const teams = 'standing' in state ? [...state.standing.assignments] : [];
  return teams[index] ?? [`U${index}`, ['L0', 'M0']];
};

const at = fc.constantFrom(DAY.freeze, DAY.dice, DAY.later);
const USUAL = ['throw', 'throw', 'publish', 'person', 'person', 'unit'] as const;
const explanation = '…';
const documentHash = H('the document');

/** Whatever people may try after a freeze, sensible or not, in any order. */
const attempt = ({ digits }: Roster): fc.Arbitrary<Attempt> =>
  fc
    .record({
      what: fc.constantFrom(...USUAL, ...USUAL, ...USUAL, 'void' as const),
      ...{ when: at, index: fc.nat(13), slot: fc.nat(1) },
    })
    .map(({ what, when, index, slot }) => (state) => {
      const [object, team] = drawnOf(state, index);
      switch (what) {
        case 'throw':
          return new ThrowDice({ drawId, digits, witnesses: observers, thrownAt: when, secret }, meta(when));
        case 'publish':
          return new PublishDraw({ drawId, secret }, meta(when));
        case 'person':
          return new ReplaceSupervisor(
            { drawId, object, out: team[slot] ?? '', reason: 'ill', explanation, documentHash },
            meta(when),
          );
        case 'unit':
          return new ReplaceObject(
            { drawId, out: object, reason: 'closed', closed: true, explanation, documentHash },
            meta(when),
          );
        default:
          return new VoidDraw({ drawId, reason: '…' }, meta(when));
      }
    });

const conduct = roster.chain((of) =>
  fc.tuple(fc.constant(freeze(of)), fc.array(attempt(of), { minLength: 8, maxLength: 25 })),
);

/** The events that remain when refused attempts leave nothing behind. */
function live([first, attempts]: readonly [FreezeDraw, readonly Attempt[]]): Recorded<DrawEvent>[] {
  const events: Recorded<DrawEvent>[] = [];
  for (const next of [() => first, ...attempts]) {
    const state = fold(draw, events);
    const command = next(state);
    try {
      for (const { type, data } of draw.decide(command, state)) {
        const event = { type, data, id: '', stream: '', version: events.length + 1, seq: 0, actor: '', hash: '' };
        events.push({ ...event, at: command.meta.at } as Recorded<DrawEvent>);
      }
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return events;
}

const often = { numRuns: 150 };
const counted = (events: readonly DrawEvent[], type: string) => events.filter((event) => event.type === type).length;

describe('a draw, whatever is tried', () => {
  it('is thrown, published and ended at most once each, and never both published and voided', () => {
    fc.assert(
      fc.property(conduct, (tried) => {
        const events = live(tried);
        const ends =
          counted(events, 'DrawPublished') + counted(events, 'DrawVoided') + counted(events, 'DrawInfeasible');
        expect(counted(events, 'DiceThrown')).toBeLessThanOrEqual(1);
        expect(counted(events, 'DrawExecuted') + counted(events, 'DrawInfeasible')).toBe(counted(events, 'DiceThrown'));
        expect(ends).toBeLessThanOrEqual(1);
      }),
      often,
    );
  });

  it('shows a bundle that verifies at every moment, and nothing secret before publication', () => {
    fc.assert(
      fc.property(conduct, (tried) => {
        const record = recordOf(live(tried));
        if (!record) return;
        const bundle = bundleOf(record);
        expect(verifyBundle(bundle).checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
        if (stateOf(record) !== 'published') expect(canonicalJson(bundle)).not.toMatch(/salt|"seed"|"result"/);
      }),
      often,
    );
  });

  it('sends nobody to his own unit, to one he declared a conflict with, or beyond his cap', () => {
    fc.assert(
      fc.property(conduct, (tried) => {
        const state = fold(draw, live(tried));
        if (state.is !== 'published') return;
        const { forbidden, supervisors } = state.rows;
        const sent = [...state.standing.assignments].flatMap(([o, team]) => team.map((s) => ({ o, s })));
        for (const { o, s } of forbidden) expect(sent).not.toContainEqual({ o, s });
        for (const { id, cap, available } of supervisors) {
          expect(sent.filter(({ s }) => s === id).length).toBeLessThanOrEqual(available ? cap : 0);
        }
      }),
      often,
    );
  });

  it('publishes replacements without the explanations', () => {
    fc.assert(
      fc.property(conduct, (tried) => {
        const record = recordOf(live(tried));
        for (const replaced of record?.replacements ?? []) expect(changeOf(replaced)).not.toHaveProperty('explanation');
      }),
      { numRuns: 100 },
    );
  });

  it('is tried in earnest: in such runs everything that can happen to a draw does', () => {
    const seen: Record<string, number> = {};
    for (const tried of fc.sample(conduct, { numRuns: 200, seed: 7 })) {
      const events = live(tried);
      for (const type of new Set(events.map((event) => event.type))) seen[type] = (seen[type] ?? 0) + 1;
    }
    for (const type of ['DrawExecuted', 'DrawPublished', 'DrawVoided', 'DrawInfeasible'])
      expect(seen[type]).toBeGreaterThan(10);
    for (const type of ['SupervisorReplaced', 'ObjectReplaced']) expect(seen[type]).toBeGreaterThan(5);
  });
});
