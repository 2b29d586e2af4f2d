import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  AccountOpened: '开设账号：{name}（{login}）',
  AccountsImported: '批量开设账号：“{fileName}”，开设{opened}个',
  RoleGranted: '授予岗位：{role}',
  RoleWithdrawn: '取消岗位：{role}，原因：{reason}',
  AccountClosed: '停用账号，原因：{reason}',
  AccountLocked: '连续输错密码，账号锁定',
  PasswordReset: '重置密码',
};
