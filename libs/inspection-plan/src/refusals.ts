import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'item-legal-basis-missing':
    '没有写明抽查依据。法律、法规、规章没有规定的，一律不得擅自开展检查，不能列入抽查事项清单（国办发〔2015〕58号）。',
  'item-legal-basis-unnamed':
    '抽查依据“{legalBasis}”没有写明法律、法规、规章的名称，应当用书名号写明名称和条款，如《河南省行政执法条例》第四十条。',
  'item-contents-missing': '没有写明抽查内容。抽查内容逐条列出，检查时按条记录。',
  'item-method-missing': '没有写明抽查方式，应当至少选择一种，如现场检查、书面检查、网络监测。',
  'item-already-listed': '编号{code}的抽查事项已经列入过清单，退出清单的编号也不再使用，请另编一个编号。',
  'item-not-listed': '抽查事项清单中没有编号{code}的事项，可能网址有误。',
  'item-retired': '编号{code}的抽查事项已经退出清单，不能再调整。需要恢复抽查的，另编编号重新列入。',
  'item-nothing-revised': '填写的内容与现行清单一致，不需要调整。',
  'no-items-to-import': '文件内容与抽查事项清单完全一致，没有需要写入的内容。',
  'plan-not-found': '没有找到这份抽查计划，请从抽查计划列表重新进入。',
  'plan-already-drafted': '本年度（同一活动）已经拟定过抽查计划，请打开已有的计划修改，或者在批准后调整。',
  'plan-campaign-unknown': '没有找到这份计划所属的活动，请重新选择。',
  'plan-submitted': '这份计划已经报送审批，审批以前不能修改，也不能重复报送。',
  'plan-not-submitted': '这份计划没有在等待审批，不能批准或者退回。',
  'plan-approved': '这份计划已经批准，不能直接修改。需要变更的，请办理计划调整并说明理由，重新报批。',
  'plan-not-approved': '只有已经批准的计划才能调整；还没有批准的计划，直接修改即可。',
  'plan-nothing-amended': '调整后的内容与已经批准的计划一致，不需要调整。',
  'plan-approver-submitted': '报送计划的人员不得审批自己报送的计划，应当由另一名办公室负责人审批（报送与审批相分离）。',
  'plan-empty': '计划中还没有抽查事项，请至少安排一项后再报送。',
  'plan-coverage-out-of-range':
    '年度覆盖面“{coverage}”不正确，应当大于0、不超过1，如0.3表示全年检查名录库中百分之三十的单位。',
  'plan-item-repeated': '计划事项编号{planItem}在本计划中出现两次，请改用不同的编号。',
  'plan-item-taken': '计划事项编号{planItem}已经用于另一份抽查计划。编号用于识别每一次抽取，不能重复使用。',
  'plan-item-number-invalid': '计划事项编号“{planItem}”不正确，只能使用数字、英文字母和短横线等，如JH-01。',
  'plan-item-without-inspection-item': '计划事项{planItem}没有选择抽查事项，请从抽查事项清单中至少选择一项。',
  'plan-inspection-item-unlisted':
    '计划事项{planItem}选择的抽查事项{code}不在现行清单中，不能安排抽查。请先将其列入清单，或者改选其他事项。',
  'plan-slots-too-few': '计划事项{planItem}的监督人员席位不足两个。每个单位至少应当由两名监督人员检查。',
  'plan-batches-missing': '计划事项{planItem}还没有安排批次，请至少安排一批。',
  'plan-batch-repeated': '计划事项{planItem}的第{batch}批出现两次，请改用不同的批次号。',
  'plan-batch-days-wrong': '计划事项{planItem}第{batch}批的起止日期不正确，应当先起后止，并且都在{year}年以内。',
  'plan-rule-missing': '计划事项{planItem}第{batch}批没有写明各类单位的抽查比例。',
  'plan-rule-unreadable':
    '计划事项{planItem}第{batch}批的抽取规则“{rule}”无法识别。可以填写比例（如百分之四十）、固定户数或者全部，且不能超过全部。',
  'plan-batch-drawn':
    '计划事项{planItem}第{batch}批已经锁定名单进行抽取，调整计划时应当保留这一批次，抽取规则不得变更。',
};
