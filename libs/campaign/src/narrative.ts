import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  CampaignLaunched: '启动活动：{title}（{documentNumber}）',
  PhaseOpened: '{phase}阶段开始，时限{dueOn}',
  PhaseExtended: '{phase}阶段时限由{from}延至{dueOn}，原因：{reason}',
  PhaseClosed: '{phase}阶段结束',
  CampaignFinished: '活动结束',
  MaterialSubmitted: '报送材料{code}（第{round}次）{late}',
  MaterialReturned: '退回材料{code}：{reason}，请于{dueOn}前重新报送',
  MaterialAccepted: '材料{code}审核通过{late}',
};
