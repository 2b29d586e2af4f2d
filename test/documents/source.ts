import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from '@app/campaign/events.js';
import { NOBODY } from '@app/paper/people-source.js';
import type { PrintSource, SourceIssue } from '@app/paper/source.js';

interface Template {
  readonly shortTitle: string;
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly tasks: readonly (Omit<Task, 'checks'> & { readonly checks: Task['checks'] })[];
  readonly materials: readonly { readonly code: string; readonly name: string; readonly dueOn: string }[];
}

const path = fileURLToPath(new URL('../../config/campaign-templates/three-systems-2022.json', import.meta.url));
const template = JSON.parse(readFileSync(path, 'utf8')) as Template;
const tasks = template.tasks.map((task) => ({
  ...task,
  category: template.categories.find(({ code }) => code === task.category)?.name ?? task.category,
}));

export const [A, B] = ['11411121MB1234567A', '11411121MB7654321B'];
const issue = (number: number, more: Partial<SourceIssue>): SourceIssue => ({
  ...{ number, unitId: A, unitName: '舞阳县城市管理局', source: 'self-inspection', checkId: '1.1' },
  ...{
    category: '提升行政执法信息公示效能',
    text: '公示栏中的执法人员信息没有更新，已有两人调离',
    responsible: '丁某某',
  },
  ...{
    dueOn: '2022-06-30',
    paused: false,
    state: 'closed',
    measures: '逐项核对执法人员信息，每月更新一次',
    late: false,
  },
  ...{ account: '已更新公示栏和网站，并建立每月核对制度', closedAt: '2022-06-20T02:00:00.000Z' },
  ...more,
});
/** The plan of 2022, a unit that answered all of it, and some issues. */
export const source: PrintSource = {
  campaign: { title: template.shortTitle, documentNumber: '舞法政办〔2022〕2号', year: 2022, tasks },
  units: [
    { unitId: A, name: '舞阳县城市管理局', meets: ['all', 'service-window', 'demonstration-unnamed'] },
    { unitId: B, name: '舞阳县卫生健康委员会', meets: ['all'] },
  ],
  unitName: '舞阳县城市管理局',
  answers: tasks.flatMap(({ checks }) =>
    checks.map(({ id }, index) => ({
      ...{ checkId: id, answer: index === 0 ? ('partly' as const) : ('conforming' as const) },
      ...{ note: '', reason: null },
    })),
  ),
  year: { tallies: [], notices: [], scored: { files: 0, best: 0, failed: 0 }, people: NOBODY },
  issues: [
    issue(1, {}),
    issue(2, {
      ...{ checkId: '5.1', category: '全面落实行政执法全过程记录制度', text: '执法记录仪不足，没有达到1∶2' },
      ...{ state: 'in-progress', measures: null, account: null, closedAt: null, dueOn: '2022-07-15' },
    }),
    issue(3, { source: 'mutual-inspection', checkId: null, text: '处罚案卷缺少集体讨论记录', responsible: '戊某某' }),
    issue(4, { unitId: B, unitName: '舞阳县卫生健康委员会', state: 'reported', closedAt: null, account: null }),
  ],
  materials: template.materials.map(({ code, name, dueOn }, index) => ({
    ...{ unitId: A, code, name, dueOn, acceptedByName: '丙某某' },
    latest:
      index < 4
        ? {
            ...{ round: 1, files: ['a', 'b'], dueOn, late: index === 2, submittedAt: '2022-05-30T02:05:00.000Z' },
            ...{ submittedBy: 'clerk', acceptedAt: '2022-05-31T03:00:00.000Z', acceptedBy: 'staff' },
          }
        : null,
  })),
  today: '2022-08-01T02:00:00.000Z',
};
