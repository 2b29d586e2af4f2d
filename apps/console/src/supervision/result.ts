import type { components } from '../shell/api.generated';
import type { Field } from '../shell/form/field';
import type { Status, Statuses } from '../shell/things/status';
import { RESULT_CHOICES } from './words';

type Schemas = components['schemas'];

export type PublicationLine = Schemas['ResultListItem'];
export type Publication = Schemas['ResultAnswer'];
export type ResultPeriod = Schemas['ResultPeriodAnswer'];

export const PUBLICATION_STATES: Statuses = {
  awaited: { word: '待公示', tone: 'todo' },
  published: { word: '已公示', tone: 'done' },
  withdrawn: { word: '已撤回', tone: 'refused' },
};

const GROUNDS: Readonly<Record<string, string>> = {
  revoked: '依法被撤销或者确认违法',
  confidential: '涉及国家秘密、商业秘密或者个人隐私',
  mistaken: '公示对象或者事项有误',
  other: '其他',
};
export const groundOfWithdrawal = (ground: string | undefined): string =>
  ground === undefined ? '' : (GROUNDS[ground] ?? ground);

const STEPS: Readonly<Record<string, string>> = { published: '公示', corrected: '更正', withdrawn: '撤回' };
export const stepWord = (kind: string): string => STEPS[kind] ?? kind;

/** How the result stands with its clock. */
export const lateness = ({ late, overdue, unarranged }: PublicationLine): Status | undefined => {
  if (overdue) return { word: '逾期未公示', tone: 'late' };
  if (late) return { word: '逾期公示', tone: 'late' };
  return unarranged === undefined ? undefined : { word: '期限待定', tone: 'waiting' };
};

const SUMMARY: Field = {
  key: 'summary',
  label: '公示内容',
  kind: 'long',
  required: true,
  maxLength: 2000,
  help: '检查了什么、情况如何。不写个人姓名，监督人员在公示中只列编号。',
};

export const PUBLISH_FIELDS: Field[] = [SUMMARY];
/** The office corrects the words; the conclusion is the director's to change, by a document. */
export const correctFields = (published: string | undefined, director: boolean): Field[] => [
  {
    key: 'result',
    label: '检查结论',
    kind: 'radio',
    required: true,
    choices: RESULT_CHOICES,
    help: '监督人员签字的结论，只有依据书面文件才能改变。',
    when: () => director,
  },
  {
    key: 'evidence',
    label: '改变结论的依据文件',
    kind: 'files',
    required: true,
    help: '复核意见、撤销决定等书面文件，留存备查，不公示。',
    when: ({ result }) => director && result !== published,
  },
  SUMMARY,
  { key: 'reason', label: '更正理由', kind: 'long', required: true, maxLength: 500, help: '与更正后的内容一并公示。' },
];
export const withdrawFields = (today: string): Field[] => [
  {
    key: 'ground',
    label: '撤回事由',
    kind: 'radio',
    required: true,
    choices: Object.entries(GROUNDS).map(([value, word]) => ({ value, word })),
    help: '公示页只显示撤回的事由，不再显示原内容。',
  },
  {
    key: 'knownOn',
    label: '知道撤回事由的日期',
    kind: 'date',
    required: true,
    notAfter: today,
    help: '应当在三日内撤回，超过的标明逾期。',
  },
  { key: 'explanation', label: '情况说明', kind: 'long', required: true, maxLength: 500, help: '留存备查，不公示。' },
];
