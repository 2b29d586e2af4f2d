import { ROLE_WORDS, type Role } from '../shell/roles';
import type { Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

export const STANDINGS: Statuses = {
  open: { word: '正常', tone: 'done' },
  locked: { word: '已锁定', tone: 'waiting' },
  closed: { word: '已停用', tone: 'todo' },
};

/** What each 岗位 is for, in the words of whoever has to choose one. */
export const DUTIES: Readonly<Record<Role, string>> = {
  'office-director': '审批延期、通报和作废，并可办理办公室的全部事项',
  'office-staff': '组织活动、维护名录、抽查、验收整改',
  'unit-lead': '审签本单位的材料、自查和整改',
  'unit-clerk': '填报本单位的材料、自查和整改',
  reviewer: '审核本单位的重大执法决定',
  officer: '参加培训扫码签到，查看本人学时',
  supervisor: '办理抽中的检查任务，申报回避',
  observer: '查阅全部情况，见证抽取',
  auditor: '查阅留痕，核验记录',
  admin: '管理账号和任务队列，不办理业务',
};

export const ROLE_CHOICES: readonly Choice[] = Object.entries(ROLE_WORDS).map(([value, word]) => ({ value, word }));

export const dutyChoice = (role: Role): Choice => ({ value: role, word: `${ROLE_WORDS[role]}：${DUTIES[role]}` });
