import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  ScoringRoundOpened: '开展{title}，共{files}个案卷，交卷期限{scoreBy}',
  RoundScoresTold: '告知评查结果，共{files}个案卷',
  ScoringCircularIssued: '印发评查通报{documentNumber}，共{files}个案卷，平均{average}分',
  ScoringRoundClosed: '终止评查，{reason}',
  FileScoringOpened: '案卷{caseNumber}列入评查，交卷期限{scoreBy}',
  ScorerAssigned: '确定评查人员{name}',
  ScorerRecused: '评查人员{name}回避：{ground}',
  ScoresHandedIn: '评查人员{name}交卷，{score}分，{grade}',
  ScorerFoundUnavailable: '评查人员{name}不能再评查这个案卷',
  ScorersDiffered: '两名评查人员意见不一致，需要第三人评查',
  FileScored: '评查得分{score}分，{grade}',
  ScoreTold: '告知评查结果，可在{objectBy}以前提出异议',
  ScoreAccepted: '对评查结果没有异议',
  ScoreObjected: '对评查结果提出异议，应于{rulingBy}以前裁定',
  ScoreObjectionRuled: '裁定评查异议：{reason}，得分{score}分，{grade}',
  ScoreSettled: '评查结果确定：{score}分，{grade}',
  FileScoringClosed: '评查终止：{reason}',
  CaseFindingRaised: '评查发现的问题列入整改台账：{text}',
  ScoringDeadlineMoved: '评查期限由{from}变更为{dueOn}：{reason}',
  ScoresImported: '导入线下填写的评查表“{fileName}”',
};
