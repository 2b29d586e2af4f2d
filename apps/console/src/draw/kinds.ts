import type { Draw } from './draw';

type Kind = Draw['kind'];

/** What a draw is over and who is dealt to it, in the words of its kind. */
export interface KindWords {
  /** 抽查、互查配对、案卷抽取. */
  readonly name: string;
  readonly item: string;
  readonly plan: string;
  readonly basis: string;
  readonly dueOn: string;
  /** One of the list, and the list as a whole. */
  readonly object: string;
  readonly objects: string;
  /** Who is dealt, how they are counted, and what they do. */
  readonly people: string;
  readonly counted: string;
  readonly does: string;
  /** The last words of the printed record's title. */
  readonly record: string;
}

const SUPERVISION: KindWords = {
  ...{ name: '抽查', item: '抽查事项', plan: '计划事项', basis: '抽查依据', dueOn: '检查截止' },
  ...{ object: '单位', objects: '监督对象', people: '监督人员', counted: '人', does: '检查' },
  record: '双随机抽查记录',
};
const MUTUAL: KindWords = {
  ...{ name: '互查配对', item: '互查事项', plan: '编号', basis: '互查依据', dueOn: '互查截止' },
  ...{ object: '单位', objects: '参加互查的单位', people: '检查组', counted: '个', does: '检查' },
  record: '互查配对记录',
};
const CASE_FILES: KindWords = {
  ...{ name: '案卷抽取', item: '评查事项', plan: '编号', basis: '评查依据', dueOn: '评查截止' },
  ...{ object: '案卷', objects: '案卷', people: '评查人员', counted: '人', does: '评查' },
  record: '案卷抽取记录',
};
const RECHECK: KindWords = {
  ...{ name: '复查抽取', item: '复查事项', plan: '编号', basis: '复查依据', dueOn: '复查截止' },
  ...{ object: '问题', objects: '销号问题', people: '复查人员', counted: '人', does: '复查' },
  record: '复查抽取记录',
};

const WORDS: Readonly<Record<Kind, KindWords>> = {
  supervision: SUPERVISION,
  mutual: MUTUAL,
  'case-files': CASE_FILES,
  recheck: RECHECK,
};

/** A draw as it is before its kind is known reads as one of supervision. */
export const kindWords = ({ kind }: { readonly kind?: Kind }): KindWords => WORDS[kind ?? 'supervision'];

/** 检查任务: where what the draw gave out is worked on. Nothing yet comes of case files. */
export function tasksOf({ kind, id }: Pick<Draw, 'kind' | 'id'>): { to: string; word: string } | undefined {
  if (kind === 'mutual') return { to: `/mutual-visits?drawId=${id}`, word: '互查任务' };
  if (kind === 'recheck') return { to: `/rechecks?drawId=${id}`, word: '复查任务' };
  return kind === 'case-files' ? undefined : { to: `/inspections?drawId=${id}`, word: '检查任务' };
}

export const KIND_CHOICES = Object.entries(WORDS).map(([value, { name: word }]) => ({ value, word }));
