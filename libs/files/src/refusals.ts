import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'upload-incomplete': '文件还没有传完（已收到{received}字节，共{size}字节），请继续上传。',
};
