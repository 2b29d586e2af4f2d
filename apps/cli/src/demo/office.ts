import { addDays, instantOf } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { PauseDeadline, UrgeDuty } from '@app/notification';
import { ListForOversight, RecordTalk, SummonToTalk } from '@app/oversight';
import { AddIssueEvidence, ReportIssue } from '@app/rectification';
import type { Act } from './agenda.js';
import { issueId } from './issues.js';
import type { Stage } from './stage.js';

const [DIRECTOR, STAFF, OTHER_STAFF] = ['office.director', 'office.staff1', 'office.staff2'];

/** Claimed by nobody until long after its day. */
const STUBBORN = { unit: 'jiujiezhen', issue: 'jiujiezhen-1' };
const [LISTED, SUMMONED, HELD] = [-14, -12, -8];
const talkId = idFrom('demo-talk', STUBBORN.issue);

/** What the office does about units that do not get on, and about what comes to its ears by two ways. */
export const officeOf = (stage: Stage): Act[] => [
  ...oversightOf(stage),
  ...clocksOf(),
  complaintOf(stage),
  pictureOf(stage, { side: 'before', day: -30 }),
  pictureOf(stage, { side: 'after', day: -5 }),
];

/** 挂牌督办 and 约谈 over the same issue. */
function oversightOf({ today, campaignId }: Stage): Act[] {
  const id = issueId(STUBBORN.issue);
  const act = (day: number, does: string, perform: Act['perform'], time?: string): Act => ({
    ...{ day, thread: 'oversight', does, perform, ...(time && { time }) },
  });
  const reason = '超过整改时限仍未认领，多次提醒没有进展';
  const place = '县政府三楼会议室';
  const meetsAt = instantOf(addDays(today, HELD), '09:30:00.000');
  return [
    act(LISTED, '问题挂牌督办', (moment) => {
      const listing = { level: 'office' as const, reason: `${reason}。`, dueOn: addDays(today, 10) };
      return moment.do(new ListForOversight({ issueId: id, ...listing }, moment.as(DIRECTOR)));
    }),
    act(SUMMONED, '通知约谈', (moment) => {
      const unitId = moment.cast.unitId(STUBBORN.unit);
      const letter = { talkId, campaignId, unitId, issueIds: [id], reason: `${reason}。`, meetsAt, place };
      return moment.do(new SummonToTalk(letter, moment.as(DIRECTOR)));
    }),
    act(
      HELD,
      '记录约谈',
      (moment) => {
        const lead = moment.cast.of(`${STUBBORN.unit}.lead`);
        const promised = { name: lead.name, accountId: lead.accountId };
        const participants = [promised, { name: moment.cast.of(DIRECTOR).name }];
        const minutes =
          '办公室通报了问题和逾期情况。镇分管领导说明执法记录仪采购已列入本月支出，承诺按期配齐并落实专人管理。';
        const commitments = [
          { text: '配齐执法记录仪，补报整改措施。', dueOn: addDays(today, 6), responsible: promised },
          { text: '配备存储电脑，明确专人管理音像资料。', dueOn: addDays(today, 12), responsible: promised },
        ];
        const record = { talkId, heldOn: addDays(today, HELD), participants, minutes, files: [], commitments };
        return moment.do(new RecordTalk(record, moment.as(STAFF)));
      },
      '11:00:00.000',
    ),
  ];
}

/** One duty is urged by hand, and the clock of another stands still. */
const clocksOf = (): Act[] => [
  {
    ...{ day: -4, thread: 'urging', does: '办公室催办' },
    perform: (moment) => {
      const text = '请于本周内报送整改进展，确有困难的说明原因。';
      return moment.do(new UrgeDuty({ key: `issue-${issueId('taiweizhen-1')}`, text }, moment.as(OTHER_STAFF)));
    },
  },
  {
    ...{ day: -3, thread: 'pausing', does: '暂停计时' },
    perform: (moment) => {
      const reason = '防火期执法人员全员在岗值守，设备采购顺延，申请属实。';
      return moment.do(new PauseDeadline({ key: `issue-${issueId('linyezhongxin-1')}`, reason }, moment.as(STAFF)));
    },
  },
];

/** What the unit found itself, reported by the public as well: the ledger proposes to merge them. */
const complaintOf = ({ campaignId, today, template }: Stage): Act => ({
  ...{ day: -4, thread: 'complaint', does: '登记投诉反映的问题' },
  perform: (moment) => {
    const unit = 'jiangdianxiang';
    const category = template.categories.find(({ code }) => code === 'demonstration')?.name;
    const data = {
      ...{ issueId: idFrom('demo-complaint', unit), campaignId, unitId: moment.cast.unitId(unit), category },
      text: '群众反映执法队伍名单未公布，2名执法队员未取得执法证却参与过现场检查。',
      ...{ dueOn: addDays(today, 24), responsible: moment.cast.of(`${unit}.lead`).name },
    };
    return moment.do(new ReportIssue({ ...data, source: 'complaint' }, moment.as(STAFF)));
  },
});

/** 整改前后: what it was like, and what it is like now. */
const pictureOf = ({ evidence }: Stage, { side, day }: { side: 'before' | 'after'; day: number }): Act => ({
  ...{ day, thread: 'nongyeju', does: `补充整改${side === 'before' ? '前' : '后'}图片` },
  perform: async (moment) => {
    const by = 'nongyeju.clerk';
    const title = side === 'before' ? '执法记录仪存放柜（整改前）' : '执法记录仪存放柜（整改后）';
    const { id: fileId, name } = await evidence.keepPicture(moment, {
      by,
      title,
      devices: side === 'before' ? 9 : 14,
    });
    return moment.do(
      new AddIssueEvidence({ issueId: issueId('nongyeju-1'), side, files: [{ fileId, name }] }, moment.as(by)),
    );
  },
});
