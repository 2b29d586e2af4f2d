import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'unit-already-registered': '该统一社会信用代码的单位已经在名录库中，不能重复登记。',
  'unit-code-invalid':
    '统一社会信用代码“{code}”有误：应为18位，且末位校验码须符合GB 32100-2015的规定，请对照证书核对后重新填写。',
  'unit-name-taken': '名录库中已有同名单位，请核对是否重复登记；确属更名的，请在原单位下更正。',
  'unit-not-registered': '名录库中没有这个单位，请先登记。',
  'unit-closed': '该单位已经注销，登记事项不能再变更。',
  'nothing-to-import': '文件内容与名录完全一致，没有需要写入的内容。',
  'demonstration-standing-by-hand':
    '这个单位的示范点状态随创建、命名、撤销自动更新，不能手工更正；请在示范点的批次中办理。',
  'nothing-to-correct': '填写的内容与现有登记事项完全相同，没有需要更正的内容。',
  'pilot-not-township': '综合行政执法试点只在乡镇（街道）开展，其他单位不能登记为试点。',
  'risk-score-out-of-range': '风险分值应为1至{highest}的整数，所填“{riskScore}”不符合要求。',
  'supervisor-already-registered': '该监督人员已经在名录库中，不能重复登记。',
  'supervisor-not-registered': '名录库中没有这名监督人员，请先登记。',
  'supervisor-already-stood-down': '该监督人员已经停用，不必重复办理。',
  'supervisor-not-stood-down': '该监督人员没有停用，不需要恢复。',
  'supervisor-account-taken': '该账号已对应另一名监督人员，一个账号只能对应一人。',
  'certificate-expired': '监督证件有效期至{expiresOn}，已经过期。执法监督应当持有效证件，请先换证。',
  'certificate-number-taken': '该监督证号已登记在另一名监督人员名下，一个证号只能对应一人。',
  'renewal-not-later': '换证后的有效期应当晚于原有效期{expiresOn}，请核对新证件。',
  'conflict-of-another': '监督人员只能为本人申报回避，其他人的回避由办公室登记。',
  'own-unit-needs-no-declaration': '监督人员对所在单位一律回避，由系统自动排除，不需要另行申报。',
  'conflict-already-declared': '对该单位的回避已经申报，不必重复办理。',
  'conflict-not-declared': '没有对该单位申报过回避，不能撤回。',
  'absence-ends-before-it-begins': '不可安排的截止日期{to}早于起始日期{from}，请核对。',
  'absence-over': '不可安排的截止日期{to}已经过去，登记后对今后的抽取没有作用，请核对日期。',
  'absence-overlaps': '与已登记的不可安排期间（{from}至{to}）重叠，请先撤销原登记或调整日期。',
  'absence-not-declared': '没有登记过这一段不可安排期间，不能撤销。',
};
