import { officialDate } from '@app/calendar';
import type { PaperBlock } from '@app/documents';
import { OFFICE, type Writer } from './ledger-papers.js';
import type { SourceNotice } from './year-source.js';

/** So many units are named one by one. */
const MOST_ADDRESSED = 12;

const text = (words: string): PaperBlock => ({ is: 'text', text: words });

/** 表彰决定、通报批评、责令整改, 更正 and 撤销, as they go out: with their number and the day they were signed. */
export const officeNotice: Writer = ({ year: { notices } }, { code }) => {
  const notice = notices.find(({ id }) => id === code);
  if (!notice?.documentNumber || !notice.signedOn) return { nothing: '文件还没有签发编号' };
  const { title, body, addressees, named, rectifyBy, documentNumber, signedOn } = notice;
  return {
    ...{ title, number: documentNumber, dated: signedOn, issuer: OFFICE },
    addressee: `${addressees.length > MOST_ADDRESSED ? '各行政执法单位' : addressees.join('、')}：`,
    blocks: [
      ...body.split(/\n+/).flatMap((paragraph) => (paragraph.trim() ? [text(paragraph.trim())] : [])),
      ...(rectifyBy === null ? [] : [text(`请于${officialDate(rectifyBy)}前整改完毕，并将整改情况书面报告我办。`)]),
      ...(named.length === 0 ? [] : [list(notice)]),
    ],
  };
};

function list({ kind, named }: SourceNotice): PaperBlock {
  const withPersons = named.some(({ person }) => person !== undefined);
  const columns = [
    { header: '序号', share: 1.4, align: 'center' as const },
    { header: '单位', share: 5 },
    ...(withPersons ? [{ header: '姓名', share: 2.4, align: 'center' as const }] : []),
    { header: kind === 'commendation' ? '事迹' : '事由', share: 9 },
  ];
  const rows = named.map(({ unitName, person, ground }, index) => [
    ...[String(index + 1), unitName],
    ...(withPersons ? [person ?? '（集体）'] : []),
    ground,
  ]);
  return { is: 'table', columns, rows };
}
