import { wordIn, type ListSheet } from '@app/documents';
import type { AccountListItem } from './dto.js';

export const ROLE_WORDS = {
  'office-director': '办公室负责人',
  'office-staff': '办公室工作人员',
  'unit-lead': '单位分管领导',
  'unit-clerk': '单位管理人员',
  reviewer: '法制审核人员',
  officer: '执法人员',
  supervisor: '监督人员',
  observer: '纪检、人大、司法观察员',
  auditor: '审计人员',
  admin: '系统管理员',
} as const;
const role = wordIn(ROLE_WORDS);

function standing({ open, lockedUntil }: AccountListItem, now: string): string {
  if (!open) return '已停用';
  return lockedUntil && lockedUntil > now ? '已锁定' : '正常';
}

export const accountSheet: ListSheet<AccountListItem> = {
  title: '账号',
  columns: {
    login: { header: '登录名', width: 24, value: ({ login }) => login },
    name: { header: '姓名', value: ({ name }) => name },
    roles: { header: '岗位', width: 36, value: ({ roles }) => roles.map(role).join('、') },
    unitName: { header: '所属单位', width: 30, value: ({ unitName }) => unitName },
    open: { header: '状态', width: 12, value: standing },
  },
};
