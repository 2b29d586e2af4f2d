import { fold } from '@app/eventing/decider.js';
import { specify } from '@app/eventing/specify.js';
import {
  FreezeDraw,
  PublishDraw,
  ReplaceObject,
  ReplaceSupervisor,
  ThrowDice,
  VoidDraw,
  type FreezePlan,
  type Locked,
} from './commands.js';
import { draw } from './decider.js';
import {
  DrawExecuted,
  DrawInfeasible,
  DrawPublished,
  DrawVoided,
  type DrawEvent,
  type SupervisorReplaced,
} from './events.js';
import { listsOf, rowCount, saltRows, type RollConflict, type RollSupervisor, type RollTerms } from './roll.rules.js';
import { commit } from './seed.rules.js';
import { H } from './suite.rules.js';

const { given } = specify(draw);

const drawId = 'draw-1';
const secret = H('the pepper of this spec');
const units = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8'];
const person = (id: string, pool: string): RollSupervisor => ({ id, pool, expiresOn: '2027-01-01', stoodDown: false });
const people = [
  ...['L1', 'L2', 'L3'].map((id) => person(id, 'lead')),
  ...['M1', 'M2', 'M3', 'M4'].map((id) => person(id, 'member')),
];

const rolls = (supervisors = people, conflicts: RollConflict[] = []) => ({
  objects: units.map((id, index) => ({ id, stratum: index < 3 ? 'key' : 'ordinary', closed: false })),
  supervisors,
  conflicts,
});
const terms: RollTerms = { day: '2026-06-01', cap: 3, exemptions: [] };
const rowsOf = (supervisors = people, cap = 3, conflicts: RollConflict[] = []) => {
  const lists = listsOf(rolls(supervisors, conflicts), { ...terms, cap });
  return saltRows(
    lists,
    Array.from({ length: rowCount(lists) }, (_, index) => H(`salt ${index}`).slice(0, 32)),
  );
};

const strataBy = (key: string, ordinary: string) =>
  Object.entries({ key, ordinary }).map(([id, rule]) => ({ id, method: 'srs' as const, rule }));
const plan: FreezePlan = {
  drawId,
  campaignId: 'campaign-1',
  item: '行政执法“三项制度”落实情况',
  planItem: 'JH-01',
  batch: 1,
  legalBasis: '《河南省行政执法条例》第三十九条',
  strata: strataBy('ceil(0.5*N)', 'ceil(0.25*N)'),
  slots: ['lead', 'member'],
  cap: 3,
  exemptions: [],
  observers: [
    { name: '甲', organisation: '县纪委监委' },
    { name: '乙', organisation: '县人大' },
  ],
  notBefore: '2026-06-02T02:00:00.000Z',
  publishBy: '2026-06-10T10:00:00.000Z',
  dueOn: '2026-07-01',
};
const locked: Locked = {
  campaignKnown: true,
  number: 1,
  rows: rowsOf(),
  pepperCommit: commit({ drawId, party: 'office', value: secret }),
  software: { version: '0.1.0', sourceHash: H('source'), verifierHash: H('verifier') },
};

const at = '2026-06-01T01:00:00.000Z';
const meta = (actor: string, when: string, ...roles: string[]) => ({
  actor,
  roles: roles.length ? roles : ['office-staff'],
  at: when,
  commandId: 'c',
});
const freeze = (change: Partial<FreezePlan> = {}, lock: Partial<Locked> = {}) =>
  new FreezeDraw({ ...plan, ...change, locked: { ...locked, ...lock } }, meta('clerk', at));

const throwAt = '2026-06-02T02:10:00.000Z';
const dice = (change: Partial<ThrowDice['data']> = {}, when = '2026-06-02T02:20:00.000Z') =>
  new ThrowDice(
    { drawId, digits: '41652361425536142233', witnesses: plan.observers, thrownAt: throwAt, secret, ...change },
    meta('clerk', when),
  );
const publish = (when = '2026-06-03T01:00:00.000Z', pepper: string | undefined = secret) =>
  new PublishDraw({ drawId, secret: pepper }, meta('clerk', when));
const annul = (actor: string, when: string, ...roles: string[]) =>
  new VoidDraw({ drawId, reason: '名录有误' }, meta(actor, when, ...roles));

const after = (...commands: Parameters<typeof draw.decide>[0][]): DrawEvent[] =>
  commands.reduce<DrawEvent[]>((events, command) => [...events, ...draw.decide(command, fold(draw, events))], []);
const resultOf = (events: readonly DrawEvent[]) => {
  const executed = events.find((event) => event instanceof DrawExecuted) as DrawExecuted;
  return executed.data.result;
};

const frozen = after(freeze());
const executed = after(freeze(), dice());
const published = after(freeze(), dice(), publish());
const recusedLeads = ['L1', 'L2'].flatMap((s) => ['U1', 'U2', 'U3'].map((o) => ({ o, s, why: 'declared' as const })));
const fewLeads = freeze({ strata: strataBy('N', 'ceil(0.25*N)'), cap: 2 }, { rows: rowsOf(people, 2, recusedLeads) });
const infeasible = after(fewLeads, dice());
const voided = after(freeze(), annul('clerk', at));

describe('freezing a draw', () => {
  it('locks the lists and the quotas under one fingerprint', () => {
    expect(frozen.map(({ type }) => type)).toEqual(['RollsSealed', 'DrawFrozen']);
    expect(frozen[1]?.data).toMatchObject({
      year: 2026,
      number: 1,
      frozenBy: 'clerk',
      manifest: {
        strata: [
          { id: 'key', N: 3, n: 2, rule: 'ceil(0.5*N)' },
          { id: 'ordinary', N: 5, n: 2, rule: 'ceil(0.25*N)' },
        ].sort((a, b) => (a.id < b.id ? -1 : 1)),
        contributions: [
          { kind: 'pepper', party: 'office' },
          { kind: 'dice', digits: 20 },
        ],
        freezeDeadline: at,
        revealBy: at,
      },
    });
    expect(JSON.stringify(frozen)).not.toContain(secret);
  });

  it('happens once per draw', () =>
    given(...frozen)
      .when(freeze())
      .thenRefused('draw-already-frozen'));

  it.each([
    ['a campaign that is not running', freeze({}, { campaignKnown: false }), 'draw-campaign-unknown'],
    ['an item without legal basis', freeze({ legalBasis: ' ' }), 'legal-basis-missing'],
    ['fewer than two supervisors to a unit', freeze({ slots: ['lead'] }), 'slots-too-few'],
    ['a pool nobody is in', freeze({ slots: ['lead', 'expert'] }), 'pool-unknown'],
    ['a rate above one', freeze({ strata: strataBy('ceil(1.5*N)', 'N') }), 'quota-too-large'],
    ['a rate in words', freeze({ strata: strataBy('ceil(一半*N)', 'N') }), 'rate-out-of-range'],
    ['an exemption of no unit', freeze({ exemptions: [{ unitId: 'U9', reason: '…' }] }), 'exempt-unit-unknown'],
    ['one observer named twice', freeze({ observers: [plan.observers[0]!, plan.observers[0]!] }), 'observers-too-few'],
    ['a freeze after its deadline', freeze({ freezeDeadline: '2026-05-31T00:00:00.000Z' }), 'freeze-deadline-passed'],
    ['dice before the freeze', freeze({ notBefore: at }), 'draw-times-out-of-order'],
    ['reveals after the dice', freeze({ revealBy: '2026-06-02T03:00:00.000Z' }), 'draw-times-out-of-order'],
    ['a publication before the dice', freeze({ publishBy: '2026-06-02T01:00:00.000Z' }), 'draw-times-out-of-order'],
    ['inspections due before the publication', freeze({ dueOn: '2026-06-09' }), 'due-before-publication'],
    ['the same unit twice', freeze({}, { rows: { ...locked.rows, objects: twice() } }), 'unit-listed-twice'],
    ['a draw of nobody', freeze({ strata: strataBy('ceil(0*N)', '0') }), 'nothing-to-draw'],
  ])('refuses %s', (_, command, code) => given().when(command).thenRefused(code));
});

function twice() {
  const { objects } = locked.rows;
  return [objects[0]!, ...objects];
}

describe('throwing the dice', () => {
  it('leads to the result at once, and to the same one for everybody', () => {
    expect(executed.slice(2).map(({ type }) => type)).toEqual(['DiceThrown', 'DrawExecuted']);
    expect(resultOf(executed)).toEqual(resultOf(after(freeze(), dice())));
    expect(resultOf(after(freeze(), dice({ digits: '41652361425536142234' })))).not.toEqual(resultOf(executed));
  });

  it('gives every drawn unit a leader and a member', () => {
    const teams = Object.values(resultOf(executed).assignments);
    expect(teams).toHaveLength(4);
    expect(teams.every(([lead, member]) => lead?.startsWith('L') && member?.startsWith('M'))).toBe(true);
  });

  it('says in words when there are too few supervisors, and names the units', () => {
    const names = new Map(units.map((id) => [id, `${id}局`]));
    const outcome = after(fewLeads, dice({ names })).at(-1);
    expect(outcome).toBeInstanceOf(DrawInfeasible);
    const { certificate, sentence } = (outcome as DrawInfeasible).data;
    if (!certificate) throw new Error('no certificate');
    expect(certificate.needed).toBeGreaterThan(certificate.possible);
    expect(sentence).toContain(`${certificate.objects[0]}局`);
    expect(sentence).toMatch(/抽中的U1局、U2局、U3局共3个单位，每个单位需配备1名组长，共需3人次；能够安排的只有2人次/);
  });

  it.each([
    ['before the moment named at the freeze', dice({ thrownAt: '2026-06-02T01:59:59.000Z' }), 'dice-before-time'],
    ['in the future', dice({}, '2026-06-02T02:05:00.000Z'), 'dice-in-future'],
    ['with too few digits', dice({ digits: '4165236142553614223' }), 'dice-digits-wrong'],
    ['with something else than digits', dice({ digits: '4165236142553614223x' }), 'dice-digits-wrong'],
    ['before one witness', dice({ witnesses: [plan.observers[0]!] }), 'witnesses-too-few'],
    ['with a pepper other than the one committed to', dice({ secret: H('another') }), 'pepper-mismatch'],
    ['with the pepper lost', dice({ secret: undefined }), 'pepper-mismatch'],
  ])('is refused %s', (_, command, code) =>
    given(...frozen)
      .when(command)
      .thenRefused(code),
  );

  it('is refused a second time: a draw cannot be repeated', () => {
    given(...executed)
      .when(dice())
      .thenRefused('dice-already-thrown');
    given(...published)
      .when(dice())
      .thenRefused('dice-already-thrown');
    given(...infeasible)
      .when(dice())
      .thenRefused('dice-already-thrown');
  });

  it('is refused when the draw is voided or was never frozen', () => {
    given(...voided)
      .when(dice())
      .thenRefused('draw-voided');
    given().when(dice()).thenRefused('draw-not-found');
  });
});

describe('publishing a draw', () => {
  it('reveals the pepper and says who inspects what', () =>
    given(...executed)
      .when(publish())
      .then(
        new DrawPublished({
          drawId,
          year: 2026,
          number: 1,
          kind: 'supervision',
          campaignId: 'campaign-1',
          item: plan.item,
          dueOn: '2026-07-01',
          assignments: resultOf(executed).assignments,
          contributions: [
            { kind: 'pepper', party: 'office', text: secret },
            { kind: 'dice', text: '41652361425536142233' },
          ],
          late: false,
        }),
      ));

  it('is late after the moment promised, and still possible', () => {
    const events = draw.decide(publish('2026-06-11T00:00:00.000Z'), fold(draw, executed));
    expect(events).toMatchObject([{ type: 'DrawPublished', data: { late: true } }]);
  });

  it('is refused before there is a result, twice, and after the end', () => {
    given(...frozen)
      .when(publish())
      .thenRefused('draw-not-executed');
    given(...published)
      .when(publish())
      .thenRefused('draw-already-published');
    given(...infeasible)
      .when(publish())
      .thenRefused('draw-infeasible');
    given(...voided)
      .when(publish())
      .thenRefused('draw-voided');
    given(...executed)
      .when(publish(undefined, H('another')))
      .thenRefused('pepper-mismatch');
  });
});

describe('voiding a draw', () => {
  const before = '2026-06-02T01:59:59.999Z';
  const later = '2026-06-02T02:00:00.000Z';

  it('is free until the moment named for the dice', () =>
    given(...frozen)
      .when(annul('clerk', before))
      .then(new DrawVoided({ drawId, reason: '名录有误' })));

  it('takes the director afterwards, and another person than froze it', () => {
    given(...executed)
      .when(annul('colleague', later))
      .thenRefused('void-needs-director');
    given(...executed)
      .when(annul('clerk', later, 'office-director'))
      .thenRefused('void-own-freeze');
    given(...executed)
      .when(annul('director', later, 'office-director'))
      .then(new DrawVoided({ drawId, reason: '名录有误' }));
  });

  it('is refused once published, voided, infeasible, or never frozen', () => {
    given(...published)
      .when(annul('director', later, 'office-director'))
      .thenRefused('draw-already-published');
    given(...voided)
      .when(annul('clerk', before))
      .thenRefused('draw-voided');
    given(...infeasible)
      .when(annul('director', later, 'office-director'))
      .thenRefused('draw-infeasible');
    given().when(annul('clerk', before)).thenRefused('draw-not-found');
  });
});

describe('replacing after the draw', () => {
  const documentHash = H('the document');
  const director = meta('director', '2026-06-04T01:00:00.000Z', 'office-director');
  const { assignments, strata } = resultOf(executed);
  const [object = '', team = []] = Object.entries(assignments)[0] ?? [];
  const lead = (out = team[0] ?? '') =>
    new ReplaceSupervisor({ drawId, object, out, reason: 'ill', explanation: '因病住院', documentHash }, director);
  const unit = (out: string, more: Partial<ReplaceObject['data']> = {}) =>
    new ReplaceObject(
      { drawId, out, reason: 'closed', closed: true, explanation: '机构撤销', documentHash, ...more },
      director,
    );

  it('takes the spare the seed names, of the same pool, before and after publication', () => {
    for (const events of [executed, published]) {
      const [replaced] = draw.decide(lead(), fold(draw, events));
      expect(replaced).toMatchObject({
        type: 'SupervisorReplaced',
        data: { seq: 1, object, out: team[0], reason: 'ill' },
      });
      const { in: spare, team: now } = (replaced as SupervisorReplaced).data;
      expect(spare).toMatch(/^L/);
      expect(now).toEqual([spare, team[1]]);
    }
  });

  it('takes the next of the same stratum’s reserve for a unit that is gone', () => {
    const stratum = strata.find(({ picked }) => picked.includes(object))!;
    const [replaced] = draw.decide(unit(object), fold(draw, executed));
    expect(replaced).toMatchObject({ type: 'ObjectReplaced', data: { seq: 1, in: stratum.reserve[0], team } });
  });

  it('counts on and publishes what stands', () => {
    const events = after(freeze(), dice(), lead(), unit(object), publish());
    const [, gone] = events.filter(({ type }) => type.endsWith('Replaced')) as { data: { seq: number; in: string } }[];
    expect(gone?.data.seq).toBe(2);
    const { data } = events.at(-1) as DrawPublished;
    expect(Object.keys(data.assignments).sort()).toEqual(
      [...Object.keys(assignments).filter((id) => id !== object), gone?.data.in].sort(),
    );
  });

  it('rests on a document, but for an approved recusal', () => {
    given(...executed)
      .when(unit(object, { documentHash: undefined }))
      .thenRefused('replacement-undocumented');
    const undocumented = { ...lead().data, documentHash: undefined };
    given(...executed)
      .when(new ReplaceSupervisor(undocumented, director))
      .thenRefused('replacement-undocumented');
    const system = meta('system', '2026-06-04T01:00:00.000Z', 'system');
    expect(draw.decide(new ReplaceSupervisor(undocumented, system), fold(draw, executed))).toHaveLength(1);
  });

  it('takes away a unit as closed or merged only when the register says so, for another reason once published', () => {
    for (const reason of ['closed', 'merged'] as const)
      given(...executed)
        .when(unit(object, { reason, closed: false }))
        .thenRefused('unit-not-closed', { unit: object });
    const [replaced] = draw.decide(unit(object), fold(draw, executed));
    expect(replaced?.data).not.toHaveProperty('closed');
    expect(draw.decide(unit(object, { reason: 'suspended', closed: false }), fold(draw, executed))).toHaveLength(1);
    const other = unit(object, { reason: 'other', closed: false });
    given(...executed)
      .when(other)
      .thenRefused('other-before-publication');
    expect(draw.decide(other, fold(draw, published))).toHaveLength(1);
  });

  it('is refused where it does not belong', () => {
    given(...frozen)
      .when(lead())
      .thenRefused('draw-not-executed');
    given(...executed)
      .when(unit('nowhere'))
      .thenRefused('object-not-drawn');
    given(...executed)
      .when(lead('L9'))
      .thenRefused('supervisor-not-assigned');
    given(...after(freeze({ strata: strataBy('N', 'N') }), dice()))
      .when(unit('U1'))
      .thenRefused('reserve-used-up');
    const three = people.filter(({ id }) => !['L2', 'L3'].includes(id));
    const tight = after(freeze({}, { rows: rowsOf(three, 5) }), dice());
    const [drawn = ''] = Object.keys(resultOf(tight).assignments);
    given(...tight)
      .when(new ReplaceSupervisor({ ...lead('L1').data, object: drawn }, director))
      .thenRefused('nobody-free');
  });
});
