import { isWorkingDay } from '@app/calendar';
import { DEFAULT_CHOICE, isUrgent, isWanted, keptAnswer, masked, mayGoAt, nextDigest, retryAt } from './rules.js';

const worked = (day: string) => isWorkingDay(day);
const night = { from: '20:00', until: '08:00', restDays: true };
const at = (text: string) => new Date(`${text}+08:00`).toISOString();

describe('quiet hours', () => {
  const goes = (from: string, quiet = night) => mayGoAt(at(from), quiet, worked);

  it('hold what comes by night until the morning, across midnight', () => {
    expect(goes('2022-05-10T19:59:59')).toBe(at('2022-05-10T19:59:59'));
    expect(goes('2022-05-10T20:00')).toBe(at('2022-05-11T08:00'));
    expect(goes('2022-05-11T00:05')).toBe(at('2022-05-11T08:00'));
    expect(goes('2022-05-11T08:00')).toBe(at('2022-05-11T08:00'));
  });
  it('hold what comes on days nobody works, holidays and their exchanged Saturdays as arranged', () => {
    expect(goes('2022-05-13T21:00')).toBe(at('2022-05-16T08:00'));
    expect(goes('2022-05-15T12:00')).toBe(at('2022-05-16T08:00'));
    expect(goes('2022-04-30T12:00')).toBe(at('2022-05-05T08:00'));
    expect(goes('2022-05-07T12:00')).toBe(at('2022-05-07T12:00'));
    expect(goes('2022-05-15T12:00', { ...night, restDays: false })).toBe(at('2022-05-15T12:00'));
  });
  it('may lie within a day, or not be', () => {
    const noon = { from: '12:00', until: '14:30', restDays: false };
    expect(goes('2022-05-10T13:00', noon)).toBe(at('2022-05-10T14:30'));
    expect(goes('2022-05-10T23:00', noon)).toBe(at('2022-05-10T23:00'));
    expect(mayGoAt(at('2022-05-15T03:00'), undefined, worked)).toBe(at('2022-05-15T03:00'));
  });
});

describe('a digest', () => {
  const next = (from: string, quiet: typeof night | undefined = night) => nextDigest(at(from), '08:30', quiet, worked);

  it('is that of the day until its hour, and then that of the next day people work', () => {
    expect(next('2022-05-10T08:29')).toEqual({ day: '2022-05-10', dueAt: at('2022-05-10T08:30') });
    expect(next('2022-05-10T08:30')).toEqual({ day: '2022-05-11', dueAt: at('2022-05-11T08:30') });
    expect(next('2022-05-13T09:00')).toEqual({ day: '2022-05-16', dueAt: at('2022-05-16T08:30') });
    expect(nextDigest(at('2022-05-13T09:00'), '08:30', undefined, worked).day).toBe('2022-05-14');
  });
});

describe('a notice', () => {
  it('is urgent when something is overdue or escalates, unless the person left that out', () => {
    const late = { kind: 'deadline', late: true };
    expect(isUrgent(late, DEFAULT_CHOICE)).toBe(true);
    expect(isUrgent({ kind: 'escalation', late: false }, DEFAULT_CHOICE)).toBe(true);
    expect(isUrgent({ kind: 'deadline', late: false }, DEFAULT_CHOICE)).toBe(false);
    expect(isUrgent(late, { ...DEFAULT_CHOICE, urgent: [] })).toBe(false);
  });
  it('of a kind that came after the choice is not lost', () => {
    expect(isWanted('deadline', ['result'])).toBe(false);
    expect(isWanted('something-new', ['result'])).toBe(true);
  });
});

describe('a try', () => {
  it('is made again with growing pauses, and then the message is given up', () => {
    const now = at('2022-05-10T09:00');
    expect([1, 2, 3, 4, 5, 6, 7].map((tries) => retryAt(now, tries))).toEqual([
      at('2022-05-10T09:01'),
      at('2022-05-10T09:05'),
      at('2022-05-10T09:15'),
      at('2022-05-10T10:00'),
      at('2022-05-10T13:00'),
      at('2022-05-10T21:00'),
      undefined,
    ]);
  });
  it('leaves what the server said on one line, and nobody’s address in it', () => {
    expect(masked('zhang.san@example.cn')).toBe('z***@example.cn');
    expect(keptAnswer('550-5.1.1 <zhang.san@example.cn>:\r\n550 no such\u0000user')).toBe(
      '550-5.1.1 <z***@example.cn>: 550 no such user',
    );
  });
});
