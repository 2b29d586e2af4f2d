import { ListIssues } from '@app/rectification';
import { ShowBoard, type Phase } from '@app/campaign';
import { endOfDay } from '@app/calendar';
import { UNITS } from './cast.js';
import { CAMPAIGN } from './plan.js';
import type { PlanYear } from './plan-year.js';

const { campaignId } = CAMPAIGN;

/** The words the tables below are written in; `*` is late. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ 'not-due': '·', 'due-soon': '将到期', 'missing-late': '逾期未报' },
  ...{ submitted: '待审', returned: '退回', accepted: '通过' },
};

export interface Board {
  readonly phases: readonly string[];
  readonly rows: readonly string[];
  /** Of the ledger: the number of each issue and how it stands. */
  readonly issues: readonly string[];
}

/** The board and the ledger as the office sees them, now or as of the end of a day. */
export async function boardOf(year: PlanYear, day?: string): Promise<Board> {
  const asOf = day === undefined ? {} : { asOf: endOfDay(day) };
  const board = await year.see(new ShowBoard({ campaignId, ...asOf }, year.meta('staff')));
  const issues = await year.see(new ListIssues({ campaignId, limit: 50, ...asOf }, year.meta('staff')));
  return {
    phases: board.phases.map(({ phase, state }) => `${phase} ${state}`),
    rows: UNITS.map(({ key, unitId }) => {
      const cells = board.rows.find((row) => row.unitId === unitId)?.cells ?? [];
      return [key, ...cells.map(({ state, late }) => `${WORDS[state]}${late ? '*' : ''}`)].join(' ');
    }),
    issues: issues.items.map(({ number, state, overdue }) => `${number} ${state}${overdue ? ' overdue' : ''}`),
  };
}

const phases = (...states: string[]): string[] => {
  const names: readonly Phase[] = ['deployment', 'self-inspection', 'rectification', 'review'];
  return names.map((phase, place) => `${phase} ${states[place]}`);
};
const issues = (state: string, ...numbers: number[]): string[] => numbers.map((number) => `${number} ${state}`);

/** How the board stands at the end of each phase's last day: R1 to R7 of every unit. */
export const BOARDS: Readonly<Record<string, Board>> = {
  '2022-05-15': {
    phases: phases('closed', 'open', 'planned', 'planned'),
    rows: [
      'market 通过 通过 · · · · ·',
      'land 通过 通过 · · · · ·',
      'farm 通过 将到期 · · · · ·',
      'health 通过 通过 · · · · ·',
      'city 通过 通过 · · · · ·',
      'bridge 通过 通过 · · · · ·',
      'willow 通过 通过 · · · · ·',
      'tax 待审 通过 · · · · ·',
    ],
    issues: [],
  },
  '2022-05-31': {
    phases: phases('closed', 'closed', 'planned', 'planned'),
    rows: [
      'market 通过 通过 通过 通过 · · ·',
      'land 通过 通过 通过 通过 · · ·',
      'farm 通过 通过* 通过 通过 · · ·',
      'health 通过 通过 将到期 通过 · · ·',
      'city 通过 通过 通过 通过 · · ·',
      'bridge 通过 通过 通过 待审 · · ·',
      'willow 通过 通过 通过 通过 · · ·',
      'tax 通过 通过 通过 通过 · · ·',
    ],
    issues: issues('claimed', 1, 2, 3, 4, 5, 6, 7),
  },
  '2022-10-31': {
    phases: phases('closed', 'closed', 'closed', 'planned'),
    rows: [
      'market 通过 通过 通过 通过 通过 通过 ·',
      'land 通过 通过 通过 通过 通过 通过 ·',
      'farm 通过 通过* 通过 通过 通过 通过 ·',
      'health 通过 通过 通过* 通过 通过 通过 ·',
      'city 通过 通过 通过 通过 通过 通过 ·',
      'bridge 通过 通过 通过 通过 通过 通过 ·',
      'willow 通过 通过 通过 通过 通过 将到期 ·',
      'tax 通过 通过 通过 通过 通过 通过 ·',
    ],
    issues: [...issues('closed', 1, 2, 3, 4, 5, 6, 7), ...issues('submitted', 9)],
  },
  '2022-11-30': {
    phases: phases('closed', 'closed', 'closed', 'closed'),
    rows: [
      'market 通过 通过 通过 通过 通过 通过 通过',
      'land 通过 通过 通过 通过 通过 通过 通过',
      'farm 通过 通过* 通过 通过 通过 通过 通过',
      'health 通过 通过 通过* 通过 通过 通过 通过',
      'city 通过 通过 通过 通过 通过 通过 待审',
      'bridge 通过 通过 通过 通过 通过 通过 通过',
      'willow 通过 通过 通过 通过 通过 通过* 通过',
      'tax 通过 通过 通过 通过 通过 通过 通过',
    ],
    issues: issues('closed', 1, 2, 3, 4, 5, 6, 7, 9),
  },
};
