import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { DemonstrationStandard, MaterialStep } from './events.js';

/** 候选、创建中、已申报、未命名、已退出；已命名、复核中、限期整改、待复核认定、已撤销. */
export type Stage =
  | 'candidate'
  | 'creating'
  | 'applied'
  | 'declined'
  | 'withdrawn'
  | 'named'
  | 'rechecking'
  | 'rectifying'
  | 'rectified'
  | 'revoked';

/** Bears the name now, whatever a recheck will say. */
export const NAMED_STAGES: readonly Stage[] = ['named', 'rechecking', 'rectifying', 'rectified'];
/** On the way to the name. */
export const OPEN_STAGES: readonly Stage[] = ['candidate', 'creating', 'applied'];

export const isNamed = ({ is }: { readonly is: Stage }): boolean => NAMED_STAGES.includes(is);

interface HandedIn {
  readonly step: MaterialStep;
  readonly code: string;
}
export interface Recheck {
  readonly recheckId: string;
  readonly readyBy: string;
  readonly dueOn: string;
  readonly ready: boolean;
  readonly rectifyBy?: string;
}
export interface KnownPoint {
  readonly is: Stage;
  readonly batchId: string;
  readonly unitId: string;
  readonly startBy: string;
  readonly applyBy: string;
  /** Of the steps that still count. */
  readonly materials: readonly HandedIn[];
  /** Accounts that asked for a judgement: they give none. */
  readonly askers: readonly string[];
  readonly appliedOn?: string;
  readonly namedOn?: string;
  readonly recheck?: Recheck;
  /** What a campaign's ledger has of this point already: campaign and item. */
  readonly raised: readonly string[];
}
export type Point = { readonly is: 'absent' } | KnownPoint;

/** Where the fact belongs. */
export const ofPoint = (pointId: string, { batchId, unitId }: KnownPoint) => ({ pointId, batchId, unitId });

/** What the standard wants for the steps and nobody has handed in, by name. */
export function missingMaterials(
  standard: DemonstrationStandard,
  steps: readonly MaterialStep[],
  materials: readonly HandedIn[],
): string[] {
  const wanted = standard.materials.filter(({ step, required }) => required && steps.includes(step));
  return wanted
    .filter(({ step, code }) => !materials.some((one) => one.step === step && one.code === code))
    .map(({ name }) => name);
}

export function refuseMissing(
  standard: DemonstrationStandard | undefined,
  steps: readonly MaterialStep[],
  { materials }: KnownPoint,
): void {
  refuseIf(standard === undefined, 'demonstration-standard-missing');
  const missing = standard === undefined ? [] : missingMaterials(standard, steps, materials);
  refuseIf(missing.length > 0, 'demonstration-materials-missing', { missing: missing.join('、') });
}

/** Whoever asked for the name, or acts for a unit, does not say whether it is given or kept. */
export function refuseAsker({ actor, unit }: Meta, { askers }: KnownPoint): void {
  refuseIf(unit !== undefined || askers.includes(actor), 'demonstration-judged-by-applicant');
}

/** What a unit does itself, nobody does for it. */
export const refuseUnlessByUnit = ({ unit }: Meta): void => refuseIf(unit === undefined, 'demonstration-by-unit-only');
