import type { Field } from '../shell/form/field';
import type { ActOffer, ActValues, Occasion } from './acts';
import { issueName } from './issue';
import { named, responsibleFields } from './responsible';
import { SOURCE_CHOICES, sourceWord } from './words';

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';
const count = ({ evidence }: ActValues): string => (evidence?.length ? `${evidence.length}份` : '……');

const reason = (label: string, help: string): Field => ({
  ...{ key: 'reason', label, kind: 'long', required: true, maxLength: 500, help },
});
const files = (label: string, help: string): Field => ({ key: 'evidence', label, kind: 'files', required: true, help });

const filesOn = (side: 'before' | 'after') => (values: ActValues) => ({
  side,
  files: (values.evidence ?? []).map(({ id }) => id),
});

/** What is said of an issue besides its way from found to verified. */
export function ofParticulars(occasion: Occasion): ActOffer[] {
  const { issue, who, others = [], people = [] } = occasion;
  const { unitName: unit, responsible, cause } = issue;
  const name = issueName(issue);
  return [
    {
      act: 'analyse-cause',
      verb: cause ? '重新分析原因' : '分析原因',
      path: 'causes',
      fields: [
        {
          ...{ key: 'cause', label: '原因分析', kind: 'long', required: true },
          help: '写明问题为什么会发生：制度、人员、经费还是落实不到位。',
        },
      ],
      initial: { cause },
      records: (values) => `${unit}就${name}作原因分析：${text(values.cause)}。`,
    },
    {
      act: 'replace-responsible',
      verb: '更换责任人',
      path: 'responsible-persons',
      fields: [...responsibleFields(people, '新的整改责任人'), reason('更换原因', '例如岗位调整、退休。')],
      records: (values) =>
        `${unit}将${name}的整改责任人由${responsible}更换为${text(named(values, people).responsible)}。`,
      body: (values) => named(values, people),
    },
    {
      act: 'add-source',
      verb: '增加来源',
      path: 'sources',
      fields: [
        { key: 'source', label: '来源', kind: 'radio', required: true, choices: SOURCE_CHOICES },
        {
          ...{ key: 'note', label: '来源说明', kind: 'long', required: true, maxLength: 500 },
          help: '写明何时、由谁、以什么方式发现，材料存放在何处。',
        },
      ],
      records: ({ source, note }) =>
        `办公室${who}为${name}增加来源：${source ? sourceWord(source) : '……'}，${text(note)}。原有来源保留。`,
    },
    {
      act: 'add-before-evidence',
      verb: '补充整改前材料',
      path: 'evidence',
      fields: [files('整改前材料', '能看出问题原状的照片或者文件。')],
      records: (values) => `${who}为${name}补充整改前材料${count(values)}。补充后不能删除。`,
      body: filesOn('before'),
    },
    {
      act: 'add-after-evidence',
      verb: '补充整改后材料',
      path: 'evidence',
      fields: [files('整改后材料', '能看出整改效果的照片或者文件；提交整改结果时仍须附印证材料。')],
      records: (values) => `${who}为${name}补充整改后材料${count(values)}。补充后不能删除。`,
      body: filesOn('after'),
    },
    {
      act: 'merge',
      verb: '合并到其他问题',
      path: 'mergers',
      danger: true,
      fields: [
        {
          ...{ key: 'into', label: '合并到', kind: 'choice', required: true, choices: others },
          help: '只列出同一单位、同一活动中没有销号的问题。',
        },
        reason('合并理由', '写明为什么是同一个问题。'),
      ],
      records: ({ into }) => mergerWords(name, others.find(({ value }) => value === into)?.word ?? '……', who),
    },
  ];
}

/** What will be on record of a merger, for the page of an issue and for that of two side by side. */
export const mergerWords = (merged: string, into: string, who: string): string =>
  `办公室${who}将${merged}合并到${into}：${merged}就此结束，不再计数、不再催办；` +
  `其来源、材料和办理过程并入保留的问题，两个问题的整改时限以较早的为准。合并后不能撤销。`;
