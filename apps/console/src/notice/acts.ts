import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import { kindWord, type Notice, type NoticeAct } from './notice';

export interface ActValues {
  readonly reason?: string;
  readonly opinion?: string;
  readonly number?: number;
}

/** One act on offer: its button, its form, and the sentence of what will be on record. */
export interface ActOffer {
  readonly act: NoticeAct;
  readonly verb: string;
  readonly path: string;
  readonly danger?: boolean;
  readonly fields?: readonly Field[];
  readonly records: (values: ActValues) => string;
}

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';
const long = (key: string, label: string, help?: string): Field => ({
  ...{ key, label, kind: 'long', required: true, maxLength: 1000, help },
});

/** The number the form tells is the number asked for: if another notice took it meanwhile, nothing false is on the receipt. */
export const numberAsked = ({ nextNumber = '' }: Notice, typed: number | undefined): number | undefined =>
  Number(typed ?? /(\d+)号$/.exec(nextNumber)?.[1]) || undefined;

/** The next step first. */
export function offersFor(notice: Notice, who: string): ActOffer[] {
  const { title, kind, nextNumber = '……', receipts, receiptDays } = notice;
  const name = `${kindWord(kind)}《${title}》`;
  return [
    {
      ...{ act: 'review', verb: '审核通过', path: 'reviews' },
      fields: [long('opinion', '审核意见', '写明核对了哪些材料、名单是否属实。')],
      records: ({ opinion }) => `${who}审核通过${name}，报办公室负责人签发。审核意见：${text(opinion)}。`,
    },
    {
      ...{ act: 'sign', verb: '签发', path: 'signatures' },
      fields: [
        {
          ...{ key: 'number', label: '文号中的顺序号', kind: 'number', min: 1, max: 999_999 },
          help: `不填就按顺序编为${nextNumber}；填写的号不连续的，不予签发。`,
        },
      ],
      records: ({ number }) =>
        `${who}签发${name}，文号${number ? nextNumber.replace(/\d+号$/, `${number}号`) : nextNumber}，此后内容不能再改。`,
    },
    {
      ...{ act: 'deliver', verb: '送达', path: 'deliveries' },
      records: () =>
        `${notice.documentNumber ?? ''}送达${receipts.length}个单位，各单位应于之次日起${receiptDays}个工作日内签收。${notice.open ? '同时在公示网站公开。' : ''}`,
    },
    {
      ...{ act: 'return', verb: '退回修改', path: 'returns', danger: true },
      fields: [long('reason', '修改意见', '写明哪里要改、怎样改。')],
      records: ({ reason }) => `${who}将${name}退回修改：${text(reason)}。`,
    },
    {
      ...{ act: 'drop', verb: '作废', path: 'drops', danger: true },
      fields: [long('reason', '作废理由')],
      records: ({ reason }) => `${who}作废${name}，没有编号，不占文号。理由：${text(reason)}。`,
    },
  ];
}

export const receiptWords = (notice: Notice, unit: string): string =>
  `${unit}签收${notice.documentNumber ?? ''}《${notice.title}》${notice.dueOn ? `，签收期限${officialDate(notice.dueOn)}` : ''}。`;
