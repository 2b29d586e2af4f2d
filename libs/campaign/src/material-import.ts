import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed, fold, readStream, Rejection, type Reader } from '@app/eventing';
import { campaign } from './campaign.decider.js';
import { AddMaterial } from './commands.js';
import type { CampaignEvent, CampaignUnit, MaterialPlan } from './events.js';
import { materialColumns, type MaterialTable } from './material-table.js';
import { presentUnits } from './migration.handlers.js';
import { refusals } from './refusals.js';
import type { Campaign, RunningCampaign } from './rules.js';

type Row = SheetRow<typeof materialColumns>;

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface KnownPlan {
  readonly state: RunningCampaign;
  readonly version: number;
  readonly register: readonly CampaignUnit[];
}

/** A campaign's plan as it stands in this transaction. Throws `campaign-unknown`, `campaign-finished`. */
export async function knownPlan(db: Reader, campaignId: string): Promise<KnownPlan> {
  const { events, version } = await readStream(db, `campaign-${campaignId}`);
  const state = fold(campaign, events as unknown as CampaignEvent[]);
  if (state.is !== 'running') throw new Rejection(state.is === 'absent' ? 'campaign-unknown' : 'campaign-finished');
  return { state, version, register: await presentUnits(db) };
}

export interface ImportOfMaterials extends ImportAsked {
  readonly campaignId: string;
}

/** What each row means for the list, by the rules a single material is added by; rows before it count as added. */
export function planMaterials({ rows }: MaterialTable, known: KnownPlan, asked: ImportOfMaterials): PlannedRow[] {
  const { state, version } = known;
  const byCode = new Map(state.materials.map((of) => [of.code, of]));
  const byName = new Map(state.materials.map((of) => [of.name, of]));
  const sameName = shared(rows, ({ values }) => values.name);
  const unitsNamed = unitsBy(state);
  let now: Campaign = state;
  return rows.map((row): PlannedRow => {
    const { code, name = '' } = row.values;
    const of = { row: row.row, name: [code, name].join(' ').trim(), version, changes: [], deeds: [], faults: [] };
    const phase = state.phases.find((one) => one.name === row.values.phase);
    const only = unitsNamed(row);
    const faults = [...row.faults, ...strange(row, phase !== undefined, state), ...only.faults];
    if (faults.length > 0) return { ...of, state: 'wrong', faults };
    const there = (code === undefined ? undefined : byCode.get(code)) ?? byName.get(name);
    if (there) return { ...of, ...stands(there, row, phase?.phase) };
    const others = sameName(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}是同一项材料，请只保留一行。`)] };
    const command = adding(row, { phase: phase?.phase ?? 'review', only: only.ids, known }, asked);
    const before = now;
    const refused = refusalOf(() => campaign.decide(command, before));
    if (refused) return { ...of, state: 'wrong', faults: [faultOf(refused)] };
    now = fold(campaign, campaign.decide(command, before), before);
    return { ...of, state: 'new', deeds: [deed(campaign, command, naming(row.row))] };
  });
}

interface Read {
  readonly phase: MaterialPlan['phase'];
  readonly only: readonly string[];
  readonly known: KnownPlan;
}

function adding({ row, values }: Row, { phase, only, known }: Read, asked: ImportOfMaterials): AddMaterial {
  const { code, name = '', dueOn = '', appliesTo, note } = values;
  const said = { ...(code !== undefined && { code }), ...(appliesTo && { appliesTo }), ...(note && { note }) };
  return new AddMaterial(
    {
      ...{ campaignId: asked.campaignId, name, phase, dueOn, ...said, register: known.register },
      ...(only.length > 0 && { only }),
    },
    metaOf(asked, row, 1),
  );
}

/** Units that take part, by their names. */
function unitsBy({ units }: RunningCampaign) {
  const byName = new Map(units.map(({ unitId, name }) => [name, unitId]));
  return ({ values: { only = [] } }: Row): { ids: readonly string[]; faults: readonly CellFault[] } => {
    const unknown = only.filter((name) => !byName.has(name)).map((name) => `“${name}”`);
    const message = `${unknown.join('、')}不是参加这次活动的单位`;
    const faults = unknown.length > 0 ? [{ column: materialColumns.only.header, message }] : [];
    return { ids: only.flatMap((name) => byName.get(name) ?? []), faults };
  };
}

function strange({ values: { phase } }: Row, isThere: boolean, { phases }: RunningCampaign): CellFault[] {
  if (phase === undefined || isThere) return [];
  const offered = phases.map(({ name }) => `“${name}”`).join('、');
  return [{ column: materialColumns.phase.header, message: `应当填写${offered}之一，现在是“${phase}”` }];
}

/** What is on the list is changed with the plan, and not by a table. */
function stands(
  there: MaterialPlan,
  { values }: Row,
  phase: string | undefined,
): Pick<PlannedRow, 'state'> & Partial<PlannedRow> {
  if (there.name !== values.name) {
    const message = `已经用于“${there.name}”，请另编一个号，或者空着由系统编号`;
    return { state: 'conflict', faults: [{ column: materialColumns.code.header, message }] };
  }
  const same = there.dueOn === values.dueOn && there.phase === phase;
  const note = `已有这项材料（${there.code}），阶段和时限不随表格更改，请用“调整活动方案”办理。`;
  return { state: 'unchanged', ...(same ? {} : { note }) };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'material-code-taken': materialColumns.code.header,
  'phase-closed': materialColumns.phase.header,
  'material-day-past': materialColumns.dueOn.header,
  'material-day-outside-phase': materialColumns.dueOn.header,
  'material-for-nobody': materialColumns.appliesTo.header,
};

const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? '',
  message: sentence(refused),
});
