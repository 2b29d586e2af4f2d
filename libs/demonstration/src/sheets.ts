import { wordIn, type ListSheet } from '@app/documents';
import type {
  DemonstrationBatchItem,
  DemonstrationPointItem,
  PilotActivityItem,
  PilotTeamItem,
  TeamOfficerItem,
} from './answer.dto.js';
import type { Stage } from './point.rules.js';

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  candidate: '候选',
  creating: '创建中',
  applied: '已申报',
  declined: '未获命名',
  withdrawn: '已退出',
  named: '已命名',
  rechecking: '复核中',
  rectifying: '限期整改',
  rectified: '整改待认定',
  revoked: '已撤销',
};
const stage = wordIn(STAGE_WORDS);
const result = wordIn({ kept: '保留', rectify: '限期整改', revoked: '撤销' });
const activity = wordIn({ observation: '观摩活动', enforcement: '执法活动', drill: '培训演练' });

export const batchSheet: ListSheet<DemonstrationBatchItem> = {
  title: '示范点批次',
  columns: {
    number: { header: '批次', width: 10, value: ({ number }) => `第${number}批` },
    title: { header: '名称', width: 40, value: ({ title }) => title },
    authority: { header: '命名机关', width: 30, value: ({ authority }) => authority },
    startBy: { header: '启动创建期限', kind: 'day', value: ({ startBy }) => startBy },
    applyBy: { header: '申报期限', kind: 'day', value: ({ applyBy }) => applyBy },
    open: { header: '创建中', kind: 'number', width: 10, value: ({ open }) => open },
    named: { header: '已命名', kind: 'number', width: 10, value: ({ named }) => named },
    revoked: { header: '已撤销', kind: 'number', width: 10, value: ({ revoked }) => revoked },
    standard: { header: '创建标准', width: 40, value: (row) => `${row.standardTitle}（${row.standardVersion}）` },
  },
};

export const pointSheet: ListSheet<DemonstrationPointItem> = {
  title: '示范点创建、命名和复核情况',
  columns: {
    batch: { header: '批次', width: 36, value: ({ batchTitle }) => batchTitle },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    state: { header: '状态', width: 12, value: (row) => stage(row.state) },
    owedBy: { header: '当前期限', kind: 'day', value: ({ owedBy }) => owedBy },
    startBy: { header: '启动创建期限', kind: 'day', value: ({ startBy }) => startBy },
    startedOn: { header: '启动创建', kind: 'day', value: ({ startedOn }) => startedOn },
    papers: { header: '必报材料', width: 12, value: ({ papers, papersHandedIn }) => `${papersHandedIn}/${papers}` },
    applyBy: { header: '申报期限', kind: 'day', value: ({ applyBy }) => applyBy },
    appliedOn: { header: '申报', kind: 'day', value: ({ appliedOn }) => appliedOn },
    namedOn: { header: '命名', kind: 'day', value: ({ namedOn }) => namedOn },
    namingDocument: { header: '命名文号', width: 24, value: ({ namingDocument }) => namingDocument },
    selfChecks: { header: '自查次数', kind: 'number', width: 10, value: ({ selfChecks }) => selfChecks },
    recheckDueOn: { header: '复核期限', kind: 'day', value: ({ recheckDueOn }) => recheckDueOn },
    recheckResult: { header: '复核结果', width: 12, value: (row) => row.recheckResult && result(row.recheckResult) },
    rectifyBy: { header: '整改期限', kind: 'day', value: ({ rectifyBy }) => rectifyBy },
    revokedOn: { header: '撤销', kind: 'day', value: ({ revokedOn }) => revokedOn },
    overdue: { header: '逾期', width: 8, value: ({ overdue }) => (overdue ? '逾期' : undefined) },
  },
};

export const teamSheet: ListSheet<PilotTeamItem> = {
  title: '乡镇行政执法队伍和活动情况',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    pilot: { header: '试点', width: 8, value: ({ pilot }) => (pilot ? '试点' : undefined) },
    officers: { header: '执法人员', kind: 'number', width: 10, value: ({ officers }) => officers },
    inForce: { header: '证件有效', kind: 'number', width: 10, value: ({ inForce }) => inForce },
    expired: { header: '证件过期', kind: 'number', width: 10, value: ({ expired }) => expired },
    expiring: { header: '九十天内到期', kind: 'number', width: 14, value: ({ expiring }) => expiring },
    observations: { header: '观摩活动', kind: 'number', width: 10, value: ({ observations }) => observations },
    activities: { header: '全部活动', kind: 'number', width: 10, value: ({ activities }) => activities },
    pictures: { header: '图片', kind: 'number', width: 10, value: ({ pictures }) => pictures },
    files: { header: '总结和案卷', kind: 'number', width: 12, value: ({ files }) => files },
    lastHeldOn: { header: '最近活动', kind: 'day', value: ({ lastHeldOn }) => lastHeldOn },
  },
};

export const teamOfficerSheet: ListSheet<TeamOfficerItem> = {
  title: '乡镇行政执法队伍名单',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    name: { header: '姓名', width: 12, value: ({ name }) => name },
    post: { header: '职务', width: 20, value: ({ post }) => post },
    certificate: { header: '执法证号', width: 24, value: ({ certificate }) => certificate },
    expiresOn: { header: '有效期至', kind: 'day', value: ({ expiresOn }) => expiresOn },
    expired: { header: '证件', width: 8, value: ({ expired }) => (expired ? '过期' : '有效') },
    from: { header: '列入日期', kind: 'day', value: ({ from }) => from },
  },
};

export const activitySheet: ListSheet<PilotActivityItem> = {
  title: '乡镇综合行政执法活动',
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    kind: { header: '种类', width: 12, value: (row) => activity(row.kind) },
    title: { header: '名称', width: 36, value: ({ title }) => title },
    heldOn: { header: '日期', kind: 'day', value: ({ heldOn }) => heldOn },
    place: { header: '地点', width: 24, value: ({ place }) => place },
    summary: { header: '总结', width: 60, value: ({ summary }) => summary },
    pictures: { header: '图片', kind: 'number', width: 8, value: ({ pictures }) => pictures.length },
    files: { header: '总结和案卷', kind: 'number', width: 12, value: ({ files }) => files.length },
    voidReason: { header: '作废理由', width: 24, value: ({ voidReason }) => voidReason },
  },
};
