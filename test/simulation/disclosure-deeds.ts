import { addDays, dayOf } from '@app/calendar';
import {
  ApproveDisclosure,
  CollectDisclosure,
  ConfirmDisclosure,
  DECISION_KINDS,
  NameDisclosureOwners,
  ProposeNonDisclosure,
  PublishDisclosure,
  RequestDisclosureWithdrawal,
  ReturnDisclosure,
  WithdrawDisclosure,
  WITHDRAWAL_GROUNDS,
  WITHHOLDING_GROUNDS,
  type DecisionKind,
  type EntryKind,
} from '@app/disclosure';
import type { AnyCommand } from '@app/eventing';
import { UNITS, type Person } from './cast.js';
import { type Deed, ownUnit, STAFF, UNIT } from './deed.js';
import { OWN } from './disclosure-faults.js';
import type { World } from './world.js';

const REVIEWERS = ['unit-lead', 'reviewer'];
const ITEMS = ['subjects', 'officers', 'powers', 'supervision', 'posts', 'complaints', 'no-such-item'];
const units = UNITS.map(({ unitId }) => unitId);

interface EntryRow {
  readonly unit_id: string;
  readonly code: string;
  readonly kind: EntryKind;
}

/** Mostly an entry of the own unit that stands so, sometimes any. */
async function someEntry(world: World, { unitId }: Person, standing: string): Promise<EntryRow | undefined> {
  const anything = world.chance.below(8) === 0;
  const found = await world.rows<EntryRow>(
    `select unit_id, code, kind from disclosure_entry
      where $1 or ((${standing}) and ($2::text is null or unit_id = $2)) order by id limit 60`,
    [anything, unitId ?? null],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const onEntry = (
  roles: readonly string[],
  weight: number,
  standing: string,
  make: (world: World, by: Person, at: { unitId: string; code: string }) => AnyCommand,
): Deed => ({
  roles,
  weight,
  make: async (world, by) => {
    const row = await someEntry(world, by, standing);
    return row && make(world, by, { unitId: row.unit_id, code: row.code });
  },
});

interface Entered {
  readonly code: string;
  readonly kind: EntryKind;
  readonly decision?: {
    readonly documentNumber: string;
    readonly kind: DecisionKind;
    readonly decidedOn: string;
    readonly party: string;
    readonly natural: boolean;
  };
  readonly statistics?: {
    readonly year: number;
    readonly counts: Readonly<Record<DecisionKind, number>>;
    readonly fined: number;
  };
}

/** A decision of a case that waits for it, or of a number that may be in use already. */
async function someDecision(world: World, unitId: string): Promise<Entered> {
  const { chance, now } = world;
  const awaited = await world.rows<{ number: string; on: string }>(
    `select document_number as number, decided_on::text as on from disclosure_awaited
      where unit_id = $1 and answered_on is null order by legal_case_id limit 9`,
    [unitId],
  );
  const known = awaited.length > 0 && chance.below(3) > 0 ? chance.pick(awaited) : undefined;
  const day = addDays(dayOf(now), chance.below(12) === 0 ? 2 : -chance.below(20));
  const natural = chance.below(2) === 0;
  const code = `d-${world.id('decision').replaceAll('-', '').slice(0, 12)}`;
  const decision = {
    ...{ documentNumber: known?.number ?? `模罚〔2022〕${1 + chance.below(40)}号`, kind: chance.pick(DECISION_KINDS) },
    ...{ decidedOn: known?.on ?? day, party: natural ? OWN.name : '某某建材有限公司', natural },
  };
  return { code, kind: 'decision', decision };
}

function statistics({ chance }: World): Entered {
  const year = chance.pick([2021, 2021, 2022]);
  const counts = Object.fromEntries(DECISION_KINDS.map((kind) => [kind, chance.below(9)])) as Record<
    DecisionKind,
    number
  >;
  return {
    ...{ code: `statistics-${chance.below(9) === 0 ? 2020 : year}`, kind: 'statistics' },
    statistics: { year, counts, fined: 1000 },
  };
}

async function something(world: World, unitId: string): Promise<Entered> {
  const luck = world.chance.below(10);
  if (luck === 0) return statistics(world);
  return luck < 5 ? someDecision(world, unitId) : { code: world.chance.pick(ITEMS), kind: 'standing' };
}

const HOTLINE = '0395-7123456';
/**
 * Clean, left to the masking, with what is somebody's own left in it, or with what may and may not be kept. Whom a text
 * names is known of a party alone: nobody can tell a name from other words.
 */
function someWording(world: World, { decision }: Pick<Entered, 'decision'>) {
  const about = `公示内容第${world.chance.below(50)}稿`;
  const who = decision?.natural ? decision.party : '当事人';
  const own = `${who}，身份证号${OWN.identity}，电话${OWN.phone}，住${OWN.address}`;
  switch (world.chance.below(8)) {
    case 0:
      return { original: own, masked: `${about}，电话${OWN.phone}`, kept: [] };
    case 1:
      return { original: about, masked: `${about}，热线${HOTLINE}`, kept: [{ text: HOTLINE, why: '公开的服务热线' }] };
    case 2:
      return {
        original: own,
        masked: `${about}，${OWN.identity}`,
        kept: [{ text: OWN.identity, why: '当事人同意' }],
      };
    case 3:
    case 4:
      return { original: `${about}。${own}。`, kept: [] };
    default:
      return { original: about, kept: [] };
  }
}

async function collect(world: World, by: Person): Promise<AnyCommand> {
  const unitId = ownUnit(world, by, units);
  const again = world.chance.below(4) === 0 ? await someEntry(world, by, 'true') : undefined;
  if (again) {
    const { unit_id, code, kind } = again;
    return new CollectDisclosure({ unitId: unit_id, code, kind, ...someWording(world, {}) }, world.meta(by));
  }
  const entered = await something(world, unitId);
  return new CollectDisclosure({ unitId, ...entered, ...someWording(world, entered) }, world.meta(by));
}

async function proposeNone(world: World, by: Person): Promise<AnyCommand> {
  const unitId = ownUnit(world, by, units);
  const { code, kind, decision } = await something(world, unitId);
  const ground = world.chance.pick(WITHHOLDING_GROUNDS);
  const of = { unitId, code, kind, ...(decision && { decision }) };
  return new ProposeNonDisclosure({ ...of, ground, explanation: '涉及未成年人' }, world.meta(by));
}

function nameOwners(world: World, by: Person): Promise<AnyCommand> {
  const manager = { name: world.chance.below(6) === 0 ? '分管负责人' : '法规科' };
  const items = [world.chance.pick(ITEMS), 'powers'];
  const of = { unitId: ownUnit(world, by, units), items, lead: { name: '分管负责人' }, manager };
  return Promise.resolve(new NameDisclosureOwners(of, world.meta(by)));
}

/** 公示: entering, reviewing, publishing, keeping up to date, taking down. */
export const disclosureDeeds: readonly Deed[] = [
  { roles: ['unit-lead'], weight: 1, make: nameOwners },
  { roles: UNIT, weight: 9, make: collect },
  { roles: UNIT, weight: 1.5, make: proposeNone },
  onEntry(
    REVIEWERS,
    1.5,
    `state = 'collected'`,
    (world, by, at) => new ReturnDisclosure({ ...at, reason: '表述不准确' }, world.meta(by)),
  ),
  onEntry(REVIEWERS, 8, `state = 'collected'`, (world, by, at) => new ApproveDisclosure(at, world.meta(by))),
  onEntry([...UNIT, 'reviewer'], 8, `state = 'approved'`, (world, by, at) => new PublishDisclosure(at, world.meta(by))),
  onEntry(UNIT, 1.5, 'shown', (world, by, at) => new ConfirmDisclosure(at, world.meta(by))),
  onEntry([...UNIT, ...STAFF, 'reviewer'], 2.5, 'shown and withdrawal is null', (world, by, at) => {
    const ground = world.chance.below(8) === 0 ? {} : { ground: world.chance.pick(WITHDRAWAL_GROUNDS) };
    const knownOn = addDays(dayOf(world.now), world.chance.below(10) === 0 ? 1 : -world.chance.below(6));
    return new RequestDisclosureWithdrawal({ ...at, ...ground, explanation: '决定已被撤销', knownOn }, world.meta(by));
  }),
  onEntry(
    [...STAFF, ...REVIEWERS],
    3,
    'withdrawal is not null',
    (world, by, at) => new WithdrawDisclosure(at, world.meta(by)),
  ),
];
