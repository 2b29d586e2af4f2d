import { hash } from 'node:crypto';

const salt = (text) => hash('md5', text);
const unitId = (index) => `91411121MA${String(index).padStart(8, '0')}`;
const supervisorId = (index) => `S${String(index).padStart(6, '0')}`;

/**
 * Lists of a county that never was: a tenth as many units again as are drawn, all of one class inspected (必查) and a
 * share of the other. Every supervisor serves at a unit of his own, so 5 % of the units drawn recuse somebody when
 * there are a twentieth as many supervisors. `dense`: 5 % of all pairs of unit and supervisor are declared as well.
 */
export function rowsOf({ drawn, supervisors, dense = false }) {
  const units = drawn * 1.1;
  const rows = {
    objects: Array.from({ length: units }, (_, index) =>
      asRead({
        ...{ id: unitId(index), stratum: index % 11 === 0 ? 'key' : 'ordinary', w: 1, eligible: true },
        salt: salt(`o${index}`),
      }),
    ),
    supervisors: Array.from({ length: supervisors }, (_, index) =>
      asRead({
        ...{ id: supervisorId(index), unit: unitId(index * Math.floor(units / supervisors)), pool: 'member' },
        ...{ cap: 1000, available: true, salt: salt(`s${index}`) },
      }),
    ),
  };
  return { ...rows, forbidden: Array.from(recusals(rows, dense), asRead) };
}

/** A row takes the room it takes when it came out of a bundle or the history. */
const asRead = (row) => JSON.parse(JSON.stringify(row));

/** Sorted by unit, then supervisor, as the protocol asks. */
function* recusals({ objects, supervisors }, dense) {
  const home = new Map(supervisors.map(({ id, unit }) => [unit, id]));
  for (const { id: o } of objects) {
    for (const s of dense ? supervisors.map(({ id }) => id) : [home.get(o)].filter(Boolean)) {
      const own = home.get(o) === s;
      if (own || parseInt(salt(`${o}|${s}`).slice(0, 6), 16) < 0.05 * 2 ** 24) {
        yield { o, s, why: own ? 'own-unit' : 'declared', salt: salt(`f${o}${s}`) };
      }
    }
  }
}

/** What the office fixes beforehand, but for what follows from the lists. */
export const planOf = ({ drawn }, pepperCommit) => ({
  drawId: 'bench',
  planItem: 'bench',
  batch: 1,
  legalBasis: '《中华人民共和国行政处罚法》',
  software: { version: '0', sourceHash: '0', verifierHash: '0' },
  hash: 'sha256',
  rulesVersion: '1',
  strata: [
    { id: 'key', method: 'srs', rule: 'N' },
    { id: 'ordinary', method: 'srs', rule: `ceil(${drawn * 0.9}/${drawn}*N)` },
  ],
  slots: ['member', 'member'],
  frequencyCap: { months: 0 },
  contributions: [
    { kind: 'pepper', party: 'office', commit: pepperCommit },
    { kind: 'dice', digits: 20 },
  ],
  freezeDeadline: '2022-06-12T02:00:00Z',
  revealBy: '2022-06-12T03:00:00Z',
  notBefore: '2022-06-13T02:00:00Z',
  publishBy: '2022-06-20T02:00:00Z',
});
