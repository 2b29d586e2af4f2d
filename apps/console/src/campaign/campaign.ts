import type { components } from '../shell/api.generated';
import { STANDINGS } from './words';

type Schemas = components['schemas'];

export type Campaign = Schemas['CampaignAnswer'];
export type CampaignLine = Schemas['CampaignListItem'];
export type Phase = Schemas['PhaseAnswer'];
export type Board = Schemas['BoardAnswer'];
export type BoardRow = Schemas['BoardRowAnswer'];
export type Cell = Schemas['CellAnswer'];
export type Material = Schemas['MaterialAnswer'];
export type MaterialLine = Schemas['MaterialListItem'];
export type Template = Schemas['TemplateAnswer'];
export type TemplateDetail = Schemas['TemplateDetailAnswer'];
export type TemplateContent = Schemas['TemplateContentFields'];
export type CampaignPlan = Schemas['CampaignPlanAnswer'];
export type Preview = Schemas['MigrationPreviewAnswer'];
export type Effect = Schemas['MigrationEffectAnswer'];
export type Migrations = Schemas['MigrationListAnswer'];
export type Comparison = Schemas['ComparisonAnswer'];
export type ComparedLine = Schemas['ComparedLineAnswer'];
export type Fault = Schemas['FaultAnswer'];

/** A unit that takes part from now on, or no more. */
export const comesOrGoes = ({ joined, letGo }: Effect): boolean => joined !== undefined || letGo !== undefined;

export const materialName = ({ code, name }: { code: string; name: string }): string => `${name}（${code}）`;

export const materialAddress = (campaignId: string, unitId: string, code: string): string =>
  `/materials/${campaignId}/${unitId}/${code}`;

/** How many cells of the board stand where: the line above it, and what a click on it filters. */
export function countStandings(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

export const countLate = (rows: readonly BoardRow[]): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter(({ late }) => late).length, 0);

export interface MaterialTotals {
  /** Those there are, in the order in which a material passes through them. */
  readonly standings: readonly { readonly state: string; readonly total: number }[];
  readonly late: number;
}

/** The line under a column of the board. */
export function totalsOf(rows: readonly BoardRow[], code: string): MaterialTotals {
  const column = rows.map(({ cells, ...row }) => ({ ...row, cells: cells.filter((cell) => cell.code === code) }));
  const counts = countStandings(column);
  const standings = Object.keys(STANDINGS).map((state) => ({ state, total: counts.get(state) ?? 0 }));
  return { standings: standings.filter(({ total }) => total > 0), late: countLate(column) };
}

export const cellKey = (unitId: string, { code }: Pick<Cell, 'code'>): string => `${unitId} ${code}`;

export const cellsOf = (rows: readonly BoardRow[]): ReadonlyMap<string, Cell> =>
  new Map(rows.flatMap(({ unitId, cells }) => cells.map((cell) => [cellKey(unitId, cell), cell])));

/** A unit's cells under the board's columns; where a material is not asked of it, there is none. */
export const cellsIn = ({ cells }: BoardRow, phases: Board['phases']): { code: string; cell?: Cell }[] =>
  phases.flatMap(({ phase, materials }): { code: string; cell?: Cell }[] =>
    materials.length === 0
      ? [{ code: phase }]
      : materials.map(({ code }) => ({ code, cell: cells.find((cell) => cell.code === code) })),
  );

export const differs = (cell: Cell, now: Cell | undefined): boolean =>
  now !== undefined && (now.state !== cell.state || now.late !== cell.late);

/** How many cells of a past board stand otherwise now. */
export const countChanged = (rows: readonly BoardRow[], now: ReadonlyMap<string, Cell>): number =>
  rows.reduce(
    (sum, { unitId, cells }) => sum + cells.filter((cell) => differs(cell, now.get(cellKey(unitId, cell)))).length,
    0,
  );
