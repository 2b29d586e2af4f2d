import type { Field } from '../shell/form/field';
import type { Trait } from '../shell/past/moment';
import type { Item, ItemDetail } from './plan';
import { OBJECT_CHOICES, objectWord } from './words';

/** An inspection item as it is typed: contents line by line. */
export interface TypedContent {
  readonly code?: string;
  readonly name?: string;
  readonly legalBasis?: string;
  readonly inspectingBody?: string;
  readonly contents?: string;
  readonly methods?: readonly string[];
  readonly objectKind?: Item['objectKind'];
  readonly reason?: string;
}

const BASIS = '国办发〔2015〕58号';

export const itemFields = (revises: boolean): Field[] => [
  ...(revises
    ? [{ key: 'reason', label: '调整理由', kind: 'long' as const, required: true, maxLength: 500 }]
    : [
        {
          ...{ key: 'code', label: '编号', required: true, maxLength: 32 },
          help: '如SX-01；列入后不能更改，退出清单后也不再使用。',
        },
      ]),
  { key: 'name', label: '抽查事项', required: true, maxLength: 100 },
  {
    ...{ key: 'legalBasis', label: '抽查依据', maxLength: 500, required: true, source: BASIS },
    help: '写明法律、法规、规章的名称和条款，如《河南省行政执法条例》第四十条。没有依据的事项不能列入。',
  },
  { key: 'inspectingBody', label: '抽查主体', required: true, maxLength: 100, help: '写全称。' },
  {
    ...{ key: 'contents', label: '抽查内容', kind: 'long', required: true, maxLength: 6000 },
    help: '一行一条。检查时按条记录，所以每一条应当能够单独回答。',
  },
  {
    ...{ key: 'methods', label: '抽查方式', kind: 'checks', required: true },
    help: '至少一种；列表中没有的，直接输入后按回车。',
  },
  { key: 'objectKind', label: '抽查对象', kind: 'radio', required: true, choices: OBJECT_CHOICES },
];

/** 内容, line by line; numbers typed before a line are the list's own business. */
export const linesOf = (text = ''): string[] => [
  ...new Set(
    text.split('\n').flatMap(
      (line) =>
        line
          .trim()
          .replace(/^[（(]?\d{1,2}[）)．.、]\s*/, '')
          .trim() || [],
    ),
  ),
];

export const typedItem = ({ name, legalBasis, inspectingBody, contents, methods, objectKind }: Item): TypedContent => ({
  ...{ name, legalBasis, inspectingBody, contents: contents.join('\n'), methods, objectKind },
});

export const itemBody = ({ contents, ...rest }: TypedContent) => ({ ...rest, contents: linesOf(contents) });

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';

export function itemWords(typed: TypedContent, code: string | undefined, revises: boolean): string {
  const what = `${text(code)} ${text(typed.name)}，依据${text(typed.legalBasis)}，抽查内容${linesOf(typed.contents).length}条`;
  return revises
    ? `调整抽查事项${what}。理由：${text(typed.reason)}。原来的文本永久保留，已经批准的计划不受影响。`
    : `列入抽查事项清单：${what}，并向社会公布。`;
}

export const ITEM_TRAITS: readonly Trait<ItemDetail>[] = [
  { label: '抽查事项', read: ({ name }) => name },
  { label: '抽查依据', read: ({ legalBasis }) => legalBasis },
  { label: '抽查主体', read: ({ inspectingBody }) => inspectingBody },
  { label: '抽查内容', read: ({ contents }) => contents.join('；') },
  { label: '抽查方式', read: ({ methods }) => methods.join('、') },
  { label: '抽查对象', read: ({ objectKind }) => objectWord(objectKind) },
  { label: '状态', read: ({ retiredAt }) => (retiredAt ? '已退出清单' : '现行') },
];
