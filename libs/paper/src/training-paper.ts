import { dayOf, officialDate } from '@app/calendar';
import type { PaperBlock, PaperColumn } from '@app/documents';
import type { TrainingKind } from '@app/training/events.js';
import type { Writer } from './ledger-papers.js';
import type { AttendedTraining, SourceTraining } from './training-source.js';

const KINDS: Readonly<Record<TrainingKind, string>> = {
  business: '业务知识和法律法规',
  political: '政治理论',
  records: '文字与音像记录专项',
};
const NOTHING = { nothing: '这名执法人员当年没有签字办结的培训' };

const text = (words: string): PaperBlock => ({ is: 'text', text: words });
const middle = (header: string, share: number): PaperColumn => ({ header, share, align: 'center' });
const hoursOf = (sessions: readonly AttendedTraining[], ...kinds: TrainingKind[]): number =>
  sessions.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { hours }) => sum + hours, 0);

function scored({ score, fullMark, passMark }: AttendedTraining): string {
  if (score === null || fullMark === null) return '';
  return `${score}${score >= (passMark ?? 0) ? '' : '（不合格）'}`;
}

const totals = ({ sessions }: SourceTraining): string => {
  const [business, records, political] = [
    hoursOf(sessions, 'business'),
    hoursOf(sessions, 'records'),
    hoursOf(sessions, 'political'),
  ];
  const parts = `其中业务知识和法律法规${business}学时，文字与音像记录人员专项培训${records}学时`;
  const apart = political > 0 ? `另有政治理论教育${political}学时，不计入` : '没有政治理论教育学时';
  return `计入${business + records}学时，${parts}；${apart}`;
};

const sumOf = (title: string, hours: number): string[] => ['', '', title, '', '', '', String(hours), ''];

/** 执法人员培训台账: every session of the year that was signed by both. */
export const trainingLedger: Writer = ({ training, campaign: { year }, unitName = '' }) => {
  if (!training || training.sessions.length === 0) return NOTHING;
  const rows = training.sessions.map((session, index) => [
    ...[String(index + 1), officialDate(session.day), session.title, KINDS[session.kind], session.place],
    ...[session.unitName ?? '县级统一组织', String(session.hours), scored(session)],
  ]);
  const all = training.sessions;
  rows.push(
    sumOf('计入学时合计', hoursOf(all, 'business', 'records')),
    sumOf('政治理论合计', hoursOf(all, 'political')),
  );
  const columns = [
    ...[middle('序号', 1.3), middle('日期', 3.2), { header: '培训内容', share: 6 }, { header: '类别', share: 3.4 }],
    ...[{ header: '地点', share: 3 }, { header: '举办单位', share: 3.6 }, middle('学时', 1.3), middle('成绩', 1.8)],
  ];
  return {
    title: `${year}年行政执法人员培训台账`,
    of: training.name,
    under: `姓名：${training.name}　执法证号：${training.certificate}　单位：${unitName}`,
    landscape: true,
    blocks: [{ is: 'table', columns, rows }],
    issuer: unitName,
  };
};

/** 学时证明. */
export const trainingCertificate: Writer = ({ training, campaign: { year }, unitName = '', today }) => {
  if (!training || training.sessions.length === 0) return NOTHING;
  return {
    title: '行政执法人员培训学时证明',
    of: training.name,
    blocks: [
      text(
        `${training.name}，执法证号${training.certificate}，系${unitName}行政执法人员。该同志${year}年参加培训${training.sessions.length}次，截至${officialDate(dayOf(today))}${totals(training)}。`,
      ),
      text('以上学时均按组织者和另一人签字办结的培训计算，签到记录留存备查。'),
      text('特此证明。'),
    ],
    issuer: unitName,
  };
};
