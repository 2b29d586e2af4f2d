import { bodyOf, keptOf, keptText, marked, standingOf, type EntryLine } from './disclosure';

describe('what a clerk types in', () => {
  it('leaves the public text to the masking where it is empty', () => {
    expect(bodyOf('item', { original: '一', masked: ' ' })).toEqual({ original: '一', kept: [] });
    expect(bodyOf('decision', { original: '一', natural: 'natural', documentNumber: '1号' })).toMatchObject({
      decision: { documentNumber: '1号', natural: true },
    });
    expect(bodyOf('statistics', { year: 2025, penalty: 3 })).toMatchObject({
      counts: { penalty: 3, levy: 0 },
      fined: 0,
    });
  });

  it('names what may be shown one to a line, with its reason', () => {
    const kept = [{ text: '0395-7123456', why: '本单位投诉电话' }];
    expect(keptOf(' 0395-7123456：本单位投诉电话\n\n')).toEqual(kept);
    expect(keptOf(keptText(kept))).toEqual(kept);
    expect(keptOf('12345')).toEqual([{ text: '12345', why: '' }]);
  });
});

describe('how an entry reads', () => {
  it('marks what is somebody’s own', () =>
    expect(
      marked('打13800001234找', [{ kind: 'phone', word: '电话号码', text: '13800001234', start: 1, end: 12 }]),
    ).toEqual([{ text: '打' }, { text: '13800001234', word: '电话号码' }, { text: '找' }]));

  it('is late before it is anything else', () => {
    const line = { overdue: false, late: false, stale: false } as EntryLine;
    expect(standingOf(line)).toBeUndefined();
    expect(standingOf({ ...line, overdue: true, stale: true })?.word).toBe('逾期');
    expect(standingOf({ ...line, unarranged: '2028' })?.word).toBe('期限待定');
  });
});
