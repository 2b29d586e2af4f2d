import { officialDate } from '../shell/dates';
import type { FileRef } from '../shell/form/evidence';
import type { Field } from '../shell/form/field';
import { OFFICE, UNIT } from '../shell/roles';
import { holds, type Account } from '../shell/session';
import type { Choice } from '../shell/table/column';
import { CONCLUSION_CHOICES, conclusionWord, GROUND_CHOICES, groundWord, type Lead } from './words';

/** Everything any form about a lead asks for; each asks for its own few. */
export interface ActValues {
  readonly aboutUnitId?: string;
  readonly summary?: string;
  readonly ground?: string;
  readonly reason?: string;
  readonly into?: string;
  readonly handlerId?: string;
  readonly to?: string;
  readonly unitId?: string;
  readonly organ?: string;
  readonly dueOn?: string;
  readonly conclusion?: string;
  readonly account?: string;
  readonly evidence?: readonly FileRef[];
  readonly text?: string;
  readonly campaignId?: string;
  readonly category?: string;
}

/** One act on offer: its button, its form, and the sentence of what will be on record. */
export interface ActOffer {
  readonly act: string;
  readonly verb: string;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly when: boolean;
  readonly fields: readonly Field[];
  readonly initial?: ActValues;
  readonly records: (values: ActValues) => string;
}

export interface Occasion {
  readonly lead: Lead;
  readonly account: Account | undefined;
  readonly today: string;
  readonly units: readonly Choice[];
  readonly handlers: readonly Choice[];
  /** None until they are read: a form opened before would not have one chosen. */
  readonly campaigns: readonly Choice[] | undefined;
  /** Of all these campaigns. */
  readonly categories: readonly Choice[];
  /** The lead to merge into, as it is chosen, in words. */
  readonly into: string;
}

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';
const day = (value: string | undefined): string => (value ? officialDate(value) : '……');
const word = (choices: readonly Choice[], value: string | undefined): string =>
  choices.find((choice) => choice.value === value)?.word ?? '……';
const long = (key: string, label: string, more: Partial<Field> = {}): Field => ({
  ...{ key, label, kind: 'long', required: true, maxLength: 1000 },
  ...more,
});
const NAMELESS = '不得写出投诉人的姓名、电话和地址。';

/** Every act there is, in the order of its button; each says itself whether it is on offer. */
export const offersFor = (occasion: Occasion): ActOffer[] => [
  ...triage(occasion),
  ...passing(occasion),
  ...investigating(occasion),
  ...ending(occasion),
];

function triage({ lead, units, into: chosen }: Occasion): ActOffer[] {
  const office = holds(...OFFICE);
  const filed = lead.state === 'filed';
  return [
    {
      ...{ act: 'acceptances', verb: '受理', primary: true, when: office && filed },
      fields: [
        { key: 'aboutUnitId', label: '反映的单位', kind: 'choice', required: true, choices: units },
        long('summary', '事由摘要', { maxLength: 500, help: `被反映的单位看到的是这段摘要。${NAMELESS}` }),
      ],
      initial: { aboutUnitId: lead.aboutUnitId },
      records: ({ aboutUnitId, summary }) =>
        `受理${lead.number}线索，反映的单位为${word(units, aboutUnitId)}，由您承办。事由：${text(summary)}。`,
    },
    {
      ...{ act: 'refusals', verb: '不予受理', danger: true, when: office && filed },
      fields: [
        { key: 'ground', label: '情形', kind: 'radio', required: true, choices: GROUND_CHOICES },
        long('reason', '理由'),
      ],
      records: ({ ground, reason }) => `${lead.number}线索不予受理，${groundWord(ground) || '……'}：${text(reason)}。`,
    },
    {
      ...{ act: 'mergers', verb: '并案', when: office && ['filed', 'accepted'].includes(lead.state) },
      fields: [{ key: 'into', label: '并入的线索', kind: 'choice', required: true }, long('reason', '理由')],
      records: ({ into, reason }) => `${lead.number}线索并入${(into && chosen) || '……'}一并办理：${text(reason)}。`,
    },
  ];
}

function passing({ lead, units, handlers }: Occasion): ActOffer[] {
  const open = ['accepted', 'transferred'].includes(lead.state);
  const toOrgan = ({ to }: ActValues): boolean => to === 'organ';
  const where = ({ to, unitId, organ }: ActValues): string => (to === 'organ' ? text(organ) : word(units, unitId));
  return [
    {
      ...{ act: 'transfers', verb: '移送', when: holds(...OFFICE) && open },
      fields: [
        {
          ...{ key: 'to', label: '移送对象', kind: 'radio', required: true },
          choices: [
            { value: 'unit', word: '行政执法单位' },
            { value: 'organ', word: '其他机关' },
          ],
        },
        {
          ...{ key: 'unitId', label: '单位', kind: 'choice', required: true, when: (values) => !toOrgan(values) },
          choices: units.filter(({ value }) => value !== lead.aboutUnitId),
        },
        { key: 'organ', label: '机关名称', required: true, maxLength: 100, when: toOrgan },
        long('reason', '理由', { help: NAMELESS }),
      ],
      initial: { to: 'unit' },
      records: (values) => `${lead.number}线索移送${where(values)}：${text(values.reason)}。`,
    },
    {
      ...{
        act: 'handovers',
        verb: '变更承办人',
        when: holds('office-director') && !!lead.handlerId && handlers.length > 0,
      },
      fields: [
        {
          ...{ key: 'handlerId', label: '新的承办人', kind: 'choice', required: true },
          choices: handlers.filter(({ value }) => value !== lead.handlerId),
        },
        long('reason', '理由'),
      ],
      records: ({ handlerId, reason }) => `承办人改为${word(handlers, handlerId)}：${text(reason)}。`,
    },
  ];
}

const isMine = ({ lead, account }: Occasion): boolean =>
  account?.unitId === undefined ? holds(...OFFICE) && !lead.unitId : account.unitId === lead.unitId && holds(...UNIT);

const RESULT: readonly Field[] = [
  { key: 'conclusion', label: '结果', kind: 'radio', required: true, choices: CONCLUSION_CHOICES },
  long('account', '调查情况和处理意见', { maxLength: 4000, help: NAMELESS }),
  { key: 'evidence', label: '材料', kind: 'files' },
];

function investigating(occasion: Occasion): ActOffer[] {
  const { lead, today, account } = occasion;
  const mine = isMine(occasion);
  const until = (label: string, notBefore = today): Field => ({
    ...{ key: 'dueOn', label, kind: 'date', required: true, notBefore },
  });
  const open = ['accepted', 'transferred'].includes(lead.state) && !lead.organ;
  const running = lead.state === 'investigating';
  const concluded = lead.state === 'concluded';
  const leads = account?.unitId === undefined || holds('unit-lead');
  return [
    {
      ...{ act: 'investigations', verb: '立案调查', primary: true, when: mine && open && leads },
      fields: [long('ground', '立案理由', { help: NAMELESS }), until('调查期限')],
      records: ({ ground, dueOn }) =>
        `对${lead.number}线索立案调查，调查期限${day(dueOn)}，立案编号按年度顺序编定。理由：${text(ground)}。`,
    },
    {
      ...{ act: 'results', verb: '提交调查结果', primary: true, when: mine && running, fields: RESULT },
      records: ({ conclusion, account: said }) =>
        `提交${lead.number}线索的调查结果，${conclusionWord(conclusion) || '……'}：${text(said)}。` +
        (lead.overdue ? `已超过调查期限${day(lead.dueOn)}，按逾期登记。` : ''),
    },
    {
      ...{ act: 'replies', verb: '登记回复', primary: true, fields: RESULT },
      when: holds(...OFFICE) && lead.state === 'transferred' && !!lead.organ,
      records: ({ conclusion, account: said }) =>
        `登记${lead.organ ?? ''}的回复，${conclusionWord(conclusion) || '……'}：${text(said)}。`,
    },
    {
      ...{ act: 'prolongations', verb: '延长调查期限', when: holds('office-director') && running },
      fields: [until('新的调查期限', lead.dueOn), long('reason', '理由')],
      records: ({ dueOn, reason }) => `调查期限由${day(lead.dueOn)}延至${day(dueOn)}：${text(reason)}。`,
    },
    {
      ...{ act: 'returns', verb: '退回调查', danger: true, when: holds(...OFFICE) && concluded && !lead.organ },
      fields: [long('reason', '退回理由', { help: NAMELESS }), until('重新提交的期限')],
      records: ({ reason, dueOn }) => `退回调查结果，请在${day(dueOn)}以前重新提交：${text(reason)}。`,
    },
  ];
}

function ending({ lead, campaigns, categories, today }: Occasion): ActOffer[] {
  const office = holds(...OFFICE);
  const decided = ['concluded', 'answered'].includes(lead.state);
  const found = ['founded', 'partly-founded'].includes(lead.conclusion ?? '');
  return [
    {
      ...{ act: 'findings', verb: '移交整改台账', when: office && decided && found && !!campaigns?.length },
      fields: [
        { key: 'campaignId', label: '活动', kind: 'choice', required: true, choices: campaigns ?? [] },
        long('text', '问题', { maxLength: 500, help: NAMELESS }),
        { key: 'category', label: '类别', kind: 'choice', required: true, choices: categories },
        { key: 'dueOn', label: '整改时限', kind: 'date', required: true, notBefore: today },
      ],
      initial: { campaignId: campaigns?.[0]?.value },
      records: ({ text: said, dueOn }) =>
        `${lead.aboutUnitName ?? ''}的问题“${text(said)}”列入整改台账，来源为投诉，整改时限${day(dueOn)}。`,
    },
    {
      ...{ act: 'answers', verb: '答复投诉人', primary: true },
      when: office && ['concluded', 'declined', 'duplicate'].includes(lead.state) && !lead.answer,
      fields: [long('text', '答复内容', { maxLength: 2000, help: `投诉人凭查询号看到这段文字。${NAMELESS}` })],
      records: ({ text: said }) => `答复投诉人：${text(said)}。此后不能更改。`,
    },
  ];
}

/** What is sent: files by their ids, and of the two places it may go to the one that was chosen. */
export function bodyOf(act: string, { evidence = [], to: _, ...values }: ActValues): object {
  if (act === 'results' || act === 'replies') return { ...values, evidence: evidence.map(({ id }) => id) };
  if (act !== 'findings') return values;
  const { campaignId, ...finding } = values;
  return { campaignId, findings: [finding] };
}
