import type { Refusals } from './catalogue.js';

export const refusals: Refusals = {
  'not-your-unit': '只能查看和办理本单位的事项，该事项属于其他单位。',
  'role-may-not': '您的岗位没有办理这一事项的权限，如确需办理，请与县法治政府建设领导小组办公室联系。',
  'stale-version': '您打开页面之后，该事项已被他人办理过。请刷新后核对最新情况再提交，已填写的内容不会丢失。',
  'idempotency-key-reused': '同一个提交编号已用于另一项内容，不能重复使用。请刷新页面后重新提交。',
  'concurrent-write': '同一事项正被多人同时办理，请稍后再提交一次。',
  'projection-unknown': '没有名为“{name}”的数据表。可以选择：{known}。',
};
