import type { Refusals } from './catalogue.js';

export const refusals: Refusals = {
  'not-your-unit': '只能查看和办理本单位的事项，该事项属于其他单位。',
  'role-may-not': '您的岗位没有办理这一事项的权限，如确需办理，请与县法治政府建设领导小组办公室联系。',
  'stale-version': '您打开页面之后，该事项已被他人办理过。请刷新后核对最新情况再提交，已填写的内容不会丢失。',
  'idempotency-key-reused': '同一个提交编号已用于另一项内容，不能重复使用。请刷新页面后重新提交。',
  'concurrent-write': '同一事项正被多人同时办理，请稍后再提交一次。',
  'moment-in-future': '{asOf}还没有到，只能查看今天以前的情况。',
  'moment-before-history': '系统从{since}开始留痕，没有{asOf}的记录，请选择之后的时点。',
  'not-there-yet': '截至{asOf}还没有这一事项，该事项自{since}起才有记录。',
  'past-too-long': '这一时点涉及的记录太多，没有在规定时间内还原出来。请稍后再试，或者改看单个事项。',
  'rebuild-needs-owner': '重建数据表须以数据库的所有者身份连接，请改用建库时的账号。',
  'rebuild-under-way': '数据表“{name}”正在重建，请等它完成。',
  'projection-unknown': '没有名为“{name}”的数据表。可以选择：{known}。',
};
