import { windowOf } from './window.js';

const seen = (top: number) => ({ top, height: 300, row: 30 });

describe('the rows on the screen of a long list', () => {
  it('are those in sight and at least twenty to each side', () => {
    expect(windowOf(10_000, seen(0))).toEqual({ from: 0, to: 40 });
    expect(windowOf(10_000, seen(30_000))).toEqual({ from: 980, to: 1040 });
  });

  it('stay the same while the eye moves by a few rows', () =>
    expect(windowOf(10_000, seen(30_270))).toEqual(windowOf(10_000, seen(30_000))));

  it('end with the list', () => {
    expect(windowOf(10_000, seen(299_700))).toEqual({ from: 9970, to: 10_000 });
    expect(windowOf(5, seen(0))).toEqual({ from: 0, to: 5 });
    expect(windowOf(0, seen(0))).toEqual({ from: 0, to: 0 });
  });

  it('stay within a list that has become shorter under the eye', () =>
    expect(windowOf(40, seen(30_000))).toEqual({ from: 10, to: 40 }));
});
