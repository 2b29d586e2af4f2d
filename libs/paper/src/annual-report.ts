import { dayOf, officialDate } from '@app/calendar';
import type { PaperBlock } from '@app/documents';
import { assessed } from './assessment-paper.js';
import { countBy, issueFigures, materialFigures, sourceWord } from './figures.js';
import { OFFICE, type Writer } from './ledger-papers.js';
import type { PrintSource } from './source.js';
import { demonstrated, heard, trainedOf } from './year-people.js';
import { countOf, disclosed, inspected, noticed, recordedOf, reviewed, supervised } from './year-figures.js';

const text = (words: string): PaperBlock => ({ is: 'text', text: words });
const gap = (words: string): PaperBlock => ({ is: 'gap', text: words });
const first = (words: string): PaperBlock => ({ is: 'heading', level: 1, text: words });
const second = (words: string): PaperBlock => ({ is: 'heading', level: 2, text: words });

/** 年度报告 to the county's Party committee and government: the figures of every context; what only the writer knows is a gap. */
export const annualReport: Writer = (source) => {
  const { campaign, units, year, today } = source;
  return {
    title: `关于${campaign.year}年行政执法监督工作情况的报告`,
    addressee: '县委、县人民政府：',
    blocks: [
      text(
        `${campaign.year}年，在全县${units.filter(({ letGo }) => !letGo).length}个行政执法单位开展${campaign.title}（${campaign.documentNumber}）。现将截至${officialDate(dayOf(today))}的情况报告如下。`,
      ),
      first('一、总体情况'),
      gap('填写组织领导、部署推动的情况'),
      text(handedIn(source)),
      ...systems(source),
      ...workforce(source),
      ...oversight(source),
      first('五、考核和表彰'),
      text(noticed(year)),
      ...assessed(year),
      first('六、存在的问题'),
      gap('填写存在的主要问题和原因'),
      first('七、下一年度工作安排'),
      gap('填写下一年度的工作安排'),
    ],
    issuer: OFFICE,
  };
};

function systems({ year }: PrintSource): PaperBlock[] {
  const count = countOf(year);
  return [
    first('二、“三项制度”落实情况'),
    second('（一）行政执法公示'),
    text(disclosed(count)),
    second('（二）执法全过程记录'),
    text(recordedOf(count)),
    second('（三）重大执法决定法制审核'),
    text(reviewed(count)),
  ];
}

const workforce = ({ year }: PrintSource): PaperBlock[] => [
  first('三、执法队伍建设和示范点创建'),
  second('（一）执法人员培训'),
  text(trainedOf(year.people)),
  second('（二）行政执法责任制示范点'),
  text(demonstrated(year.people)),
];

function oversight(source: PrintSource): PaperBlock[] {
  const { year } = source;
  const count = countOf(year);
  return [
    first('四、监督检查和问题整改'),
    second('（一）监督检查'),
    text(inspected(year, count)),
    second('（二）问题整改'),
    text(rectified(source)),
    ...bySource(source),
    second('（三）监督意见、督办和约谈'),
    text(supervised(count)),
    second('（四）投诉线索和社会监督'),
    text(heard(year.people, count)),
  ];
}

function handedIn({ materials, today }: PrintSource): string {
  const { onTime, late, missing, awaited } = materialFigures(materials, today);
  const open = awaited.length > 0 ? `，尚未到期${awaited.length}件` : '';
  return `各单位应报送材料${materials.length}件，按时报送${onTime.length}件，逾期报送${late.length}件，逾期未报${missing.length}件${open}。`;
}

function rectified({ issues, today }: PrintSource): string {
  const { all, closed, open, overdue, rate } = issueFigures(issues, today);
  return `全县共登记问题${all}个，已销号${closed}个，销号率${rate}；尚未销号${open}个，其中逾期${overdue}个。`;
}

function bySource({ issues, today }: PrintSource): PaperBlock[] {
  if (issues.length === 0) return [];
  const rows = countBy(issues, ({ source }) => source).map(([source, all]) => {
    const { closed, open, overdue, rate } = issueFigures(
      issues.filter((issue) => issue.source === source),
      today,
    );
    return [sourceWord(source), String(all), String(closed), String(open), String(overdue), rate];
  });
  const columns = [
    { header: '来源', share: 5 },
    ...['登记问题', '已销号', '未销号', '逾期', '销号率'].map((header) => ({
      ...{ header, share: 2 },
      align: 'center' as const,
    })),
  ];
  return [{ is: 'table', columns, rows }];
}
