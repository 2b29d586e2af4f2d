import { dayOf, officialDate } from '@app/calendar';
import type { PaperBlock, PaperColumn } from '@app/documents';
import { countBy, percent } from './figures.js';
import { OFFICE, type Writer } from './ledger-papers.js';
import type { ScoredFile, SourceScoring } from './scoring-source.js';

const MOST_FAULTS = 10;

const text = (words: string): PaperBlock => ({ is: 'text', text: words });
const first = (words: string): PaperBlock => ({ is: 'heading', level: 1, text: words });
const middle = (header: string, share: number): PaperColumn => ({ header, share, align: 'center' });

const isFinal = ({ grade }: ScoredFile): boolean => grade !== null;
const average = (files: readonly ScoredFile[]): string => {
  const scores = files.filter(isFinal).map(({ score }) => Number(score));
  const sum = scores.reduce((all, score) => all + score, 0);
  return scores.length === 0 ? '—' : String(Math.round((sum * 100) / scores.length) / 100);
};
const unitsOf = (files: readonly ScoredFile[]): string[] => [...new Set(files.map(({ unitId }) => unitId))];

/** 案卷评查情况的通报: what the files of a round were given, unit by unit, and what was held against them most often. */
export const scoringReport: Writer = ({ scoring, today }) => {
  const files = scoring?.files ?? [];
  const final = files.filter(isFinal);
  if (scoring && scoring.closedFor !== null) return { nothing: `这一轮评查已经终止：${scoring.closedFor}` };
  if (!scoring || final.length === 0) return { nothing: '这一轮评查还没有案卷定卷' };
  const open = files.length - final.length;
  return {
    title: `关于${scoring.title}\n情况的通报`,
    addressee: '各行政执法单位：',
    blocks: [
      text(
        `根据《河南省行政执法条例》第四十条的规定，从${unitsOf(files).length}个单位随机抽取案卷${files.length}个，由两名评查人员按照《${scoring.sheet.title}》分别独立评分，结果告知单位、听取异议后确定。截至${officialDate(dayOf(today))}，已定卷${final.length}个${open > 0 ? `，尚未定卷${open}个` : ''}。现将有关情况通报如下。`,
      ),
      first('一、总体情况'),
      text(overall(scoring, final)),
      first('二、各单位情况'),
      byUnit(scoring),
      first('三、突出问题'),
      ...faults(scoring, final),
      first('四、有关要求'),
      { is: 'gap', text: '填写下一步工作要求' },
    ],
    issuer: OFFICE,
  };
};

function overall({ sheet }: SourceScoring, final: readonly ScoredFile[]): string {
  const grades = sheet.grades.map(({ name }) => {
    const count = final.filter(({ grade }) => grade === name).length;
    return `${name}${count}个，占${percent(count, final.length)}`;
  });
  const vetoed = final.filter((file) => file.vetoed).length;
  const failing = vetoed > 0 ? `基础要点不符合或者直接评为最低等次的${vetoed}个。` : '';
  return `已定卷的${final.length}个案卷平均${average(final)}分。${grades.join('；')}。${failing}`;
}

function byUnit({ sheet, files }: SourceScoring): PaperBlock {
  const rows = unitsOf(files).map((unitId, index) => {
    const own = files.filter((file) => file.unitId === unitId);
    const graded = sheet.grades.map(({ name }) => own.filter(({ grade }) => grade === name).length);
    const objected = own.filter((file) => file.objected).length;
    const amended = own.filter((file) => file.amended).length;
    const figures = [own.length, own.filter(isFinal).length, average(own), ...graded, objected, amended];
    return [String(index + 1), own[0]?.unitName ?? unitId, ...figures.map(String)];
  });
  const headers = ['案卷', '已定卷', '平均分', ...sheet.grades.map(({ name }) => name), '异议', '变更'];
  const columns = [middle('序号', 1.4), { header: '单位', share: 5 }, ...headers.map((header) => middle(header, 1.7))];
  return { is: 'table', columns, rows };
}

function faults({ sheet }: SourceScoring, final: readonly ScoredFile[]): PaperBlock[] {
  const held = final.flatMap(({ unitId, marking }) =>
    [...(marking?.vetoes ?? []), ...(marking?.deductions ?? [])].map((one) => ({ ...one, unitId })),
  );
  if (held.length === 0) return [text('已定卷的案卷没有发现问题。')];
  const lines = [...sheet.vetoes, ...sheet.items];
  const counts = countBy(held, ({ code }) => code).toSorted(([, one], [, other]) => other - one);
  const rows = counts.slice(0, MOST_FAULTS).map(([code, count], index) => {
    const line = lines.find((one) => one.code === code);
    const units = new Set(held.filter((one) => one.code === code).map(({ unitId }) => unitId)).size;
    return [String(index + 1), line?.group ?? '', line?.text ?? code, String(count), String(units)];
  });
  const columns = [
    ...[middle('序号', 1.4), { header: '方面', share: 3 }, { header: '要点和扣分项', share: 9 }],
    ...[middle('案卷', 1.5), middle('单位', 1.5)],
  ];
  return [{ is: 'table', columns, rows }];
}
