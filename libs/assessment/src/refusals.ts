import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  // 评分方案
  'scheme-unknown': '没有找到这个评分方案，请从列表中选择。',
  'scheme-code-malformed': '方案代码“{code}”不正确，应当由小写字母、数字和短横线组成，3至60个字符。',
  'scheme-empty': '评分方案应当有名称和考核项目。',
  'scheme-too-long': '一个评分方案最多有{most}个考核项目。',
  'scheme-item-unnamed': '编号“{code}”的考核项目应当写明编号、类别和项目名称。',
  'scheme-item-twice': '编号“{code}”的考核项目有两个，编号不能重复。',
  'scheme-weight-not-halves': '“{name}”的分值{weight}不正确，分值应当大于0并以0.5分为单位。',
  'scheme-weights-not-full': '各项分值合计{sum}分，评分方案的分值合计应当为{full}分。',
  'scheme-measure-unknown': '“{name}”没有写明按哪一项数据计算，计算得分的项目应当从数据清单中选择。',
  'scheme-levels-unfit': '有外部评议项目的方案应当设两个以上评价等次，等次不能重复，比例在0至1之间。',
  'no-scheme-items-to-import': '文件中的评分方案与现行版本相同，没有需要导入的内容。',

  // 考核
  'assessment-not-found': '没有找到这次考核，请从列表重新进入。',
  'assessment-opened': '这次考核已经启动，不能重复启动。',
  'assessed-campaign-unknown': '没有找到要考核的活动，请从列表中选择。',
  'assessment-without-units': '这项活动没有参加单位，不能启动考核。',
  'assessed-period-backward': '考核期从{from}到{to}，结束日期不能早于开始日期。',
  'least-ballots-unfit': '方案有外部评议项目，应当规定每个单位至少需要多少份评议，从1份起。',
  'assessment-published': '考核结果已经公布，评分、评议和计算都不能再变更。',
  'assessment-not-yours': '考核结果公布以前，单位不能查看得分。',
  'assessment-not-scored': '还没有计算得分，请先计算得分再公布。',
  'scoring-under-way': '正在计算得分，请等待计算完成后再公布。',
  'assessment-incomplete': '还有{missing}个单项没有得分，全部评完才能公布：{named}。',

  // 评分
  'assessed-unit-unknown': '这个单位不参加这次考核。',
  'assessment-item-unknown': '评分方案中没有编号“{code}”的考核项目。',
  'assessment-item-not-manual': '“{name}”不是人工评分项目，得分由数据计算或者由评议产生。',
  'scorer-of-scored-unit': '评分人员不能给本人所在的单位评分。',
  'given-score-not-halves': '“{name}”的得分{points}不正确，得分应当不小于0并以0.5分为单位。',
  'given-score-above-maximum': '“{name}”的得分{points}分超过了这一项的分值{weight}分。',
  'given-score-without-reason': '“{name}”没有写明评分理由，人工评分应当逐项写明理由。',
  'no-given-scores-to-import': '文件中没有新的评分。',

  // 外部评议
  'scheme-without-ballots': '这次考核的方案没有外部评议项目。',
  'links-uncountable': '一次邀请1至{most}人。',
  'links-malformed': '评议链接的编号不正确或者重复，请重新生成。',
  'links-told-already': '这批评议链接已经生成并显示过一次，不能再次显示；没有记下的，请另行邀请。',
  'ballot-day-over': '评议已于{ballotsBy}结束。',
  'ballot-link-unknown': '这个评议链接无效，请核对地址是否完整。',
  'ballot-link-used': '这个评议链接已经使用过，每个链接只能评议一次。',
  'ballots-opened': '评议已经结束并开箱，不能再邀请、评议或者开箱。',
  'ballot-empty': '请至少评价一个单位或者写下意见。',
  'ballot-comment-too-long': '意见不能超过{most}个字。',
  'ballot-mark-unknown': '评议中有名单以外的单位、项目或者等次，请从评议页面重新填写。',
  'ballot-mark-twice': '同一个单位的同一个项目评价了两次。',
  'ballots-still-running': '评议进行到{ballotsBy}，期满或者全部链接使用以后才能开箱。',
  'ballots-too-few': '收到{ballots}份评议，少于规定的最低{least}份，不能开箱。',
  'ballots-unlike-received': '评议箱中有{ballots}份评议，与收到的{received}份不一致，不能开箱，请联系系统管理员核查。',
};
