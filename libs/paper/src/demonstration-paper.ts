import { dayOf, officialDate } from '@app/calendar';
import type { PaperBlock, PaperColumn } from '@app/documents';
import type { SourcePoint } from './demonstration-source.js';
import { OFFICE, type Writer } from './ledger-papers.js';

const middle = (header: string, share: number): PaperColumn => ({ header, share, align: 'center' });
const COLUMNS: readonly PaperColumn[] = [
  ...[middle('序号', 1), { header: '单位', share: 3.6 }, middle('状态', 2), middle('会议部署', 3)],
  ...[middle('申报', 3), middle('命名', 3), { header: '命名文号', share: 2.8 }, { header: '复核', share: 3.2 }],
  { header: '撤销', share: 2.7 },
];
const day = (on: string | null): string => (on === null ? '—' : officialDate(on));

const recheckOf = ({ recheck, rectifyBy }: SourcePoint): string => {
  if (recheck === null) return '—';
  return rectifyBy === null ? recheck : `${recheck}，整改期限${officialDate(rectifyBy)}`;
};
const applied = ({ appliedAt, applyBy }: SourcePoint): string => {
  if (appliedAt !== null) return officialDate(dayOf(appliedAt));
  return applyBy === null ? '—' : `期限${officialDate(applyBy)}`;
};

function table(points: readonly SourcePoint[]): PaperBlock {
  const rows = points.map((point, index) => [
    ...[String(index + 1), point.unitName, point.state, day(point.meetingOn), applied(point), day(point.namedOn)],
    ...[point.namingDocument ?? '—', recheckOf(point)],
    point.revokedOn === null ? '—' : `${officialDate(point.revokedOn)}，${point.revocationDocument ?? ''}`,
  ]);
  return { is: 'table', columns: COLUMNS, rows };
}

/** 示范点创建、命名和复核情况表 of one batch. */
export const demonstrationTable: Writer = ({ demonstration, today }) => {
  if (!demonstration || demonstration.points.length === 0) return { nothing: '这个批次还没有列入单位' };
  const { title, authority, points } = demonstration;
  return {
    title: `${title}\n创建、命名和复核情况表`,
    under: `命名机关：${authority}　　截至${officialDate(dayOf(today))}`,
    landscape: true,
    blocks: [table(points)],
    issuer: OFFICE,
  };
};
