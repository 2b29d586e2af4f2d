import { ApiProperty } from '@nestjs/swagger';
import { ActAnswer, AsOfAnswer } from '@app/http';
import { CHANNELS, CONCLUSIONS, type Channel, type Conclusion, type DeclineGround } from './events.js';
import { STAGES, type Stage } from './lead.rules.js';

export class LeadItem {
  id: string;
  /** 2026年第3号. */
  number: string;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  through: 'site' | 'office';
  aboutUnitId?: string;
  aboutUnitName?: string;
  /** The first words of the lead; to the unit complained about, the summary. */
  about: string;
  anonymous: boolean;
  @ApiProperty({ enum: STAGES }) state: Stage;
  receivedAt: string;
  handlerName?: string;
  /** Who investigates or replies. */
  withName?: string;
  dueOn?: string;
  overdue: boolean;
  @ApiProperty({ enum: CONCLUSIONS, required: false }) conclusion?: Conclusion;
  findings: number;
  answeredAt?: string;
  version: number;
}
export class LeadListAnswer extends AsOfAnswer {
  items: LeadItem[];
  next?: string;
  total: number;
}

export class LeadFindingAnswer {
  /** The issue in the ledger. */
  issueId: string;
  text: string;
  category: string;
  dueOn: string;
}
/** Who looked at who the sender is. */
export class SenderLookAnswer {
  by: string;
  reason: string;
  at: string;
}
export class LeadAnswer extends LeadItem {
  past?: AsOfAnswer['past'];
  /** Absent to the unit complained about, with everything that would say who sent it. */
  text?: string;
  pictures: string[];
  /** To the office alone. */
  enquiryNumber?: string;
  summary?: string;
  handlerId?: string;
  declineGround?: DeclineGround;
  declineReason?: string;
  intoId?: string;
  intoNumber?: string;
  mergeReason?: string;
  unitId?: string;
  organ?: string;
  transferReason?: string;
  /** 立案编号, such as 2026年第1号. */
  investigationNumber?: string;
  ground?: string;
  returnReason?: string;
  account?: string;
  evidence: string[];
  late?: boolean;
  concludedAt?: string;
  concludedBy?: string;
  raised: LeadFindingAnswer[];
  answer?: string;
  /** Who looked at the sender, the newest first; to the office and supervising bodies. */
  looks: SenderLookAnswer[];
}

export class SenderAnswer {
  name: string;
  phone: string;
  address: string;
}
/** The look as it was recorded, and who the sender is. */
export class SenderLookedAtAnswer extends ActAnswer {
  sender: SenderAnswer;
}
export class LeadHandlerItem {
  id: string;
  name: string;
}
export class LeadHandlerListAnswer {
  items: LeadHandlerItem[];
}
export class LeadCampaignItem {
  id: string;
  title: string;
  categories: string[];
}
export class LeadCampaignListAnswer {
  items: LeadCampaignItem[];
}
/** What an enquiry number opens: the status and the answer, and nobody's data. */
export class LeadEnquiryAnswer {
  state: Stage;
  receivedOn: string;
  answer?: string;
  answeredOn?: string;
}

export class EngagementItem {
  id: string;
  /** Absent: engaged by the office. */
  unitId?: string;
  engagerName: string;
  name: string;
  occupation: string;
  phone: string;
  /** 聘书编号. */
  letterNumber: string;
  from: string;
  until: string;
  ended: boolean;
  endReason?: string;
  /** On the day asked about. */
  serving: boolean;
  activities: number;
  version: number;
}
export class EngagementListAnswer extends AsOfAnswer {
  items: EngagementItem[];
  next?: string;
  total: number;
}
export class EngagementAnswer extends EngagementItem {
  past?: AsOfAnswer['past'];
}
export class EngagedPersonAnswer {
  engagementId: string;
  name: string;
}
export class EngagedActivityItem {
  id: string;
  unitId?: string;
  engagerName: string;
  on: string;
  place: string;
  account: string;
  engaged: EngagedPersonAnswer[];
  pictures: string[];
  version: number;
}
export class EngagedActivityListAnswer extends AsOfAnswer {
  items: EngagedActivityItem[];
  next?: string;
  total: number;
}
