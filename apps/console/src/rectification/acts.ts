import type { FileRef } from '../shell/form/evidence';
import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import { issueName, type Issue, type IssueAct } from './issue';
import { ofParticulars } from './particulars';
import { named, responsibleFields } from './responsible';
import { officialDate } from '../shell/dates';

/** Everything any form about an issue asks for; each asks for its own few. */
export interface ActValues {
  readonly measures?: string;
  readonly responsible?: string;
  readonly account?: string;
  readonly evidence?: readonly FileRef[];
  readonly opinion?: string;
  readonly reason?: string;
  readonly dueOn?: string;
  readonly cause?: string;
  readonly source?: string;
  readonly note?: string;
  readonly into?: string;
  /** An account of the unit; without one the name stands alone. */
  readonly responsibleId?: string;
}

/** One act on offer: its button, its form, and the sentence of what will be on record. */
export interface ActOffer {
  readonly act: IssueAct;
  readonly verb: string;
  /** Where it is sent, below the issue's own address. */
  readonly path: string;
  readonly danger?: boolean;
  readonly fields?: readonly Field[];
  readonly initial?: Partial<ActValues>;
  readonly records: (values: ActValues) => string;
  /** What is sent when it is not simply what was filled in. */
  readonly body?: (values: ActValues) => object;
}

export interface Occasion {
  readonly issue: Issue;
  readonly today: string;
  /** The name of the person signed in. */
  readonly who: string;
  /** Open issues of the same unit and campaign, to be merged into. */
  readonly others?: readonly Choice[];
  /** People of the unit who have an account. */
  readonly people?: readonly Choice[];
}

const day = (value: string | undefined): string => (value ? officialDate(value) : '……');
const text = (value: string | undefined): string => value?.trim() || '……';
const later = (a: string, b: string): string => (a > b ? a : b);

const nextDay = (of: string): string => new Date(Date.parse(of) + 86_400_000).toISOString().slice(0, 10);

const OPINION: Field = { key: 'opinion', label: '', kind: 'long', required: true, maxLength: 1000 };
const REASON: Field = { key: 'reason', label: '', kind: 'long', required: true, maxLength: 1000 };

const dueAnew = (label: string, notBefore: string, help?: string): Field => ({
  ...{ key: 'dueOn', label, kind: 'date', required: true, notBefore, help },
});

/** Every act there is, in the order of its button: the first one on offer is the next step. */
export const offersFor = (occasion: Occasion): ActOffer[] => [
  ...ofUnit(occasion),
  ...ofOffice(occasion),
  ...ofParticulars(occasion),
];

function ofUnit({ issue, today, who, people = [] }: Occasion): ActOffer[] {
  const { unitName: unit, dueOn, responsible, responsibleId, measures, rounds } = issue;
  const name = issueName(issue);
  const again = issue.state === 'returned' || issue.state === 'reopened';
  return [
    {
      act: 'submit',
      verb: again ? '重新提交整改结果' : '提交整改结果',
      path: 'submissions',
      fields: [
        {
          key: 'account',
          label: '整改情况',
          kind: 'long',
          required: true,
          help: '对照整改措施写明做了什么、达到什么效果。',
        },
        {
          key: 'evidence',
          label: '印证材料',
          kind: 'files',
          required: true,
          help: '至少一份，没有印证材料的不得销号。',
        },
      ],
      records: ({ evidence = [] }) =>
        `${who}代表${unit}提交${name}第${rounds + 1}次整改结果，附印证材料${evidence.length}份，报办公室验收。` +
        (today > dueOn ? `已超过整改时限${day(dueOn)}，标明逾期提交。` : ''),
    },
    {
      act: 'claim',
      verb: '认领问题',
      path: 'claims',
      records: () => `${who}代表${unit}认领${name}，整改时限${day(dueOn)}，整改责任人${responsible}。`,
    },
    {
      act: 'start',
      verb: again ? '重新开始整改' : '开始整改',
      path: 'starts',
      records: () => `${unit}自${day(today)}起整改${name}，应于${day(dueOn)}前提交整改结果。`,
    },
    {
      act: 'plan',
      verb: measures ? '调整整改措施' : '确定整改措施',
      path: 'plans',
      fields: [
        {
          key: 'measures',
          label: '整改措施',
          kind: 'long',
          required: true,
          help: '写明做什么、怎么做、何时做完。',
        },
        ...responsibleFields(people, '整改责任人'),
      ],
      initial: {
        ...{ measures, responsible },
        ...(people.some(({ value }) => value === responsibleId) && { responsibleId }),
      },
      records: (values) =>
        `${unit}${measures ? '调整' : '确定'}${name}的整改措施，整改责任人${text(named(values, people).responsible)}。`,
      body: (values) => named(values, people),
    },
    {
      act: 'request-extension',
      verb: '申请延期',
      path: 'extension-requests',
      fields: [
        dueAnew('延期至', later(today, nextDay(dueOn)), `现在的整改时限${day(dueOn)}。`),
        { ...REASON, label: '延期理由', help: '写明不能按期完成的原因和已经做到哪一步。' },
      ],
      records: (values) =>
        `${unit}申请将${name}的整改时限由${day(dueOn)}延至${day(values.dueOn)}，由办公室负责人审批；原时限保留在案。`,
    },
  ];
}

function ofOffice({ issue, today, who }: Occasion): ActOffer[] {
  const { unitName: unit, dueOn, originalDueOn, rounds } = issue;
  const name = issueName(issue);
  const asked = issue.extensionRequests.find(({ outcome }) => outcome === 'pending')?.dueOn;
  return [
    {
      act: 'close',
      verb: '验收销号',
      path: 'closures',
      fields: [{ ...OPINION, label: '验收意见', help: '写明查看了哪些材料、是否整改到位。' }],
      records: ({ opinion }) =>
        `办公室${who}验收${unit}${name}第${rounds}次整改结果，予以销号。验收意见：${text(opinion)}`,
    },
    {
      act: 'return',
      verb: '退回整改',
      path: 'returns',
      danger: true,
      fields: [
        { ...REASON, label: '退回理由', help: '写明还差什么、怎样才算整改到位。' },
        dueAnew('重新提交时限', today),
      ],
      records: (values) =>
        `办公室${who}将${name}退回${unit}继续整改，应于${day(values.dueOn)}前重新提交；原定时限${day(originalDueOn)}保留在案。`,
    },
    {
      act: 'grant-extension',
      verb: '同意延期',
      path: 'extension-grants',
      fields: [{ ...OPINION, label: '审批意见' }],
      records: () =>
        `${who}同意将${name}的整改时限由${day(dueOn)}延至${day(asked)}；原定时限${day(originalDueOn)}保留在案。`,
    },
    {
      act: 'refuse-extension',
      verb: '不同意延期',
      path: 'extension-refusals',
      danger: true,
      fields: [{ ...REASON, label: '不同意的理由' }],
      records: () => `${who}不同意${name}延期，整改时限仍为${day(dueOn)}。`,
    },
    {
      act: 'reopen',
      verb: '重新列入整改',
      path: 'reopenings',
      danger: true,
      fields: [
        { ...REASON, label: '重新列入的理由', help: '写明复查发现哪些没有整改到位。' },
        dueAnew('整改时限', today),
      ],
      records: (values) =>
        `办公室${who}复查发现${name}整改不到位，撤销销号，由${unit}于${day(values.dueOn)}前重新整改。`,
    },
  ];
}

/** Files are uploaded before; what goes with the act are their ids. */
export const bodyOf = ({ evidence, ...values }: ActValues): object =>
  evidence === undefined ? values : { ...values, evidence: evidence.map(({ id }) => id) };
