export const REMEDIES: Readonly<Record<string, string>> = {
  'run-under-way': '本页会显示进度，完成后即可再办理；中断的，一分钟后可以重新办理。',
  'projection-unknown': '请刷新页面后重新选择。',
};
