import { percent } from './figures.js';
import type { Tallied } from './tally.projection.js';
import type { SourceNotice, SourceYear } from './year-source.js';

export type Count = (what: Tallied) => number;

export const countOf =
  ({ tallies }: SourceYear): Count =>
  (what) =>
    tallies.reduce((sum, tally) => (tally.what === what ? sum + tally.count : sum), 0);

export const unitsWith = ({ tallies }: SourceYear, what: Tallied): number =>
  tallies.filter((tally) => tally.what === what && tally.unitId !== '').length;

export const sentence = (parts: readonly string[]): string => (parts.length === 0 ? '' : `${parts.join('，')}。`);
export const said = (count: number, words: string): string[] => (count === 0 ? [] : [words]);

/** 行政执法公示. */
export function disclosed(count: Count): string {
  const [published, withdrawn] = [count('disclosure-published'), count('disclosure-withdrawn')];
  return sentence([`公示执法信息${published}项次`, ...said(withdrawn, `依法撤回${withdrawn}项次`)]);
}

/** 执法全过程记录. */
export const recordedOf = (count: Count): string => sentence([`登记保存音像记录${count('record-stored')}件`]);

/** 重大执法决定法制审核. */
export function reviewed(count: Count): string {
  const [passed, returned, decided] = [count('review-passed'), count('review-returned'), count('case-decided')];
  return sentence([
    `作出法制审核意见${passed + returned}件，其中通过${passed}件`,
    ...said(returned, `提出存在问题的意见${returned}件`),
    `审核并集体讨论后作出决定${decided}件`,
  ]);
}

/** 双随机抽查与互查. */
export function inspected(year: SourceYear, count: Count): string {
  const [all, found, late] = [count('inspected'), count('inspected-with-problems'), count('result-late')];
  return sentence([
    ...said(count('draw-published'), `组织双随机抽查${count('draw-published')}次`),
    `完成检查${all}家次，其中发现问题${found}家次`,
    `公示检查结果${count('result-published')}项${late > 0 ? `，其中逾期公示${late}项` : ''}`,
    ...said(count('mutually-inspected'), `完成互查${count('mutually-inspected')}家次`),
    ...said(year.scored.files, scoredWords(year)),
  ]);
}

export const scoredWords = ({ scored: { files, best, failed } }: SourceYear): string =>
  `评查案卷${files}个，最高等次${best}个，占${percent(best, files)}${failed > 0 ? `，最低等次${failed}个` : ''}`;

/** 行政执法监督意见书、决定书, and what followed them. */
export function supervised(count: Count): string {
  const [overdue, criticised] = [count('letter-overdue'), count('criticised')];
  return sentence([
    `制发行政执法监督意见书${count('opinion-issued')}份、监督决定书${count('decision-issued')}份`,
    ...said(overdue, `逾期未办理${overdue}份`),
    ...said(criticised, `据此通报批评${criticised}次`),
    ...said(count('listed-for-oversight'), `挂牌督办问题${count('listed-for-oversight')}个`),
    ...said(count('talk-held'), `约谈${count('talk-held')}次`),
  ]);
}

/** What stands: signed, and not revoked by a later one. */
const signed = (notices: readonly SourceNotice[], kind: SourceNotice['kind']): SourceNotice[] =>
  notices.filter((notice) => notice.kind === kind && notice.documentNumber !== null && !notice.revoked);

/** 表彰、通报批评、责令整改. */
export function noticed({ notices }: SourceYear): string {
  const named = signed(notices, 'commendation').flatMap((notice) => notice.named);
  const persons = named.filter(({ person }) => person !== undefined).length;
  const [blamed, ordered] = [signed(notices, 'criticism'), signed(notices, 'rectification-order')];
  return sentence([
    `表彰先进集体${named.length - persons}个、先进个人${persons}名`,
    ...said(blamed.length, `印发通报批评${blamed.length}份`),
    ...said(ordered.length, `责令整改${ordered.length}份`),
  ]);
}
