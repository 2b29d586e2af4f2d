import type { DrawRecord } from './record.rules.js';
import type { RosterChangeAnswer, SincePreviousAnswer } from './seed-answers.dto.js';
import { personOf, type Register } from './roll-sheet.js';
import { ABSENT, CERTIFICATE_EXPIRED, MUST, STOOD_DOWN, listsOf, type Lists, type Rolls } from './roll.rules.js';
import type { ObjectRow, Rows } from './rows.rules.js';

type List = RosterChangeAnswer['list'];

/** What each row of a list says that comes from the register, not from the plan of one draw. */
type Facts = ReadonlyMap<string, string>;

/**
 * How the registers read now compared with the lists that were frozen: what was added, removed or changed since.
 * `day`: of the freeze, so that a certificate that has run out since is no change of the register.
 */
export function rosterChanges(rows: Rows, rolls: Rolls, { day, register }: { day: string; register: Register }) {
  const now = listsOf(rolls, { day, cap: 1, exemptions: [] });
  const must = new Set(rows.objects.filter(({ stratum }) => stratum === MUST).map(({ id }) => id));
  const compare = (list: List, was: Facts, is: Facts): RosterChangeAnswer[] =>
    [...new Set([...was.keys(), ...is.keys()])]
      .sort()
      .filter((id) => was.get(id) !== is.get(id))
      .map((id) => changeOf(list, id, { was: was.get(id), now: is.get(id) }, register));
  return [
    ...compare('objects', objectFacts(rows.objects, must), objectFacts(now.objects, must)),
    ...compare('supervisors', supervisorFacts(rows.supervisors), supervisorFacts(now.supervisors)),
    ...compare('forbidden', recusalFacts(rows.forbidden), recusalFacts(now.forbidden)),
  ];
}

function changeOf(
  list: List,
  id: string,
  { was, now }: { was?: string; now?: string },
  register: Register,
): RosterChangeAnswer {
  const change = was === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  return {
    ...{ list, id, name: nameOf(list, id, register), change },
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
  };
}

function nameOf(list: List, id: string, register: Register): string {
  const unit = (one: string) => register.units.get(one) ?? one;
  if (list === 'objects') return unit(id);
  if (list === 'supervisors') return personOf(register, id).name;
  const [o = '', s = ''] = id.split('|');
  return `${personOf(register, s).name}—${unit(o)}`;
}

/** A unit that must be inspected has no risk class of the register in its row. */
const objectFacts = (objects: Lists['objects'], must: ReadonlySet<string>): Facts =>
  new Map(
    objects.map(({ id, stratum, reason }) => [
      id,
      [must.has(id) ? MUST : stratum, ...(reason === 'closed' ? [reason] : [])].join(' '),
    ]),
  );

const OF_REGISTER = [CERTIFICATE_EXPIRED, STOOD_DOWN, ABSENT];

const supervisorFacts = (supervisors: Lists['supervisors']): Facts =>
  new Map(
    supervisors.map(({ id, unit, pool, reason = '' }) => [
      id,
      [pool, unit, ...(OF_REGISTER.includes(reason) ? [reason] : [])].join(' '),
    ]),
  );

/** Resting from last time is a matter of the draw, not of the register. */
const recusalFacts = (forbidden: Lists['forbidden']): Facts =>
  new Map(forbidden.filter(({ why }) => why !== 'rotation').map(({ o, s, why }) => [`${o}|${s}`, why]));

/** How this roster differs from that of the draw before: units added, removed, moved to another class. */
export function sincePrevious(
  record: DrawRecord,
  previous: { record: DrawRecord; label: string },
  { units }: Pick<Register, 'units'>,
): SincePreviousAnswer {
  const [was, now] = [byId(previous.record), byId(record)];
  const named = (unitId: string) => ({ unitId, name: units.get(unitId) ?? unitId });
  return {
    drawId: previous.record.frozen.data.drawId,
    label: previous.label,
    added: [...now.keys()].filter((id) => !was.has(id)).map(named),
    removed: [...was.keys()].filter((id) => !now.has(id)).map(named),
    reclassified: [...now].flatMap(([id, { stratum }]) => {
      const before = was.get(id)?.stratum;
      return before === undefined || before === stratum ? [] : [{ ...named(id), was: before, now: stratum }];
    }),
  };
}

const byId = ({ sealed }: DrawRecord): Map<string, ObjectRow> =>
  new Map(sealed.data.rows.objects.map((row) => [row.id, row]));
