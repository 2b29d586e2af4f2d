import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'draw-not-found': '没有找到这次抽查，请从抽查列表重新进入。',
  'draw-already-frozen':
    '该抽查事项的这一批次已经冻结过名录。按照“一批次一抽取”的规则不能重复抽取，确有错误的应当先作废并说明理由。',
  'draw-campaign-unknown': '没有找到这次抽查所属的活动，或者该活动已经结束，不能冻结名录。',
  'plan-item-not-approved':
    '计划事项{planItem}第{batch}批不在已经批准的年度抽查计划中，不能抽取。请从抽查计划中选择，或者先调整计划并报批。',
  'plan-rule-differs':
    '计划事项{planItem}第{batch}批的{stratum}类单位，批准的抽取规则是{approved}，填写的是{asked}，应当按照批准的计划抽取。',
  'legal-basis-missing': '没有写明抽查依据。法律、法规、规章没有规定的，不得开展检查。',
  'slots-too-few': '每个单位至少应当配备两名监督人员，请增加监督人员的席位。',
  'pool-unknown': '监督人员名录库中没有“{pool}”这一组的人员，请核对席位设置。',
  'rate-out-of-range': '抽查比例“{rate}”不正确，应当填写0到1之间的小数，如0.4表示百分之四十。',
  'exempt-unit-unknown': '不列入抽查的单位{unit}不在监督对象名录库中，请核对后重新填写。',
  'observers-too-few': '应当邀请至少两名见证人，同一人不能重复填写。',
  'freeze-deadline-passed': '冻结截止日为{freezeDeadline}，已经过期，请重新确定各时间节点。',
  'draw-times-out-of-order': '时间节点先后有误，应当依次为：冻结截止、揭示截止、投掷骰子、公示截止。',
  'due-before-publication': '检查截止日{dueOn}早于公示截止日{publishBy}，请改为公示截止日或者以后的日期。',
  'lists-unfit': '名录或者抽查方案不符合抽取规则（{check}，{at}），不能冻结。请核对名录库后重新办理。',
  'nothing-to-draw': '按照填写的比例，没有单位会被抽中，请核对抽查比例和监督对象名录库。',
  'draw-not-executed': '这次抽查还没有投掷骰子产生结果，不能办理这一事项。',
  'draw-already-published': '这次抽查已经公示，不能重复公示，也不能作废。',
  'draw-infeasible': '这次抽查因监督人员不足没有完成，不能继续办理，请重新冻结名录另行抽取。',
  'draw-voided': '这次抽查已经作废，不能继续办理。',
  'dice-already-thrown': '这次抽查已经投掷过骰子，结果随之确定，不能重新投掷。',
  'dice-digits-wrong': '骰子数字应当是{digits}位0到9的数字，请逐位核对后重新填写。',
  'dice-before-time': '骰子应当在{notBefore}以后投掷，这一时间在冻结名录时已经确定。',
  'dice-in-future': '填写的投掷时间晚于现在，请核对。',
  'witnesses-too-few': '投掷骰子时应当有至少两名见证人在场，同一人不能重复填写。',
  'pepper-mismatch': '保管的保密数与冻结时封存的指纹不一致，这次抽查不能继续，只能作废，并请联系系统管理员。',
  'void-needs-director': '已经过了约定的投掷时间，作废抽查应当由办公室负责人决定。',
  'void-own-freeze': '冻结这次抽查的人员不能自己作废这次抽查，应当由另一名办公室负责人决定。',
  'object-not-drawn': '该单位不在这次抽查抽中的单位之列，不能更换。',
  'supervisor-not-assigned': '该监督人员没有被安排检查这个单位，不能更换。',
  'reserve-used-up': '同一风险类别已经没有候补单位可以递补。',
  'nobody-free': '没有可以递补的监督人员：其余人员或者已达检查数量上限，或者应当回避，或者已经退出本次抽查。',
};
