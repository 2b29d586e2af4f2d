import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'not-signed-in': '请先登录，再办理业务。',
  'foreign-origin': '该请求不是从本系统页面发出的，为防止冒用身份，不予受理。',
  'not-found': '没有找到这一事项，可能已被移走，或者网址有误。',
  'invalid-input': '填写的内容有误，请按提示逐项改正后重新提交，已填写的内容不会丢失。',
  'malformed-request': '提交的内容无法识别，请刷新页面后重新提交。',
  'file-too-large': '单个文件不得超过50MB，请压缩或者分成几个文件后上传。',
  'request-too-large': '一次提交的内容过多（超过1MB），请减少内容或者分几次提交。',
  'file-kind-forbidden': '只能上传PDF、图片（JPG、PNG）、Word、Excel和文本文件，并且内容要与扩展名相符。',
  'file-unknown': '所附文件没有上传成功，或者不是本单位上传的，请重新上传后再提交。',
  'too-many-requests': '操作过于频繁，请稍候一分钟再试。',
  'internal-fault': '系统出现故障，本次操作没有生效，已记录并通知系统管理员。',
};
