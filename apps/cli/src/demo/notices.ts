import { idFrom } from '@app/eventing';
import {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  ReceiveOfficeNotice,
  ReviewOfficeNotice,
  SignOfficeNotice,
  type NoticeText,
} from '@app/notice';
import type { Act } from './agenda.js';
import type { County } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';

const COMMENDED = idFrom('demo-notice', 'commendation');
const BLAMED = idFrom('demo-notice', 'criticism');

/** 表彰 has reached the units, one of which has signed for it; 通报批评 waits for somebody else to review it. */
export function noticesOf({ campaignId }: Stage, { units }: County): Act[] {
  const codeOf = (key: string): string => units.find((unit) => unit.key === key)?.code ?? key;
  const act = (day: number, does: string, perform: Act['perform']): Act => ({
    ...{ day, does, perform, thread: 'office-notice' },
  });
  const [health, emergency, market] = ['weijianwei', 'yingjiju', 'shijianju'].map(codeOf);
  const commendation: NoticeText = {
    title: '关于表彰行政执法“三项制度”工作先进集体和先进个人的决定',
    body: '各单位认真落实行政执法“三项制度”，涌现出一批先进集体和先进个人。\n经研究，决定对下列单位和个人予以表彰。',
    named: [
      { unitId: health ?? '', ground: '公示及时，案卷规范，自查问题全部按期整改。' },
      { unitId: emergency ?? '', ground: '执法全过程记录完整，音像记录调阅监督到位。' },
      { unitId: market ?? '', person: '曹慎行', ground: '参加案卷评查，评查意见客观公正。' },
    ],
    ...{ addressees: [], receiptDays: 5, open: true },
  };
  const criticism: NoticeText = {
    title: '关于自查材料报送不及时的通报',
    body: '个别单位没有按照活动方案规定的时限报送自查材料。现予通报批评，请认真整改。',
    named: [{ unitId: codeOf('beiwuduzhen'), ground: '经催办仍未按期报送自查材料。' }],
    ...{ addressees: [], receiptDays: 5, open: false },
  };
  const draft = (officeNoticeId: string, kind: 'commendation' | 'criticism', text: NoticeText) => (moment: Moment) =>
    moment.do(new DraftOfficeNotice({ officeNoticeId, campaignId, kind, ...text }, moment.as('office.staff1')));
  const of = { officeNoticeId: COMMENDED };
  return [
    act(-6, '起草表彰决定', draft(COMMENDED, 'commendation', commendation)),
    act(-5, '审核表彰决定', (moment) =>
      moment.do(new ReviewOfficeNotice({ ...of, opinion: '事迹属实，名单无误。' }, moment.as('office.staff2'))),
    ),
    act(-4, '签发表彰决定', (moment) => moment.do(new SignOfficeNotice(of, moment.as('office.director')))),
    act(-3, '送达表彰决定', (moment) => moment.do(new DeliverOfficeNotice(of, moment.as('office.staff1')))),
    act(-2, '签收表彰决定', (moment) => moment.do(new ReceiveOfficeNotice(of, moment.as('yingjiju.clerk')))),
    act(-1, '起草通报批评', draft(BLAMED, 'criticism', criticism)),
  ];
}
