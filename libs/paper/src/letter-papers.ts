import { dayOf, officialDate, officialMoment } from '@app/calendar';
import type { PaperBlock } from '@app/documents';
import {
  applicableChecks,
  countBy,
  inChinese,
  isClosed,
  isOverdue,
  issueFigures,
  materialFigures,
  sourceWord,
} from './figures.js';
import { ownResults } from './assessment-paper.js';
import { OFFICE, type Writer } from './ledger-papers.js';
import { countOf, disclosed, recordedOf, reviewed, scoredWords } from './year-figures.js';
import { trainedOf } from './year-people.js';
import type { PrintSource, SourceIssue, SourceMaterial } from './source.js';

const text = (words: string): PaperBlock => ({ is: 'text', text: words });
const gap = (words: string): PaperBlock => ({ is: 'gap', text: words });
const first = (words: string): PaperBlock => ({ is: 'heading', level: 1, text: words });
const second = (words: string): PaperBlock => ({ is: 'heading', level: 2, text: words });

const counted = (counts: readonly [string, number][]): string =>
  counts.map(([word, count]) => `${word}${count}个`).join('、');

/** 整改方案: every issue with its measures, day and responsible person; what is not there yet is a gap. */
export const rectificationPlan: Writer = (source) => {
  const { issues, campaign, unitName = '' } = source;
  if (issues.length === 0) return { nothing: '该单位没有登记问题' };
  return {
    title: `${unitName}\n${campaign.title}整改方案`,
    addressee: `${OFFICE}：`,
    blocks: [
      text(`为做好${campaign.title}整改工作，针对自查和互查等发现的${issues.length}个问题，制定本方案。`),
      first('一、总体要求'),
      gap('填写整改工作的指导思想、目标和组织领导'),
      first('二、存在问题'),
      text(`按来源分：${counted(countBy(issues, ({ source: from }) => sourceWord(from)))}。`),
      text(`按类别分：${counted(countBy(issues, ({ category }) => category ?? '其他'))}。`),
      first('三、整改措施'),
      ...issues.flatMap(measureBlocks),
      first('四、工作要求'),
      gap('填写责任落实、进度安排和督促检查的要求'),
    ],
    issuer: unitName,
  };
};

const measureBlocks = (
  { number, text: problem, measures, dueOn, responsible }: SourceIssue,
  index: number,
): PaperBlock[] => [
  second(`（${inChinese(index + 1)}）${problem}（第${number}号）`),
  measures ? text(`整改措施：${measures}`) : gap('整改措施尚未制定'),
  text(`整改时限：${officialDate(dueOn)}。整改责任人：${responsible}。`),
];

const ANSWERS = [
  ['conforming', '符合'],
  ['partly', '部分符合'],
  ['nonconforming', '不符合'],
  ['not-applicable', '不适用'],
] as const;

/** 工作总结: the figures of the year; what only the writer knows is a gap. */
export const workSummary: Writer = (source, { unitId = '' }) => {
  const { campaign, unitName = '', issues, today } = source;
  return {
    title: `${unitName}\n${campaign.title}工作总结`,
    addressee: `${OFFICE}：`,
    blocks: [
      text(`现将本单位${campaign.year}年开展${campaign.title}的情况报告如下。`),
      first('一、工作开展情况'),
      gap('填写组织领导、安排部署和宣传发动的情况'),
      second('（一）自查自纠'),
      text(inspected(source, unitId)),
      second('（二）整改落实'),
      text(rectified(issues, today)),
      ...byCategory(issues, today),
      second('（三）材料报送'),
      text(handedIn(source.materials, today)),
      ...threeSystems(source, unitId),
      first('二、主要做法和成效'),
      gap('填写主要做法、取得的成效和典型事例'),
      first('三、存在的问题和不足'),
      ...(issues.every(isClosed) ? [] : [text(`尚未销号的问题：${openOnes(issues)}`)]),
      gap('填写工作中存在的其他不足和原因'),
      first('四、下一步打算'),
      gap('填写下一步工作打算'),
    ],
    issuer: unitName,
  };
};

/** What the unit did in each of the three systems, and what was found in it. */
function threeSystems({ year }: PrintSource, unitId: string): PaperBlock[] {
  const count = countOf(year);
  const { files } = year.scored;
  return [
    second('（四）“三项制度”落实'),
    text(`${disclosed(count)}${recordedOf(count)}${reviewed(count)}`),
    second('（五）执法人员培训'),
    text(trainedOf(year.people)),
    second('（六）接受监督'),
    text(
      `接受检查${count('inspected')}次，其中发现问题${count('inspected-with-problems')}次；接受互查${count('mutually-inspected')}次；${files > 0 ? `${scoredWords(year)}；` : ''}收到行政执法监督意见书${count('opinion-issued')}份、监督决定书${count('decision-issued')}份。${ownResults(year, unitId)}`,
    ),
  ];
}

function rectified(issues: readonly SourceIssue[], today: string): string {
  const { all, closed, open, overdue, rate } = issueFigures(issues, today);
  if (all === 0) return '本年没有登记问题。';
  const sources = counted(countBy(issues, ({ source }) => sourceWord(source)));
  const late = overdue > 0 ? `，其中逾期${overdue}个` : '';
  return `共登记问题${all}个，其中${sources}。已销号${closed}个，销号率${rate}；尚未销号${open}个${late}。`;
}

function inspected(source: PrintSource, unitId: string): string {
  const checks = applicableChecks(source, unitId);
  const tasks = new Set(checks.map(({ task }) => task.number)).size;
  const count = (answer: string): number => source.answers.filter((of) => of.answer === answer).length;
  const answered = ANSWERS.map(([answer, word]) => `${word}${count(answer)}项`).join('、');
  return `对照${tasks}项目标任务、${checks.length}项具体内容逐项自查，已自查${source.answers.length}项，其中${answered}。`;
}

function byCategory(issues: readonly SourceIssue[], today: string): PaperBlock[] {
  if (issues.length === 0) return [];
  const rows = countBy(issues, ({ category }) => category ?? '其他').map(([category, count]) => {
    const { closed, open, rate } = issueFigures(
      issues.filter((issue) => (issue.category ?? '其他') === category),
      today,
    );
    return [category, String(count), String(closed), String(open), rate];
  });
  const columns = [
    { header: '类别', share: 8 },
    ...['登记问题', '已销号', '未销号', '销号率'].map((header) => ({ header, share: 2, align: 'center' as const })),
  ];
  return [{ is: 'table', columns, rows }];
}

const names = (materials: readonly SourceMaterial[]): string =>
  materials.length === 0 ? '' : `（${materials.map(({ name }) => name).join('、')}）`;

function handedIn(materials: readonly SourceMaterial[], today: string): string {
  const { onTime, late, missing, awaited } = materialFigures(materials, today);
  return [
    `应报送材料${materials.length}项，按时报送${onTime.length}项`,
    ...(late.length > 0 ? [`逾期报送${late.length}项${names(late)}`] : []),
    ...(missing.length > 0 ? [`逾期未报${missing.length}项${names(missing)}`] : []),
    ...(awaited.length > 0 ? [`尚未到期${awaited.length}项${names(awaited)}`] : []),
  ]
    .join('，')
    .concat('。');
}

const openOnes = (issues: readonly SourceIssue[]): string =>
  `${issues
    .filter((issue) => !isClosed(issue))
    .map(({ number, text: problem }) => `第${number}号${problem}`)
    .join('；')}。`;

/** 收件回执: what was received, when, in time or late, and by whom. */
export const receipt: Writer = ({ materials, campaign, unitName = '' }, { code }) => {
  const material = materials.find((of) => of.code === code);
  if (!material?.latest) return { nothing: '该材料还没有报送' };
  const { latest, name, acceptedByName } = material;
  const { round, submittedAt, late, dueOn, files, acceptedAt, returnedAt, reason } = latest;
  return {
    title: '收件回执',
    addressee: `${unitName}：`,
    blocks: [
      text(
        `你单位报送的${campaign.title}材料《${name}》（${material.code}），已于${officialMoment(submittedAt)}收到，为第${round}次报送，共${files.length}个文件。报送时限为${officialDate(dueOn)}，本次报送${late ? '逾期' : '按时'}。`,
      ),
      ...(acceptedAt
        ? [text(`经审核，予以接收。接收时间：${officialMoment(acceptedAt)}。收件人：${acceptedByName ?? ''}。`)]
        : []),
      ...(returnedAt && !acceptedAt ? [text(`经审核，已于${officialMoment(returnedAt)}退回：${reason ?? ''}`)] : []),
      ...(!acceptedAt && !returnedAt ? [text('材料正在审核。')] : []),
      text('特此回执。'),
    ],
    issuer: OFFICE,
  };
};

/** 通报: how the county stands, and which units are behind. */
export const circular: Writer = (source) => {
  const { campaign, issues, today, units } = source;
  const overdue = issues.filter((issue) => isOverdue(issue, today));
  const { all, closed, open, rate } = issueFigures(issues, today);
  return {
    title: `关于${campaign.title}\n开展情况的通报`,
    addressee: '各行政执法单位：',
    blocks: [
      text(
        `截至${officialDate(dayOf(today))}，${campaign.title}参加单位${units.filter(({ letGo }) => !letGo).length}个。现将有关情况通报如下。`,
      ),
      first('一、材料报送情况'),
      ...reported(source),
      first('二、问题整改情况'),
      text(
        `全县共登记问题${all}个，已销号${closed}个，销号率${rate}；尚未销号${open}个，其中逾期${overdue.length}个。`,
      ),
      ...unitsNamed('整改逾期的单位', overdue, source),
      byUnit(source),
      first('三、有关要求'),
      gap('填写下一步工作要求'),
    ],
    issuer: OFFICE,
  };
};

function reported(source: PrintSource): PaperBlock[] {
  const { onTime, late, missing } = materialFigures(source.materials, source.today);
  return [
    text(`按时报送${onTime.length}件，逾期报送${late.length}件，逾期未报${missing.length}件。`),
    ...unitsNamed('逾期报送的单位', late, source),
    ...unitsNamed('逾期未报的单位', missing, source),
  ];
}

function unitsNamed(words: string, of: readonly { unitId: string }[], { units }: PrintSource): PaperBlock[] {
  const ids = [...new Set(of.map(({ unitId }) => unitId))];
  const named = ids.map((id) => units.find(({ unitId }) => unitId === id)?.name ?? id);
  return named.length === 0 ? [] : [text(`${words}：${named.join('、')}。`)];
}

/** Whoever was let go stands in it with what is counted above, or the rows would not add up to it. */
function byUnit({ units, issues, materials, today }: PrintSource): PaperBlock {
  const counted = new Set([...issues, ...materials].map(({ unitId }) => unitId));
  const shown = units.filter(({ unitId, letGo }) => !letGo || counted.has(unitId));
  const rows = shown.map(({ unitId, name, letGo }, index) => {
    const own = issueFigures(
      issues.filter((issue) => issue.unitId === unitId),
      today,
    );
    const { onTime, late, missing } = materialFigures(
      materials.filter((of) => of.unitId === unitId),
      today,
    );
    const figures = [onTime.length, late.length, missing.length, own.all, own.closed, own.overdue];
    return [String(index + 1), letGo ? `${name}（不再参加）` : name, ...figures.map(String), own.rate];
  });
  const headers = ['按时报送', '逾期报送', '逾期未报', '登记问题', '已销号', '整改逾期', '销号率'];
  const columns = [
    { header: '序号', share: 1.4, align: 'center' as const },
    { header: '单位', share: 5 },
    ...headers.map((header) => ({ header, share: 1.7, align: 'center' as const })),
  ];
  return { is: 'table', columns, rows };
}
