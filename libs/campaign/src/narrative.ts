import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  CampaignLaunched: '启动活动：{title}（{documentNumber}）',
  PhaseOpened: '进入新阶段，时限{dueOn}',
  PhaseExtended: '阶段时限由{from}延至{dueOn}，原因：{reason}',
  PhaseClosed: '阶段结束',
  CampaignFinished: '活动结束',
  MaterialSubmitted: '报送材料{code}（第{round}次）',
  MaterialReturned: '退回材料{code}：{reason}，请于{dueOn}前重新报送',
  MaterialAccepted: '材料{code}审核通过',
};
