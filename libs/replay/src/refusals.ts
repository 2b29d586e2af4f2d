import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'moment-in-future': '{asOf}还没有到，只能查看今天以前的情况。',
  'moment-before-history': '系统从{since}开始留痕，没有{asOf}的记录，请选择之后的时点。',
  'not-there-yet': '截至{asOf}还没有这一事项，该事项自{since}起才有记录。',
  'past-too-long': '这一时点涉及的记录太多，没有在规定时间内还原出来。请稍后再试，或者改看单个事项。',
  'rebuild-needs-owner': '重建数据表须以数据库的所有者身份连接，请改用建库时的账号。',
  'rebuild-under-way': '数据表“{name}”正在重建，请等它完成。',
};
