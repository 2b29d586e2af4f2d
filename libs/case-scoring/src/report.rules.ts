import type { Result } from './events.js';
import type { ScoreSheet } from './sheet.rules.js';

/** A file of a round as far as a report counts it. */
export interface CountedFile {
  readonly unitId: string;
  readonly unitName: string;
  readonly settled: boolean;
  /** Absent until it is final. */
  readonly result?: Result;
  readonly objected: boolean;
  readonly amended: boolean;
  readonly findings: number;
}

export interface ScoredUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly files: number;
  readonly settled: number;
  /** Of the settled files, with two decimals; absent where none is. */
  readonly average?: number;
  readonly vetoed: number;
  readonly grades: readonly { readonly grade: string; readonly files: number }[];
  readonly objections: number;
  readonly amended: number;
  readonly findings: number;
}

export interface FrequentFault {
  readonly code: string;
  readonly group: string;
  readonly text: string;
  readonly veto: boolean;
  readonly files: number;
  readonly units: number;
  readonly points: number;
}

export interface ScoringReport {
  readonly whole: Omit<ScoredUnit, 'unitId' | 'unitName'>;
  /** The best average first. */
  readonly units: readonly ScoredUnit[];
  /** The most frequent first. */
  readonly faults: readonly FrequentFault[];
}

function figures(files: readonly CountedFile[], { grades }: ScoreSheet): ScoringReport['whole'] {
  const results = files.flatMap(({ result }) => result ?? []);
  const sum = results.reduce((total, { score }) => total + score, 0);
  return {
    ...{ files: files.length, settled: files.filter(({ settled }) => settled).length },
    ...(results.length === 0 ? {} : { average: Math.round((sum * 100) / results.length) / 100 }),
    vetoed: results.filter(({ vetoed }) => vetoed).length,
    grades: grades.map(({ name }) => ({ grade: name, files: results.filter(({ grade }) => grade === name).length })),
    ...{ objections: files.filter(({ objected }) => objected).length },
    ...{ amended: files.filter(({ amended }) => amended).length },
    findings: files.reduce((total, { findings }) => total + findings, 0),
  };
}

function faultsOf(files: readonly CountedFile[], sheet: ScoreSheet): FrequentFault[] {
  const held = files.flatMap(({ unitId, result }) => {
    const { vetoes = [], deductions = [] } = result?.marking ?? {};
    return [
      ...vetoes.map(({ code }) => ({ code, unitId, points: 0 })),
      ...deductions.map((one) => ({ ...one, unitId })),
    ];
  });
  const known = [
    ...sheet.vetoes.map((item) => ({ ...item, veto: true })),
    ...sheet.items.map((item) => ({ ...item, veto: false })),
  ];
  const counted = known.map(({ code, group, text, veto }) => {
    const own = held.filter((one) => one.code === code);
    const points = own.reduce((total, one) => total + one.points, 0);
    const units = new Set(own.map(({ unitId }) => unitId)).size;
    return { code, group, text, veto, files: own.length, units, points };
  });
  return counted
    .filter(({ files: found }) => found > 0)
    .sort((one, other) => other.files - one.files || other.points - one.points);
}

/** 评查报告: how the files of each unit did, and what is held against files most often. */
export function reportOf(files: readonly CountedFile[], sheet: ScoreSheet): ScoringReport {
  const ids = [...new Set(files.map(({ unitId }) => unitId))];
  const units = ids.map((unitId) => {
    const own = files.filter((file) => file.unitId === unitId);
    return { unitId, unitName: own[0]?.unitName ?? unitId, ...figures(own, sheet) };
  });
  units.sort((one, other) => (other.average ?? -1) - (one.average ?? -1) || one.unitName.localeCompare(other.unitName));
  return { whole: figures(files, sheet), units, faults: faultsOf(files, sheet) };
}
