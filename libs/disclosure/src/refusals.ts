import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'disclosure-unit-unknown': '名录库中没有这个单位，或者单位已经撤销，不能办理公示。',
  'disclosure-item-unknown': '公示目录中没有这一项。公示的项目按9项事前公开、5项窗口公示的目录办理。',
  'not-a-window-unit': '本单位没有政务服务窗口，“{item}”属于窗口公示内容，不需要公示。',
  'decision-of-future': '决定日期晚于今天，请核对。',
  'statistics-year-not-over': '这一年还没有结束。行政执法数据在年度结束后、次年1月31日前公开。',
  'statistics-never-withheld': '年度行政执法数据应当公开，不能办理不予公开。',
  'personal-data-unmasked':
    '公示文本中还有{found}。公示前应当隐去个人信息（身份证件号码、银行账号、住址、联系方式等），请改写后再提交。',
  'public-text-blank': '公示文本是空白的。请写明社会公众看到的内容，或者不填写公示文本，由系统按规则生成。',
  'decision-entered-already':
    '文号为“{number}”的执法决定已经录入，同一文号只公示一次。需要改动的，请从列表进入后办理更新。',
  'never-kept-in-public':
    '“{text}”不能保留：身份证件号码、银行账号、产权证书编号和自然人姓名一律隐去，其他号码须与公示文本中的一致。',
  'nothing-to-update': '内容与正在公示的完全相同，不需要更新；经核对没有变化的，请办理“核对无变化”。',
  'disclosure-not-found': '没有找到这项公示，请从列表重新进入。',
  'nothing-to-review': '没有等待审核的内容。',
  'disclosure-reviewed-by-enterer':
    '这份内容是您录入的，不能由您审核。按照“谁录入、谁管理，谁审核、谁负责”，请由本单位其他人员审核。',
  'nothing-to-publish': '没有审核通过、等待发布的内容。',
  'disclosure-not-reviewed': '这份内容还没有审核，不能发布。公示信息应当先审核、后发布。',
  'disclosure-published-by-enterer':
    '这份内容是您录入的，不能由您发布。按照“谁录入、谁管理，谁审核、谁负责”，请由审核人或者其他人员发布。',
  'disclosure-deadline-unknown':
    '公示期限所在年度的工作日安排还没有导入，期限无法确定。请先导入国务院公布的年度放假安排。',
  'nothing-to-confirm': '执法决定和年度数据公示后不需要定期核对。',
  'disclosure-not-public': '这项内容没有在公示。',
  'disclosure-still-public': '这项内容正在公示。需要不予公开的，请先办理撤销。',
  'withdrawal-without-ground': '撤销公示应当写明事由和说明（行政处罚法第四十八条：撤回处罚决定信息并公开说明理由）。',
  'withdrawal-known-in-future': '知道撤销事由的日期晚于今天，请核对。',
  'withdrawal-pending': '已经提出撤销，等待办理，其间不能再提出撤销或者发布新的内容。',
  'withdrawal-not-requested': '没有人提出撤销这项公示。请先写明事由提出撤销，再由另一人办理。',
  'withdrawal-decided-by-requester': '撤销是您提出的，应当由另一人核对后办理。',
  'disclosure-entered-by-leader':
    '您是“{item}”的分管领导，负责审核，不由您录入。按照“谁录入、谁管理，谁审核、谁负责”，请由管理人员录入。',
  'disclosure-reviewed-by-keeper':
    '您是这一项的管理人员，负责录入和更新，不由您审核。按照“谁录入、谁管理，谁审核、谁负责”，请由分管领导或者法制审核人员审核。',
  'owner-account-unknown': '本单位没有“{name}”的有效账号，请核对姓名，或者只填写姓名。',
  'owner-of-unknown-item': '本单位的公示目录中没有“{item}”这一项。',
  'owner-reviews-own-entry': '分管领导和管理人员不能是同一个人（{name}）：谁录入、谁管理，谁审核、谁负责。',
  'no-decisions-to-import': '表格中的执法决定都已经录入，没有需要写入的内容。',
};
