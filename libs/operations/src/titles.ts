/** What people call the read tables of each projection. */
const TITLES: Readonly<Record<string, string>> = {
  account: '账号',
  account_unit: '账号所属单位',
  registry_unit: '单位名录',
  registry_supervisor: '监督人员名录',
  campaign: '活动与阶段',
  campaign_roll: '活动参加单位',
  material: '上报材料',
  self_inspection_campaign: '自查任务清单',
  self_inspection: '自查',
  ledger: '台账所属活动与单位',
  issue: '整改台账',
  issue_submission: '整改报告',
  issue_extension: '延期申请',
  inspection_item: '抽查事项清单',
  inspection_plan: '年度抽查计划',
  plan_account: '计划经办人',
  plan_campaign: '计划所属活动',
  plan_unit: '计划覆盖的单位',
  plan_draw: '计划的抽取与检查',
  draw_plan: '抽取所依据的计划',
  draw: '双随机抽查',
  draw_clerk: '抽查经办人',
  draw_preparation: '抽查准备',
  draw_object: '抽查对象库',
  draw_supervisor: '抽查人员库',
  draw_campaign: '抽查所属活动',
  supervision_unit: '受检单位',
  supervision_campaign: '检查所属活动',
  supervision_supervisor: '检查人员',
  supervision_assignment: '抽查分派',
  inspection: '检查任务',
  opinion_source: '监督意见的依据',
  opinion_unit: '监督意见所涉单位',
  letter: '监督意见书与决定书',
  letter_report: '办理情况报告',
  commendation_bar: '取消评比先进资格',
  letter_duty: '监督意见待办',
  addressee: '办理人与收件人',
  issue_duty: '整改待办',
  closed_unit_duty: '撤销单位待办',
  material_duty: '上报材料待办',
  self_inspection_duty: '自查待办',
  inspection_duty: '检查待办',
  draw_duty: '抽查待办',
  plan_duty: '抽查计划待办',
  deadline: '时限',
  notification: '通知',
  history_about: '留痕索引',
  history_names: '留痕中的名称',
  erasure: '依法删除记录',
  operation_run: '核对与重建记录',
  operation_clerk: '核对与重建经办人',
};

export const projectionTitle = (name: string): string | undefined => TITLES[name];

/** Of tables replayed together: all their names. */
export const groupTitle = (projections: readonly string[]): string =>
  projections.map((name) => TITLES[name] ?? name).join('、');

const FOLLOWERS: Readonly<Record<string, string>> = {
  reactions: '事件联动（提醒、时限、自动流转）',
};

export const followerTitle = (name: string): string => FOLLOWERS[name] ?? name;
