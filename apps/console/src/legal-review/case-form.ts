import type { Field } from '../shell/form/field';
import { KIND_CHOICES, peopleIn } from './words';

export interface CaseForm {
  readonly caseNumber?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly handlers?: string;
  readonly filedOn?: string;
  readonly reason?: string;
}

export const caseFields = (today: string): Field[] => [
  { key: 'caseNumber', label: '案号', required: true, maxLength: 80, help: '如舞城罚立〔2026〕12号。' },
  { key: 'title', label: '案由', required: true, maxLength: 200, help: '不填写当事人姓名或者名称。' },
  { key: 'kind', label: '种类', kind: 'choice', required: true, choices: KIND_CHOICES },
  {
    ...{ key: 'handlers', label: '承办人', required: true, maxLength: 200 },
    help: '多人用顿号隔开。承办人不能审核本案。',
    source: '行政处罚法第五十八条',
  },
  { key: 'filedOn', label: '立案日期', kind: 'date', required: true, notAfter: today },
];

export const particularsOf = ({ handlers = '', ...values }: CaseForm) => ({ ...values, handlers: peopleIn(handlers) });
