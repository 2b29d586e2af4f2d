import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'mutual-teams-missing': '还没有单位组成检查组，不能冻结互查名录。请各单位先填报检查组。',
  'mutual-terms-unfit': '互查由检查组承担，参加互查的单位全部抽取，请核对席位和比例。',
  'mutual-slots-too-many': '互查中每个单位最多接受{most}个检查组的检查，请减少席位。',
  'mutual-units-too-few':
    '按照“不互相对查”的规则，每个单位接受这么多次检查至少要有{least}个单位参加，现在只有{eligible}个。',
  'recheck-days-missing': '没有填写销号的起止日期。',
  'recheck-days-reversed': '销号的起始日期{from}晚于截止日期{to}，请核对。',
  'recheck-closures-missing': '{from}至{to}没有可以复查的销号问题：没有销号的，或者都已经抽取过、重新列入整改。',
  'case-year-missing': '没有填写案卷的年度。',
  'case-catalogues-missing': '还没有单位确认过{year}年的案卷目录，没有案卷可以抽取。',
  'draw-not-found': '没有找到这次抽查，请从抽查列表重新进入。',
  'draw-already-frozen':
    '该抽查事项的这一批次已经冻结过名录。按照“一批次一抽取”的规则不能重复抽取，确有错误的应当先作废并说明理由。',
  'draw-already-prepared': '这次抽查已经开始准备，不能重复办理，请从抽查列表进入。',
  'draw-not-frozen': '这次抽查还没有冻结名录。按照“先冻结、后产生种子”的规则，现在不能录入或者揭示。',
  'draw-already-executed': '这次抽查已经产生结果，种子来源不能再补录或者更改。',
  'batch-in-preparation':
    '该抽查事项的这一批次正在等候外部参与方的承诺，不能另行准备或者冻结。请从该次准备继续办理，或者先作废并说明理由。',
  'preparation-not-found':
    '没有找到这次抽查的准备。抽查编号由系统编定，不能自行填写，请从抽查准备进入，或者不经准备直接冻结名录。',
  'preparation-lapsed': '这次抽查到冻结截止时间没有冻结名录，已经终止，请重新准备。',
  'preparation-differs':
    '冻结的抽查事项、批次、活动、类别或者冻结截止时间与告知外部参与方的不一致，应当照准备时的内容办理。',
  'parties-missing': '没有填写外部参与方。不请外部参与方的，直接冻结名录即可，不必准备。',
  'party-id-unfit': '外部参与方的编号“{party}”不正确，应当为1至64位字母、数字或者“. _ : -”，并且不能使用“office”。',
  'party-named-twice': '外部参与方“{party}”的编号或者账号填写了两次，每个参与方应当有自己的编号和账号。',
  'party-account-unfit': '外部参与方“{party}”的账号不存在、已停用或者不是观察员账号，请核对后重新选择。',
  'party-unknown': '这次抽查没有编号为“{party}”的外部参与方，请核对。',
  'party-released': '办公室已经不再等候贵单位的承诺，不能再交存。',
  'party-already-committed': '外部参与方“{party}”已经交存承诺，不能重复交存，也不能撤去。',
  'party-not-committed': '外部参与方{parties}还没有交存承诺。应当等其交存，或者说明理由不再等候以后再冻结名录。',
  'not-a-party': '当前账号不是这次抽查的外部参与方，不能交存承诺或者揭示。',
  'commitment-unfit': '承诺应当是64位十六进制的指纹（数字0至9和小写字母a至f），请核对后重新填写。',
  'stratum-named-twice': '风险类别“{stratum}”填写了两次，或者使用了必查单位专用的名称“must”，请核对。',
  'quota-too-large': '风险类别“{stratum}”只有{eligible}个单位可以抽取，按照填写的规则要抽{n}个，请核对抽查数量。',
  'must-inspect-unknown': '必查单位{unit}不在监督对象名录库中，请核对后重新填写。',
  'must-inspect-exempt': '单位{unit}既列为必查，又列为不抽查，请只保留一处。',
  'must-inspect-ineligible':
    '必查单位{unit}不能参加抽取（{reason}）：已经注销，或者在规定月数内已接受过检查，请从必查单位中移出。',
  'unit-listed-twice': '监督对象名录中单位{unit}出现了两次。同一单位只能列一次，请核对名录库。',
  'supervisor-listed-twice': '监督人员名录中{supervisor}出现了两次。同一人员只能列一次，请核对名录库。',
  'supervisor-unknown': '指定的监督人员{supervisor}不在监督人员名录库中，请核对后重新填写。',
  'supervisor-certificate-expired':
    '指定的监督人员{supervisor}执法证件已经过期。证件过期的人员不得参加检查，请换证登记后再指定，或者改派他人。',
  'supervisor-stood-down': '指定的监督人员{supervisor}已经停止参加检查，不能指定。',
  'supervisors-too-few':
    '“{pool}”一组现在可以安排的监督人员只有{available}名，每个单位需要{needed}名，一个单位也配不齐，不能冻结名录。请补充人员或者调整席位。',
  'pool-too-small':
    '“{pool}”一组现在可以安排的监督人员有{available}名，每名最多检查{cap}个单位，合计最多承担{capacity}人次；抽取{drawn}个单位共需{needed}人次，无论抽中哪些单位都配不齐，不能冻结名录。请补充人员、提高每人最多检查的单位数或者减少抽查数量。',
  'unit-without-candidates':
    '单位{unit}按照每个单位的席位需要{needed}名“{pool}”，现在可以安排的{available}名中有{recused}名应当回避，这个单位一旦抽中就配不齐，不能冻结名录。请补充人员或者核实回避情况。',
  'refreeze-needs-director':
    '该抽查事项的这一批次上一次抽取因监督人员不足没有完成。按照“配不齐不得随意重抽”的规则，再次冻结名录应当由办公室负责人决定。',
  'supervisor-of-own-unit':
    '监督人员{supervisor}在监督对象{unit}任职，回避名单中没有列明。任何人不得检查本单位，请核对名录库。',
  'weight-too-small': '单位{unit}的风险分值为{weight}。按分值抽取的，分值应当为1以上的整数，请核对名录库。',
  'sources-missing': '没有选择种子来源。应当至少选择公共信标、开奖号码、骰子中的一种。',
  'source-named-twice': '同一种种子来源只能选择一次，请核对。',
  'source-not-planned': '这次抽查冻结时没有约定用{source}产生种子，不能录入。',
  'source-already-entered': '这次抽查的{source}已经录入，不能重新录入。',
  'source-after-beacon':
    '公共信标在{beaconAt}已经产生，此后不能再录入{source}。约定使用公共信标的，骰子、开奖号码应当在冻结截止以后、信标产生以前录入；没有录入的，只能作废后另行抽取。',
  'beacon-chain-unknown': '本系统没有登记公共信标{chain}，请联系系统管理员登记，或者改用其他种子来源。',
  'beacon-after-publication': '按照规则计算，公共信标的轮次在公示截止之后，请推迟公示截止时间或者提前冻结截止时间。',
  'beacon-unreadable':
    '公共信标的签名应当是96位十六进制字符（可以有空格），或者中继站返回的整段内容，请核对后重新录入。',
  'beacon-before-time': '公共信标的轮次在{notBefore}才产生，现在不能录入。',
  'beacon-round-wrong':
    '录入的是公共信标第{found}轮，这次抽查冻结时确定的是第{expected}轮，请查找第{expected}轮后重新录入。',
  'beacon-forged':
    '签名不是公共信标{chain}第{round}轮的签名：可能抄录有误，也可能是伪造的，请逐位核对，或者从另一来源取得后重新录入。',
  'lottery-numbers-unfit': '开奖号码应当是0到999之间的整数，至少填写一个，请核对开奖公告。',
  'lottery-not-ascending': '开奖号码应当从小到大填写，第{place}个号码{number}比前一个小，请核对。',
  'lottery-before-time': '应当使用{notBefore}以后开奖的号码，这一时间在冻结名录时已经确定。',
  'lottery-in-future': '填写的开奖时间晚于现在，请核对。',
  'reveal-unfit': '揭示的数应当是64位十六进制字符（数字0至9和小写字母a至f），请核对后重新填写。',
  'reveal-mismatch': '揭示的数与“{party}”交存的承诺不一致。应当揭示交存承诺时的那个数，请核对后重新填写。',
  'reveal-too-late': '揭示截止时间{revealBy}已过，不能再揭示，这次抽查记为没有按时揭示。',
  'reveal-already-made': '“{party}”已经揭示，或者已经记为没有按时揭示，不能重新揭示。',
  'freeze-not-cosigned':
    '冻结的名录还没有经足够的见证单位签名（需要{quorum}家，现有{signatures}家）。签名以前不得产生种子，请稍后再办；长时间没有签名的，请联系系统管理员。',
  'seed-before-cosigned':
    '冻结的名录到{cosignedAt}才有足够的签名，而这一种子来源在{moment}已经可以知道。签名以前产生的种子不能使用，应当作废后重新冻结。',
  'rolls-changed':
    '封存的{list}与冻结时的指纹不一致，名录在冻结以后被改动，这次抽取不能进行，只能作废，并请联系系统管理员。与名录库不同的行：{rows}。',
  'draw-campaign-unknown': '没有找到这次抽查所属的活动，或者该活动已经结束，不能冻结名录。',
  'plan-item-not-approved':
    '计划事项{planItem}第{batch}批不在已经批准的年度抽查计划中，不能抽取。请从抽查计划中选择，或者先调整计划并报批。',
  'plan-rule-differs':
    '计划事项{planItem}第{batch}批的{what}，批准的是“{approved}”，填写的是“{asked}”，应当按照批准的计划抽取。需要变更的，先调整计划并报批。',
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
  'replacement-undocumented':
    '没有上传证明文件。抽取以后更换单位或者监督人员，应当有证明文件为据，文件的校验值随抽查公示。',
  'other-before-publication': '结果公示以前不能以“其他”为由更换抽中的单位，请选择具体原因，或者公示以后再办。',
  'unit-not-closed':
    '监督对象名录库中没有单位{unit}注销的记录。以撤销、合并为由更换的，应当先在名录库中办理注销，再更换抽中的单位。',
  'supervisor-not-assigned': '该监督人员没有被安排检查这个单位，不能更换。',
  'reserve-used-up': '同一风险类别已经没有候补单位可以递补。',
  'nobody-free': '没有可以递补的监督人员：其余人员或者已达检查数量上限，或者应当回避，或者已经退出本次抽查。',
};
