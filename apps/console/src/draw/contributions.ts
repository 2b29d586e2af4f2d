import type { Draw } from './draw';
import { officialTime } from '../shell/dates';

/** 随机数来源: one of what the seed is made of, in the order of the manifest. */
export type Contribution = Draw['contributions'][number];

export type SourceKind = Contribution['kind'];

/** quicknet of the League of Entropy. */
const PUBLIC_CHAIN = 'quicknet';

/** What a source is called before people. */
export function sourceWord({ kind, party, partyName, chainName, round, game, issue, digits }: Contribution): string {
  switch (kind) {
    case 'pepper':
      return '办公室保密数';
    case 'dice':
      return `当众掷骰子（${digits ?? 20}位）`;
    case 'lottery':
      return `${game ?? ''}第${issue ?? ''}期开奖号码`;
    case 'drand':
      return `${chainName === PUBLIC_CHAIN ? '国际公开随机数信标' : `随机数信标${chainName ?? ''}`}第${round ?? ''}轮`;
    case 'reveal':
      return `${partyName ?? party ?? ''}的随机数`;
  }
}

/** How the value of a source reads aloud: dice by fives, hexadecimal by eights, a lottery by its numbers. */
export function valueWords({ kind, text = '' }: Pick<Contribution, 'kind' | 'text'>): string {
  if (text.startsWith('missing:')) return '没有公开';
  if (kind === 'lottery') return text.split('.').filter(Boolean).join('　');
  return text.match(new RegExp(`.{1,${kind === 'dice' ? 5 : 8}}`, 'g'))?.join(' ') ?? '';
}

/** Where a source stands, in a word or two. */
export function standingWord({ kind, state, text, dueAt }: Contribution): string {
  if (kind === 'pepper') return text === undefined ? '已封存，公示时公开' : '已公开';
  if (state === 'missing') return '逾期没有公开，抽查照常进行';
  if (state === 'in') return kind === 'reveal' ? '已公开，与承诺一致' : '已录入';
  if (kind === 'reveal') return `等待公开${dueAt ? `，${officialTime(dueAt)}截止` : ''}`;
  return dueAt ? `等待${officialTime(dueAt)}` : '等待';
}

/** What somebody of the office enters, as opposed to what comes from elsewhere. */
const ENTERED: readonly SourceKind[] = ['drand', 'lottery', 'dice'];

export const isWaiting = ({ state, kind }: Contribution): boolean => state === 'waiting' && kind !== 'pepper';

/** The source whose turn it is to be entered, once its moment has come. */
export function toEnter(contributions: readonly Contribution[], now: Date): Contribution | undefined {
  const waiting = contributions.filter((one) => isWaiting(one) && ENTERED.includes(one.kind));
  return waiting.find(({ dueAt }) => dueAt === undefined || now.toISOString() >= dueAt);
}

/** The next moment that people wait for. */
export function nextMoment(contributions: readonly Contribution[], now: Date): string | undefined {
  const moments = contributions
    .filter(isWaiting)
    .flatMap(({ dueAt }) => (dueAt && dueAt > now.toISOString() ? [dueAt] : []));
  return moments.sort()[0];
}
