import {
  isWaiting,
  nextMoment,
  sourceWord,
  standingWord,
  toEnter,
  valueWords,
  type Contribution,
} from './contributions.js';

const before = new Date('2026-06-02T01:59:59Z');
const after = new Date('2026-06-02T02:00:00Z');
const dueAt = '2026-06-02T02:00:00.000Z';
const pepper: Contribution = { kind: 'pepper', state: 'in' };
const dice: Contribution = { kind: 'dice', digits: 20, state: 'waiting', dueAt };
const drand: Contribution = {
  kind: 'drand',
  chainName: 'quicknet',
  round: 7,
  state: 'waiting',
  dueAt: '2026-06-02T02:00:03.000Z',
};
const reveal: Contribution = {
  kind: 'reveal',
  party: 'jijian',
  partyName: '县纪委监委',
  state: 'waiting',
  dueAt: '2026-06-02T01:00:00.000Z',
};

describe('the sources of a seed', () => {
  it('are called by what people see', () =>
    expect([pepper, dice, reveal, drand].map(sourceWord)).toEqual([
      '办公室保密数',
      '当众掷骰子（20位）',
      '县纪委监委的随机数',
      '国际公开随机数信标第7轮',
    ]));

  it('read aloud by fives, by eights, or number by number', () => {
    expect(valueWords({ kind: 'dice', text: '41652361' })).toBe('41652 361');
    expect(valueWords({ kind: 'reveal', text: 'abcdef0123456789' })).toBe('abcdef01 23456789');
    expect(valueWords({ kind: 'lottery', text: '3.7.12.' })).toBe('3　7　12');
    expect(valueWords({ kind: 'reveal', text: 'missing:jijian' })).toBe('没有公开');
  });

  it('say where they stand, and name who did not reveal', () => {
    expect(standingWord(pepper)).toBe('已封存，公示时公开');
    expect(standingWord(reveal)).toBe('等待公开，2026年6月2日 09时00分截止');
    expect(standingWord({ ...reveal, state: 'missing' })).toBe('逾期没有公开，抽查照常进行');
    expect(standingWord({ ...reveal, state: 'in' })).toBe('已公开，与承诺一致');
  });

  it('are entered when their moment has come, and never a party’s secret', () => {
    expect(toEnter([pepper, reveal, dice], before)).toBeUndefined();
    expect(toEnter([pepper, reveal, dice], after)).toBe(dice);
    expect(toEnter([{ ...dice, state: 'in' }, drand], after)).toBeUndefined();
    expect([pepper, dice, { ...dice, state: 'in' as const }].map(isWaiting)).toEqual([false, true, false]);
  });

  it('tell the next moment that people wait for', () => {
    expect(nextMoment([reveal, dice, drand], before)).toBe(dueAt);
    expect(nextMoment([reveal, dice, drand], after)).toBe(drand.dueAt);
    expect(nextMoment([reveal, { ...dice, state: 'in' }], after)).toBeUndefined();
  });
});
