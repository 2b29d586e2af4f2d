import type { DrawKind } from './events.js';

/** What the lists of a draw hold, in the words of its kind. */
export interface KindWords {
  readonly item: string;
  readonly plan: string;
  readonly basis: string;
  /** One of the list that is drawn from. */
  readonly object: string;
  /** Who is dealt to it. */
  readonly people: string;
  /** What nobody learns before publication. */
  readonly secret: string;
  /** Where lots come from, and what is told of those who go. */
  readonly lots: string;
}

const SUPERVISION: KindWords = {
  ...{ item: '抽查事项', plan: '计划事项', basis: '抽查依据', object: '单位', people: '监督人员' },
  secret: '被抽中的单位和监督人员',
  lots: '每个单位的签号由种子和统一社会信用代码计算得出，种子由名单指纹和各个来源的数计算得出。同一类单位按签号从小到大排列，排在前面的抽中，其余依次候补。监督人员只列编号，不公开姓名。',
};
const MUTUAL: KindWords = {
  ...{ item: '互查事项', plan: '编号', basis: '互查依据', object: '单位', people: '检查组' },
  secret: '谁检查谁',
  lots: '参加互查的单位全部接受检查。哪个单位的检查组检查哪个单位，由种子计算得出，种子由名单指纹和各个来源的数计算得出；各单位不检查自己，两个单位不互相对查，声明回避的和上次配过的不安排，其余每一种配对机会相等。检查组只列派出单位，不公开姓名。',
};
const CASE_FILES: KindWords = {
  ...{ item: '评查事项', plan: '编号', basis: '评查依据', object: '案卷', people: '评查人员' },
  secret: '被抽中的案卷和评查人员',
  lots: '每个案卷的签号由种子和案卷编号计算得出，种子由名单指纹和各个来源的数计算得出。同一单位的案卷按签号从小到大排列，排在前面的抽中，其余依次候补。评查人员只列编号，不公开姓名。',
};
const RECHECK: KindWords = {
  ...{ item: '复查事项', plan: '编号', basis: '复查依据', object: '销号问题', people: '复查人员' },
  secret: '被抽中的问题和复查人员',
  lots: '每个销号问题的签号由种子和问题编号计算得出，种子由名单指纹和各个来源的数计算得出。同一类问题按签号从小到大排列，排在前面的抽中，其余依次候补。本单位人员和验收该问题的人员不复查该问题。复查人员只列编号，不公开姓名。',
};

const WORDS: Readonly<Record<DrawKind, KindWords>> = {
  supervision: SUPERVISION,
  mutual: MUTUAL,
  'case-files': CASE_FILES,
  recheck: RECHECK,
};

export const kindWords = (kind: DrawKind): KindWords => WORDS[kind];
