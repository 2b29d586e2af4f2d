import type { FileRef } from '../shell/form/evidence';
import type { Field, Values } from '../shell/form/field';
import type { Inspection } from './inspection';
import { ANSWER_CHOICES, HINDRANCE_CHOICES } from './words';

/** The fields of a visit; of each entry of the checklist `answer-1` and `note-1`. */
export type VisitValues = Values & {
  visitedOn?: string;
  startedAt?: string;
  endedAt?: string;
  course?: string;
  evidence?: FileRef[];
};

const wentWell = ({ course }: Values): boolean => course === 'none';

export const visitFields = ({ assignedOn, notice }: Inspection, today: string): Field[] => [
  {
    key: 'visitedOn',
    label: '检查日期',
    kind: 'date',
    required: true,
    notBefore: notice && notice.from > assignedOn ? notice.from : assignedOn,
    notAfter: today,
  },
  { key: 'startedAt', label: '开始时间', required: true, maxLength: 5, help: '如 09:30。' },
  { key: 'endedAt', label: '结束时间', required: true, maxLength: 5, help: '如 11:00。' },
  { key: 'place', label: '检查地点', required: true },
  {
    key: 'present',
    label: '在场人员',
    required: true,
    maxLength: 300,
    help: '单位在场人员的姓名和职务；无人在场的如实写明。',
  },
  { key: 'course', label: '开展情况', kind: 'radio', required: true, choices: HINDRANCE_CHOICES },
  {
    key: 'certificateShown',
    label: '已经向单位出示监督证件',
    kind: 'yes',
    required: true,
    when: ({ course }) => course !== 'unable',
  },
  ...(notice && !notice.announced && notice.handedOn === undefined
    ? [
        {
          key: 'letterHandedOver',
          label: '已经当场送达检查通知书',
          kind: 'yes' as const,
          required: true,
          when: wentWell,
        },
      ]
    : []),
  ...(notice?.checklist ?? []).flatMap(({ id, text }): Field[] => [
    { key: `answer-${id}`, label: `${id}. ${text}`, kind: 'radio', choices: ANSWER_CHOICES, when: wentWell },
    {
      key: `note-${id}`,
      label: `第${id}项的情况`,
      kind: 'long',
      maxLength: 500,
      required: true,
      when: (values) => wentWell(values) && values[`answer-${id}`] === 'no',
    },
  ]),
  {
    key: 'account',
    label: '检查情况',
    kind: 'long',
    required: true,
    maxLength: 5000,
    help: '查看了哪些资料、询问了哪些人员、情况如何。',
  },
  { key: 'evidence', label: '佐证材料', kind: 'files', help: '现场照片、调阅的资料等。' },
];

/** 9:30 and 9：30 are the same time as 09:30. */
const clockOf = (text: string | undefined): string | undefined => text?.trim().replace('：', ':').padStart(5, '0');

/** What is sent of it: an entry without an answer is left for another visit. */
export function visitOf(values: VisitValues, { notice }: Inspection) {
  const { visitedOn, startedAt, endedAt, place, present, course, account, evidence = [] } = values;
  const answers = (notice?.checklist ?? []).flatMap(({ id }) => {
    const [answer, note] = [values[`answer-${id}`], values[`note-${id}`]];
    return typeof answer === 'string' ? [{ entry: id, answer, ...(note ? { note } : {}) }] : [];
  });
  return {
    ...{ visitedOn, startedAt: clockOf(startedAt), endedAt: clockOf(endedAt), place, present, account, answers },
    certificateShown: values.certificateShown === true,
    letterHandedOver: values.letterHandedOver === true,
    evidence: evidence.map(({ id }) => id),
    ...(course === 'none' ? {} : { hindrance: course }),
  };
}
