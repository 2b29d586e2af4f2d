import type { components } from '../shell/api.generated';
import type { FileRef } from '../shell/form/evidence';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type CaseLine = Schemas['LegalCaseListItem'];
export type LegalCase = Schemas['LegalCaseAnswer'];
export type ReviewRound = Schemas['ReviewRoundAnswer'];
export type Finding = Schemas['HeadingFindingAnswer'];
export type Answers = Record<string, boolean>;
export type ReviewerLine = Schemas['LegalReviewerItem'];
export type RatioLine = Schemas['ReviewerRatioItem'];
export type ReviewCatalogue = Schemas['ReviewCatalogueAnswer'];

export const CASE_STATES: Statuses = {
  registered: { word: '待判定', tone: 'todo' },
  unnecessary: { word: '不需审核', tone: 'todo' },
  necessary: { word: '待送审', tone: 'todo' },
  'in-review': { word: '审核中', tone: 'doing' },
  supplementing: { word: '补充材料', tone: 'waiting' },
  returned: { word: '已退回', tone: 'late' },
  passed: { word: '审核通过', tone: 'doing' },
  'sent-back': { word: '讨论退回', tone: 'late' },
  approved: { word: '讨论同意', tone: 'doing' },
  decided: { word: '已决定', tone: 'done' },
  dropped: { word: '已撤销', tone: 'todo' },
};
export const CASE_CHOICES = choicesOf(CASE_STATES);

const KINDS: Readonly<Record<string, string>> = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  other: '其他',
};
export const kindWord = (kind: string): string => KINDS[kind] ?? kind;
export const KIND_CHOICES = Object.entries(KINDS).map(([value, word]) => ({ value, word }));

export interface Question {
  readonly key: string;
  readonly asks: string;
  readonly source: string;
}

/** In the order in which they are asked. */
export const TRIGGERS: readonly Question[] = [
  { key: 'public-interest', asks: '涉及重大公共利益', source: '行政处罚法第五十八条第一项' },
  {
    key: 'hearing',
    asks: '直接关系当事人或者第三人重大权益，经过听证程序',
    source: '行政处罚法第五十八条第二项',
  },
  { key: 'complex', asks: '案件情况疑难复杂、涉及多个法律关系', source: '行政处罚法第五十八条第三项' },
  { key: 'social-risk', asks: '可能造成重大社会影响或者引发社会风险', source: '国办发〔2018〕118号' },
  { key: 'other-law', asks: '法律、法规规定应当进行法制审核的其他情形', source: '行政处罚法第五十八条第四项' },
  { key: 'catalogue', asks: '列入本单位重大执法决定法制审核目录清单', source: '国办发〔2018〕118号' },
];

/** 国办发〔2018〕118号: what an opinion speaks to. */
export const HEADINGS: readonly Question[] = [
  { key: 'subject', asks: '执法主体是否合法，执法人员是否具备执法资格', source: '' },
  { key: 'procedure', asks: '执法程序是否合法', source: '' },
  { key: 'facts', asks: '案件事实是否清楚，证据是否合法充分', source: '' },
  { key: 'law', asks: '适用法律、法规、规章是否准确，裁量基准运用是否适当', source: '' },
  { key: 'competence', asks: '是否超越执法主体法定权限', source: '' },
  { key: 'documents', asks: '执法文书是否完备、规范', source: '' },
  { key: 'crime', asks: '违法行为是否涉嫌犯罪、需要移送司法机关', source: '' },
];
export const headingWord = (heading: string): string => HEADINGS.find(({ key }) => key === heading)?.asks ?? heading;
export const triggerWord = (trigger: string): string => TRIGGERS.find(({ key }) => key === trigger)?.asks ?? trigger;

/** What the answers come to so far: one yes decides it, a no takes all six. */
export function tested(answers: Answers = {}): 'yes' | 'no' | 'open' {
  const given = TRIGGERS.map(({ key }) => answers[key]);
  if (given.includes(true)) return 'yes';
  return given.every((answer) => answer === false) ? 'no' : 'open';
}

export const noFindings = (): Finding[] =>
  HEADINGS.map(({ key }) => ({ heading: key as Finding['heading'], problem: false, note: '' }));

export const QUALIFICATION_CHOICES = [
  { value: 'passed', word: '通过国家统一法律职业资格考试' },
  { value: 'before-2018', word: '2018年以前已从事法制审核' },
];
export const qualificationWord = (kind: string): string =>
  QUALIFICATION_CHOICES.find(({ value }) => value === kind)?.word ?? kind;

export const VERDICTS: Statuses = {
  met: { word: '达标', tone: 'done' },
  short: { word: '不达标', tone: 'late' },
  missing: { word: '未填报', tone: 'todo' },
};

export interface Lines {
  readonly files?: readonly FileRef[];
  readonly papers?: readonly Record<string, string | undefined>[];
}

/** The list of materials: each file under its name, and what is on paper alone. */
export const materialsOf = ({ files = [], papers = [] }: Lines): { name: string; fileId?: string }[] => [
  ...files.map(({ id, name }) => ({ name, fileId: id })),
  ...papers.flatMap(({ name }) => (name?.trim() ? [{ name: name.trim() }] : [])),
];

/** 某甲、某乙: names parted as people part them. */
export const peopleIn = (text: string): { name: string }[] =>
  text
    .split(/[、，,；;\s]+/)
    .filter((name) => name !== '')
    .map((name) => ({ name }));
