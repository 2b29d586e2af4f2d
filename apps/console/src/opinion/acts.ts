import { officialDate } from '../shell/dates';
import type { FileRef } from '../shell/form/evidence';
import type { Field } from '../shell/form/field';
import type { Letter, LetterAct } from './opinion';
import { letterWord, MEANS_CHOICES, meansWord, periodWords } from './words';

/** Everything any form about a letter asks for; each asks for its own few. */
export interface ActValues {
  readonly reason?: string;
  readonly opinion?: string;
  readonly account?: string;
  readonly evidence?: readonly FileRef[];
  readonly deliveredOn?: string;
  readonly means?: string;
  readonly receivedBy?: string;
}

/** One act on offer: its button, its form, and the sentence of what will be on record. */
export interface ActOffer {
  readonly act: LetterAct;
  readonly verb: string;
  /** Where it is sent, below the letter's own address. */
  readonly path: string;
  readonly danger?: boolean;
  readonly fields?: readonly Field[];
  readonly records: (values: ActValues) => string;
}

interface Occasion {
  readonly letter: Letter;
  readonly unit: string;
  readonly today: string;
  /** The name of the person signed in. */
  readonly who: string;
}

const day = (value: string | undefined): string => (value ? officialDate(value) : '……');
const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';
const long = (key: string, label: string, help?: string): Field => ({
  ...{ key, label, kind: 'long', required: true, maxLength: 1000, help },
});

export const nameOf = ({ letter, documentNumber }: Letter): string => `${letterWord(letter)}${documentNumber ?? ''}`;

/** Every act there is but revising, in the order of its button: the first one on offer is the next step. */
export const offersFor = (occasion: Occasion): ActOffer[] => [...towardsUnit(occasion), ...handling(occasion)];

function towardsUnit({ letter, unit, today, who }: Occasion): ActOffer[] {
  const name = nameOf(letter);
  const period = periodWords(letter.days, letter.dayKind);
  return [
    {
      act: 'issue',
      verb: '签发',
      path: 'issues',
      records: () =>
        `${who}审核并签发给${unit}的${name}，文号在签发时按年度顺序编定，此后文书内容不能再改。办理期限为送达之次日起${period}。`,
    },
    {
      act: 'return',
      verb: '退回修改',
      path: 'returns',
      danger: true,
      fields: [long('reason', '修改意见', '写明哪里要改、怎样改。')],
      records: ({ reason }) => `${who}将${name}退回修改：${text(reason)}。`,
    },
    {
      act: 'deliver',
      verb: '登记送达',
      path: 'deliveries',
      fields: [
        {
          ...{ key: 'deliveredOn', label: '送达日期', kind: 'date', required: true },
          ...{ notBefore: letter.issuedOn, notAfter: today, help: '以送达回证上的日期为准，办理期限自次日起算。' },
        },
        { key: 'means', label: '送达方式', kind: 'radio', required: true, choices: MEANS_CHOICES },
        { key: 'receivedBy', label: '签收人', required: true, maxLength: 50 },
      ],
      records: ({ deliveredOn, means, receivedBy }) =>
        `${name}于${day(deliveredOn)}${meansWord(means) || '送达'}${unit}，由${text(receivedBy)}签收；自次日起${period}内办理并报告。`,
    },
  ];
}

function handling({ letter, unit, today, who }: Occasion): ActOffer[] {
  const name = nameOf(letter);
  const late = letter.dueOn !== undefined && today > letter.dueOn;
  return [
    {
      act: 'report',
      verb: letter.rounds > 0 ? '重新报告办理情况' : '报告办理情况',
      path: 'reports',
      fields: [
        { ...long('account', '办理情况', '对照文书逐条写明做了什么、结果怎样。'), maxLength: 4000 },
        { key: 'evidence', label: '印证材料', kind: 'files', required: true, help: '至少一份。' },
      ],
      records: ({ evidence = [] }) =>
        `${who}代表${unit}报告${name}的办理情况，附印证材料${evidence.length}份，由办公室审查。` +
        (late ? `已超过办理期限${day(letter.dueOn)}，按逾期报告登记。` : ''),
    },
    {
      act: 'accept',
      verb: '审查通过',
      path: 'acceptances',
      fields: [long('opinion', '审查意见', '写明核对了哪些材料、是否办理到位。')],
      records: ({ opinion }) => `办公室${who}审查${unit}的办理情况，${name}办结。审查意见：${text(opinion)}。`,
    },
    {
      act: 'find-insufficient',
      verb: '办理不到位',
      path: 'insufficiencies',
      danger: true,
      fields: [long('reason', '不到位的情形', '写明还差什么。')],
      records: ({ reason }) =>
        `办公室${who}审查认为${unit}对${name}办理不到位：${text(reason)}。` +
        (letter.letter === 'opinion' ? '此后可以制发监督决定书。' : '单位应当继续执行并重新报告。'),
    },
    {
      act: 'withdraw',
      verb: '撤回',
      path: 'withdrawals',
      danger: true,
      fields: [long('reason', '撤回理由')],
      records: ({ reason }) => `${who}撤回${name}，此后不再办理，文号不再使用。理由：${text(reason)}。`,
    },
  ];
}

/** Files are uploaded before; what goes with the act are their ids. */
export const bodyOf = ({ evidence, ...values }: ActValues): object =>
  evidence === undefined ? values : { ...values, evidence: evidence.map(({ id }) => id) };
