import { momentOf, officialDate } from '@app/calendar/dates.js';

const PHASES = { deployment: '安排部署', 'self-inspection': '自查', rectification: '整改提升', review: '总结评比' };

export const ROLE_WORDS: Readonly<Record<string, string>> = {
  'office-director': '办公室负责人',
  'office-staff': '办公室工作人员',
  'unit-lead': '单位分管领导',
  'unit-clerk': '单位管理人员',
  reviewer: '法制审核人员',
  officer: '执法人员',
  supervisor: '监督人员',
  observer: '纪检、人大、司法观察员',
  auditor: '审计人员',
  admin: '系统管理员',
  system: '系统',
};

/** What a value of a field is called when a timeline tells it. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phase: PHASES,
  answer: { conforming: '符合', partly: '部分符合', nonconforming: '不符合', 'not-applicable': '不适用' },
  source: {
    'self-inspection': '自查',
    'mutual-inspection': '互查',
    'case-review': '案卷评查',
    'double-random': '双随机',
    demonstration: '示范点自查',
    complaint: '投诉',
    reported: '单位填报',
  },
  register: {
    ...{ units: '单位名录', supervisors: '监督人员名录' },
    ...{ absences: '不可安排的期间', conflicts: '申报回避' },
  },
  side: { before: '整改前', after: '整改后' },
  level: { 'unit-lead': '单位分管领导', office: '办公室', director: '办公室负责人' },
  result: {
    'no-problem-found': '未发现问题',
    'problems-found': '发现问题',
    obstructed: '不配合检查',
    unable: '无法检查',
    kept: '保留命名',
    rectify: '限期整改',
    revoked: '撤销命名',
  },
  hindrance: { obstructed: '单位不配合检查。', unable: '无法联系单位，或者单位已停业。' },
  ground: {
    'party-or-relative': '是当事人或者当事人的近亲属',
    interest: '本人或者近亲属有利害关系',
    revoked: '依法被撤销或者确认违法',
    confidential: '涉及国家秘密、商业秘密或者个人隐私',
    mistaken: '公示对象或者事项有误',
    altered: '决定依法被变更',
    expired: '公示期限届满',
    minors: '涉及未成年人',
    secrets: '涉及国家秘密、商业秘密或者个人隐私',
    safety: '可能危及国家安全、公共安全、经济安全、社会稳定',
    'other-case': '可能影响其他案件的查处',
    criminal: '涉嫌犯罪，已经移送司法机关',
    otherwise: '法律、法规、规章规定不予公开的其他情形',
    'not-enforcement': '不属于行政执法监督的范围',
    'other-procedure': '应当或者已经通过行政复议、诉讼等途径解决',
    'too-vague': '线索不明，无法核查',
    'settled-before': '已经办结，没有新的事实',
    other: '其他情形',
  },
  channel: {
    discipline: '纪检监察',
    congress: '人大监督',
    judicial: '司法监督',
    'public-opinion': '群众舆论监督',
  },
  category: { deputy: '人大代表', consultative: '政协委员', enterprise: '企业', citizen: '群众' },
  conclusion: { founded: '属实', 'partly-founded': '部分属实', unfounded: '不属实', unprovable: '无法查实' },
  signed: { true: '已签字', false: '拒绝签字，理由：' },
  kind: {
    ...{ commendation: '表彰决定', criticism: '通报批评', 'rectification-order': '责令整改通知' },
    ...{ correction: '更正', revocation: '撤销决定' },
  },
  ruling: { upheld: '维持', amended: '修改', dismissed: '撤销' },
  role: ROLE_WORDS,
  roles: ROLE_WORDS,
  rule: {
    'device-ratio': '音像记录设备',
    'training-hours': '培训学时',
    'reviewer-share': '法制审核人员',
    'advance-disclosure': '事前公开',
    'window-disclosure': '窗口公示',
    certificates: '执法证件',
  },
  how: {
    'answer-changed': '自查结果已经修改',
    'figures-changed': '数据已经更新',
    'check-dropped': '核查内容已经调整',
    explained: '办公室说明：',
  },
  tasks: { '': '无' },
  issues: { '': '无' },
  late: { true: '（逾期）', false: '' },
  letter: { opinion: '监督意见书', decision: '监督决定书' },
  dayKind: { working: '工作日', calendar: '自然日' },
  means: { direct: '直接送达', 'by-mail': '邮寄送达', 'by-system': '通过本系统送达' },
  why: { declared: '本人申报', relative: '近亲属关系' },
  reason: {
    ill: '因病',
    'on-leave': '休假',
    'left-post': '离岗',
    recused: '回避',
    'certificate-expired': '证件到期',
    closed: '注销',
    merged: '合并',
    suspended: '停业',
    other: '其他原因',
  },
};

/** Names by id: units, accounts and supervisors. */
export type Names = ReadonlyMap<string, string>;

/** Days and times stand in the data as computers write them and in the sentence as papers do. */
function officially(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return officialDate(text);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return undefined;
  const [day = '', time = ''] = momentOf(text).split(' ');
  return `${officialDate(day)} ${time}`;
}

/** A value as it stands in the data. Somebody named without being known by an id goes by his name. */
function plainly(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const { name } = Object(value) as { readonly name?: unknown };
  return typeof name === 'string' ? name : '';
}

/** What people write may be a name every object inherits, such as constructor: that is no word of ours. */
function wordFor(field: string, text: string): string | undefined {
  const words = WORDS[field];
  return words && Object.hasOwn(words, text) ? words[text] : undefined;
}

function said(field: string, value: unknown, names: Names): string {
  if (Array.isArray(value) && value.length > 0) return value.map((item) => said(field, item, names)).join('、');
  const text = plainly(value);
  return wordFor(field, text) ?? officially(text) ?? names.get(text) ?? text;
}

/** What people write ends with a full stop or does not; the sentence around it has its own. */
const fitted = (text: string, next: string): string => (/[。，；]/.test(next) ? text.replace(/。$/, '') : text);

/** Fills a context's sentence from the event's data; what the event does not say is left out. */
export const tell = (sentence: string, data: object, names: Names): string =>
  sentence.replace(/\{(\w+)\}/g, (match: string, field: string, offset: number) => {
    const value = (data as Readonly<Record<string, unknown>>)[field];
    if (value === undefined || value === null) return '';
    return fitted(said(field, value, names), sentence.charAt(offset + match.length));
  });

/** The ids a sentence may have to name. */
export const idsIn = (data: object): string[] =>
  Object.values(data)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isId);

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;
