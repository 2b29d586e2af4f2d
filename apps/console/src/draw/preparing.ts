import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import { instantOf, momentWords } from './moment';

/** The form of a preparation as it is typed. */
export interface Preparing {
  readonly item?: string;
  readonly planItem?: string;
  readonly batch?: number;
  readonly parties?: readonly { readonly name?: string; readonly accountId?: string }[];
  readonly freezeDeadline?: string;
}

export const preparingFields = (today: string): Field[] => [
  { key: 'item', label: '抽查事项', required: true, maxLength: 200, help: '照抽查事项清单抄录。' },
  { key: 'planItem', label: '计划事项编号', required: true, maxLength: 64 },
  { key: 'batch', label: '批次', kind: 'number', required: true, min: 1, max: 999 },
  {
    key: 'parties',
    label: '外部单位',
    required: true,
    help: '纪检、检察、人大代表、企业协会等办公室以外的单位，各用自己的观察员账号办理。',
  },
  {
    key: 'freezeDeadline',
    label: '锁定名单截止',
    kind: 'moment',
    notBefore: today,
    required: true,
    help: '各单位在这以前承诺，办公室在这以前锁定名单；过期这次准备终止。',
  },
];

const filled = ({ parties = [] }: Preparing) => parties.filter(({ name, accountId }) => name?.trim() || accountId);

/** Parties are numbered as the manifest will name them. */
export const preparingBody = (values: Preparing, campaignId: string) => ({
  item: values.item,
  planItem: values.planItem,
  campaignId,
  batch: Number(values.batch),
  freezeDeadline: instantOf(values.freezeDeadline),
  parties: filled(values).map(({ name, accountId }, index) => ({
    party: `p${index + 1}`,
    name: name?.trim() ?? '',
    accountId: accountId ?? '',
  })),
});

export function preparedWords(values: Preparing): string {
  const names = filled(values).map(({ name }) => name?.trim() || '……');
  return `请${names.join('、') || '……'}在${momentWords(values.freezeDeadline)}以前各自承诺一个随机数，为${values.item || '……'}第${values.batch ?? '……'}批抽查做准备。承诺以后不能更换；没有承诺的，说明理由不再等候才能锁定名单。`;
}

export const accountChoices = (accounts: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  accounts.map(({ id, name }) => ({ value: id, word: name }));
