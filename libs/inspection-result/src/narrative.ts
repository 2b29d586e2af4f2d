import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  ResultAwaited: '检查于{endedOn}结束，应当在{workingDays}个工作日内（{dueOn}前）公示检查结果',
  ResultDeadlineFixed: '检查结果公示期限确定为{dueOn}',
  ResultDeadlineMoved: '按{year}年工作日安排，检查结果公示期限由{from}改为{dueOn}',
  ResultPublished: '公示检查结果：{result}。{summary}{late}',
  ResultCorrected: '更正检查结果：{result}。{summary}理由：{reason}',
  ResultWithdrawn: '撤回检查结果，事由：{ground}。{explanation}{late}',
  ResultPeriodDecided: '检查结果公示期限定为检查结束之日起{workingDays}个工作日，理由：{reason}',
};
