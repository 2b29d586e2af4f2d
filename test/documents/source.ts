import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from '@app/campaign/events.js';
import { NOBODY } from '@app/paper/people-source.js';
import type { PrintSource, SourceIssue } from '@app/paper/source.js';
import type { SourceNotice } from '@app/paper/year-source.js';

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
const commendation: SourceNotice = {
  ...{ id: 'n1', kind: 'commendation', title: '关于表彰2022年行政执法先进集体和先进个人的决定', revoked: false },
  body: '2022年，全县各行政执法单位认真落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，涌现出一批先进集体和先进个人。\n经考核并公示，决定对下列先进集体和先进个人予以表彰。',
  named: [
    { unitId: A, unitName: '舞阳县城市管理局', ground: '制度健全，公示及时，自查发现的问题全部按期销号' },
    { unitId: B, unitName: '舞阳县卫生健康委员会', person: '程立行', ground: '办案规范，全过程记录完整' },
  ],
  ...{ addressees: ['舞阳县城市管理局', '舞阳县卫生健康委员会'], rectifyBy: null },
  ...{ documentNumber: '舞法政办〔2022〕12号', signedOn: '2022-11-21' },
};
const order: SourceNotice = {
  ...commendation,
  ...{
    id: 'n2',
    kind: 'rectification-order',
    title: '关于责令舞阳县城市管理局限期整改的通知',
    body: '经查，你局公示信息更新不及时。',
  },
  named: [{ unitId: A, unitName: '舞阳县城市管理局', ground: '公示栏中的执法人员信息没有更新' }],
  ...{ rectifyBy: '2022-12-20', documentNumber: '舞法政办〔2022〕13号' },
};
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
  year: {
    tallies: [
      { unitId: A, what: 'disclosure-published', count: 128 },
      { unitId: A, what: 'inspected', count: 12 },
      { unitId: A, what: 'inspected-with-problems', count: 5 },
      { unitId: '', what: 'lead-filed', count: 9 },
    ],
    notices: [commendation, order],
    scored: { files: 0, best: 0, failed: 0 },
    people: { ...NOBODY, sessions: 4, attended: 96, trained: 41, hours: 1204.5, reached: 18, named: 1, engaged: 6 },
  },
  engagement: {
    ...{
      name: '史怀中',
      occupation: '县人大代表',
      year: 2022,
      number: 3,
      from: '2022-06-01',
      until: '2024-05-31',
      engagedOn: '2022-05-20',
    },
  },
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
