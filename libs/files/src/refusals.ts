import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'upload-incomplete': '文件还没有传完（已收到{received}字节，共{size}字节），请继续上传。',
  'uploads-too-many':
    '没有传完的文件已有{most}个，请先把这些文件传完，再上传新的文件；不再需要的，{days}天后自动清除。',
  'picture-too-large': '图片的像素过多（超过{most}万点），请缩小后重新上传。',
  'picture-unreadable': '图片已经损坏，无法打开，请重新拍照或者重新导出后上传。',
  'not-previewable': '这种文件不能在页面上预览，请下载后查看。',
};
