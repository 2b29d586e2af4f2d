import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'event-not-found': '没有找到这条记录，或者不属于您可以查看的范围。',
  'event-not-yet-proven': '这条记录尚未存证，约1分钟内完成，请稍候再下载。',
  'event-contradicts-proof': '这条记录与已签名的存证不一致，不能出具证明，请立即报告办公室负责人和审计人员。',
  'checkpoint-not-found': '还没有签名的存证点。系统启用后，有了第一条记录，约1分钟内产生第一个存证点。',
  'leaf-not-found': '没有找到这一校验值的记录，请核对校验值；刚办理的记录约1分钟内编入存证。',
  'tree-size-not-reached': '存证尚未达到这一条数，或者该记录在这一条数之后才编入，现共{size}条。',
  'tree-sizes-reversed': '起始条数不得大于终止条数。',
};
