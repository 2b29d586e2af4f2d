import type { components } from '../shell/api.generated';
import { OFFICE } from '../shell/roles';
import type { Account } from '../shell/session';
import { kindWords } from './kinds';
import { poolWord } from './words';

type Schemas = components['schemas'];
export type Draw = Schemas['DrawAnswer'];
export type DrawLine = Schemas['DrawListItem'];
export type Unit = Schemas['DrawObjectAnswer'];
export type Person = Schemas['DrawSupervisorAnswer'];
export type Stratum = Schemas['StratumAnswer'];
export type Change = Schemas['ChangeAnswer'];
export type Census = Schemas['CensusAnswer'];
export type Rolls = Schemas['RollsAnswer'];
export type Witness = Schemas['WitnessAnswer'];

/** The five steps of holding a draw, in their order. */
export const STEPS = ['lists', 'sources', 'result', 'pairs', 'publication'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  lists: '锁定名单',
  sources: '产生随机数',
  result: '抽取结果',
  pairs: '监督人员',
  publication: '公示',
};

/** A hash is compared by eye in groups of eight, dice are read aloud in groups of five. */
export const inGroups = (text: string, size: number): string =>
  text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '';

/** The step that waits to be done; a draw that ended waits for nothing. */
export function waitingStep({ state }: Pick<Draw, 'state'>): Step | undefined {
  if (state === 'frozen') return 'sources';
  return state === 'executed' ? 'publication' : undefined;
}

export const isHeld = ({ executedAt }: Pick<Draw, 'executedAt'>): boolean => executedAt !== undefined;

/** The units of a risk class by their lots: those the cut-off takes, and the reserve below it. */
export function ranked({ objects }: Pick<Draw, 'objects'>, stratum: string): { drawn: Unit[]; reserve: Unit[] } {
  const inOrder = objects
    .filter((unit) => unit.stratum === stratum && unit.rank !== undefined)
    .sort((a, b) => a.rank! - b.rank!);
  return { drawn: inOrder.filter(({ drawn }) => drawn), reserve: inOrder.filter(({ drawn }) => !drawn) };
}

/** What became of a drawn or waiting unit when it was replaced later. */
export function replacedWord({ drawn, team }: Unit, { state }: Pick<Draw, 'state'>): string {
  if (state === 'voided') return '';
  if (drawn && team === undefined) return '抽中后更换';
  return !drawn && team !== undefined ? '候补递补' : '';
}

/** Who inspects what as things stand: in dealing order, then whoever stepped in later. */
export function teams({ objects, order = [] }: Pick<Draw, 'objects' | 'order'>): Unit[] {
  const places = new Map(order.map((unitId, place) => [unitId, place]));
  const place = ({ unitId }: Unit) => places.get(unitId) ?? order.length;
  return objects.filter(({ team }) => team !== undefined).sort((a, b) => place(a) - place(b));
}

export interface Load {
  readonly pool: string;
  readonly people: readonly Person[];
  /** 每人1至2个单位. */
  readonly words: string;
}

/** How evenly the units are dealt, pool by pool, the most loaded first. */
export function loads({ supervisors, kind }: Pick<Draw, 'supervisors'> & Partial<Pick<Draw, 'kind'>>): Load[] {
  const object = kindWords({ kind }).object;
  const pools = [...new Set(supervisors.map(({ pool }) => pool))].sort();
  return pools.map((pool) => {
    const people = supervisors.filter((person) => person.pool === pool && person.available);
    const each = people.map(({ load = 0 }) => load);
    const [least, most] = [Math.min(...each), Math.max(...each)];
    return {
      pool,
      people: people.sort((a, b) => (b.load ?? 0) - (a.load ?? 0)),
      words:
        people.length === 0
          ? `没有可安排的${poolWord(pool)}`
          : `每${kind === 'mutual' ? '组' : '人'}${least === most ? most : `${least}至${most}`}个${object}`,
    };
  });
}

/** Before the moment of the dice anybody of the office may void; after it another director than the one who froze. */
export function mayVoid(draw: Draw, account: Account | undefined, now: Date): boolean {
  const roles = account?.roles ?? [];
  if (draw.state !== 'frozen' && draw.state !== 'executed') return false;
  if (now.toISOString() < draw.notBefore) return roles.some((role) => OFFICE.includes(role));
  return roles.includes('office-director') && account?.id !== draw.frozenBy;
}

export const mayReplace = ({ state }: Draw, account: Account | undefined): boolean =>
  (state === 'executed' || state === 'published') && (account?.roles.includes('office-director') ?? false);

/** 名单: what was locked before the numbers, as far as a page reads it. */
export interface Manifest {
  readonly drawId: string;
  readonly slots: readonly string[];
  readonly strata: readonly { readonly id: string; readonly method: 'srs' | 'comb'; readonly rule: string }[];
  readonly frequencyCap: { readonly months: number };
  readonly freezeDeadline: string;
  readonly revealBy: string;
}

export const manifestOf = ({ manifest }: Pick<Draw, 'manifest'>): Manifest => manifest as unknown as Manifest;

/** What a camera reads beside a fingerprint: which draw, which fingerprint, and the 64 digits. */
export const fingerprintText = ({ label }: Pick<Draw, 'label'>, what: string, hash: string): string =>
  `双随机抽查${label}号　${what}\n${hash}`;

/** 县人大程某、县检察院沈某. */
export const peopleWords = (people: readonly Witness[] = []): string =>
  people.map(({ name, organisation }) => `${organisation}${name}`).join('、');

export const bundleAddress = ({ label }: Pick<Draw, 'label'>): string => `/api/public/draws/${label}/bundle`;
export const publicAddress = ({ label }: Pick<Draw, 'label'>): string => `/public/draws/${label}`;

export function censusWords({ frozen, executed, infeasible, published, voided }: Census): string {
  const open = frozen - published - voided - infeasible;
  return `历年累计：锁定名单${frozen}次，抽取${executed}次，公示${published}次，作废${voided}次，无法配对${infeasible}次，正在办理${open}次。`;
}
