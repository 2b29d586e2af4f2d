import { ConnectionLost, Refusal } from './refusal';

/** A context says in `<context>/remedies.ts` what would make each of its refusals pass: code → sentence. */
type Remedies = Readonly<Record<string, string>>;

const ofContexts: Remedies = Object.assign(
  {},
  ...Object.values(import.meta.glob<Remedies>('../*/remedies.ts', { eager: true, import: 'REMEDIES' })),
);

const OF_SHELL: Remedies = {
  'idempotency-key-reused': '此前的提交很可能已经记录，请先刷新页面核对，避免重复办理。',
  'not-there-yet': '可以另选时点，或者返回当前。',
  'moment-in-future': '可以另选时点，或者返回当前。',
  'moment-before-history': '可以另选时点，或者返回当前。',
  'stale-version': '请先关闭，刷新页面核对最新情况后再办理。',
  'concurrent-write': '请稍候再点一次，不会重复记录。',
  'export-under-way': '在别的页面上导出的也算；关掉那一页就不再生成。',
  'import-file-changed': '点击“重新预览”，核对后再写入。',
  'import-plan-changed': '点击“重新预览”，核对后再写入。',
  'import-row-refused': '在Excel中改正这一行并保存，重新选择文件。',
  'sheet-unreadable': '旧式的.xls文件请另存为.xlsx；加密的请先去掉密码。',
  'sheet-too-large': '请删去多余的工作表、图片和空行，或者分成几个文件。',
  'sheet-header-missing': '表头的文字要与模板一致，列的先后顺序不限。',
  'sheet-header-twice': '删去多余的一列后重新选择文件。',
  'sheet-cell-unreadable': '在Excel中改正后保存，重新选择文件。',
  'sheet-empty': '请在表头下面填写后重新选择文件。',
};

const OF_STATUS: Readonly<Record<number, string>> = {
  400: '请按提示改正后再提交。',
  401: '请重新登录，填写的内容已保存在本机。',
  403: '请由有相应权限的人员办理；如认为权限有误，请联系办公室。',
  404: '请核对地址，或从左侧栏目重新进入。',
  409: '请核对最新情况；条件具备后再办理。',
  423: '请过后再试，或者联系系统管理员。',
  412: '其他人刚刚更新过，请刷新页面，核对后再办理。',
  413: '请压缩或拆分文件后重新上传，单个文件不超过50MB。',
  415: '请改用规定的文件格式后重新上传。',
  422: '请按提示改正后再提交。',
  429: '操作过于频繁，请稍等片刻再试。',
};

export function remedyFor(failure: Error): string {
  if (failure instanceof ConnectionLost) return '请检查网络；连接恢复后再点一次即可，不会重复记录。';
  if (!(failure instanceof Refusal)) return '请刷新页面后再试；如仍不行，请联系系统管理员。';
  const { remedy } = failure.facts;
  if (typeof remedy === 'string') return remedy;
  return (
    ofContexts[failure.code] ??
    OF_SHELL[failure.code] ??
    OF_STATUS[failure.status] ??
    '请稍后再试；如仍不行，请联系系统管理员。'
  );
}
