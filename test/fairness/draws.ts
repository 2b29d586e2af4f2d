import { lot, pair, selectStratum, type Candidate, type Seed } from '@app/draw/rules.js';

/** What is drawn with one seed: units by id, or a team. */
export type Draw = (seed: Seed) => readonly string[];

const unitsOf = (weights: readonly number[]): Candidate[] => weights.map((w, index) => ({ id: `U${index}`, w }));

export const SIX = unitsOf([1, 1, 1, 1, 1, 1]);
export const WEIGHTS: readonly number[] = [9, 7, 5, 3, 3, 2, 1];
export const WEIGHED = unitsOf(WEIGHTS);
const SUPERVISORS = Array.from({ length: 6 }, (_, index) => ({ id: `S${index}`, pool: 'member', cap: 9 }));

export const srs: Draw = (seed) => selectStratum(seed, { id: 'A', method: 'srs', n: 3 }, SIX).picked;
export const comb: Draw = (seed) => selectStratum(seed, { id: 'A', method: 'comb', n: 3 }, WEIGHED).picked;

/** Who inspects the first of four units, two to each, nobody recused. */
export const team: Draw = (seed) => {
  const objects = ['U0', 'U1', 'U2', 'U3'];
  const paired = pair(seed, { objects, slots: ['member', 'member'], supervisors: SUPERVISORS, forbidden: [] });
  return paired.feasible ? paired.assignments['U0']! : [];
};

const fraction = (hash: string): number => parseInt(hash.slice(0, 13), 16) / 2 ** 52;

export const lots = (seed: Seed, count: number): number[] =>
  Array.from({ length: count }, (_, index) => fraction(lot(seed, `U${index}`)));

/** Wrong on purpose: one byte modulo six, which favours the first units. */
export const byteModulo: Draw = (seed) => {
  const key = ({ id }: Candidate) => parseInt(lot(seed, id).slice(0, 2), 16) % 6;
  return SIX.toSorted((a, b) => key(a) - key(b))
    .slice(0, 3)
    .map(({ id }) => id);
};

/** Wrong on purpose: one after another by weight (Efraimidis and Spirakis), as lists of random(weight) do. */
export const oneByOne: Draw = (seed) => {
  const key = ({ id, w }: Candidate) => Math.log(fraction(lot(seed, id)) + 2 ** -53) / w;
  return WEIGHED.toSorted((a, b) => key(b) - key(a))
    .slice(0, 3)
    .map(({ id }) => id);
};

/** Wrong on purpose: the first supervisors on the list always begin. */
export const unshuffled: Draw = (seed) => {
  const first = parseInt(lot(seed, 'U0').slice(0, 8), 16) % 5;
  return [`S${first}`, `S${first + 1}`];
};

/** Wrong on purpose: the lot of a line of the list instead of the unit on it. */
export const byLine = (seed: Seed, units: readonly Candidate[]): string[] =>
  units
    .map(({ id }, line) => ({ id, key: lot(seed, `${line}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
