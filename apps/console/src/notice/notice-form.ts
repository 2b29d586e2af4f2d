import { officialDate } from '../shell/dates';
import type { components } from '../shell/api.generated';
import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import { namesText, type NameList } from './name-list';
import { KIND_CHOICES, kindWord, type Notice, type NoticeKind } from './notice';

/** What is written when a notice is drafted or revised. */
export interface NoticeValues {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly body?: string;
  readonly rows?: string;
  readonly everyUnit?: boolean;
  readonly addressees?: readonly string[];
  readonly receiptDays?: number;
  readonly rectifyBy?: string;
  readonly open?: boolean;
}

const AMENDING = ['correction', 'revocation'];
const FIRST: readonly Choice[] = KIND_CHOICES.filter(({ value }) => !AMENDING.includes(value));
const LATER: readonly Choice[] = KIND_CHOICES.filter(({ value }) => AMENDING.includes(value));

export interface FormSetting {
  readonly units: readonly Choice[];
  readonly today: string;
  /** Of a draft that is there already. */
  readonly kind?: NoticeKind;
  /** It corrects or revokes one. */
  readonly amending: boolean;
  /** The title of that one. */
  readonly former?: string;
}

export const noticeFields = ({ units, today, kind, amending, former = '……' }: FormSetting): Field[] => [
  ...(kind === undefined
    ? [
        {
          ...{ key: 'kind', label: '文种', kind: 'radio' as const, required: true },
          choices: amending ? LATER : FIRST,
          help: amending ? '签发后的文件不改动，更正和撤销都另行发文。' : undefined,
        },
      ]
    : []),
  {
    key: 'title',
    label: '标题',
    required: true,
    maxLength: 200,
    help: amending
      ? `如：关于撤销《${former}》的决定，关于更正《${former}》的通知。`
      : '如：关于表彰行政执法先进集体和先进个人的决定。',
  },
  { key: 'body', label: '正文', kind: 'long', required: true, maxLength: 8000, help: '每段一行。名单附在正文之后。' },
  {
    ...{ key: 'rows', label: '名单', kind: 'long', required: !amending, maxLength: 200_000 },
    help: '从电子表格中复制三列：单位、姓名、事迹或者事由，每行一个，直接粘贴在这里，也可以从表格读入。先进集体、通报批评和责令整改的姓名一列留空。',
    source: '逾期不办理监督意见书的单位不得表彰（《河南省行政执法条例》第四十四条）',
  },
  {
    ...{ key: 'rectifyBy', label: '整改期限', kind: 'date', required: true, notBefore: today },
    when: (values) => (kind ?? values.kind) === 'rectification-order',
  },
  { key: 'everyUnit', label: '主送全部单位', kind: 'yes' },
  {
    ...{ key: 'addressees', label: '主送单位', kind: 'several', choices: units },
    help: '名单中的单位自动列入，不用再选。',
    when: ({ everyUnit }) => !everyUnit,
  },
  {
    ...{ key: 'receiptDays', label: '签收期限（工作日）', kind: 'number', required: true, min: 1, max: 30 },
    help: '自送达之次日起算，逾期未签收的按期限催办。',
  },
  { key: 'open', label: '在公示网站公开（个人只公开姓氏）', kind: 'yes' },
];

export const freshValues = (kind?: NoticeKind): NoticeValues => ({
  ...(kind && { kind }),
  receiptDays: 3,
  open: false,
});

type Commendation = components['schemas']['CommendationAnswer'];

/** A commendation as a published result of 评议考核 proposes it; the office edits it like any draft. */
export const proposedValues = ({ title, body, named }: Commendation): NoticeValues => ({
  ...{ ...freshValues('commendation'), title, body, rows: namesText(named), open: true },
});

/** How its list came about, and who was left out of it. */
export function proposedWord({ rule, passedOver }: Commendation): string {
  const barred = passedOver.map(({ unitName, documentNumber }) => `${unitName}（${documentNumber}）`).join('、');
  return barred === '' ? rule : `${rule}因取消评比先进资格没有列入的：${barred}。`;
}

/** Units that are in the list need not be chosen as well. */
export const valuesOf = (notice: Notice): NoticeValues => {
  const { title, body, named, receipts, receiptDays, rectifyBy, open } = notice;
  const listed = new Set(named.map(({ unitId }) => unitId));
  const addressees = receipts.map(({ unitId }) => unitId).filter((id) => !listed.has(id));
  return { title, body, rows: namesText(named), addressees, receiptDays, rectifyBy, open };
};

export function bodyOf(values: NoticeValues, { named }: NameList, units: readonly Choice[]): object {
  const { rows: _rows, everyUnit, addressees = [], receiptDays, open = false, ...text } = values;
  const to = everyUnit ? units.map(({ value }) => value) : addressees;
  return { ...text, named, addressees: to, receiptDays: Number(receiptDays), open };
}

export function recorded(verb: string, values: NoticeValues, { named, mistakes }: NameList, kind?: NoticeKind): string {
  if (mistakes[0] !== undefined) return mistakes[0];
  const of = kind ?? values.kind;
  const persons = named.filter(({ person }) => person !== undefined).length;
  const listed = named.length === 0 ? '' : `，名单列单位${named.length - persons}个、个人${persons}名`;
  const by = values.rectifyBy ? `，整改期限${officialDate(values.rectifyBy)}` : '';
  const title = values.title?.trim() || '……';
  return `${verb}${of ? kindWord(of) : '……'}《${title}》${listed}${by}，由他人审核后报办公室负责人签发。`;
}
