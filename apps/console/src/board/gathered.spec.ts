import { jest } from '@jest/globals';
import { gathered } from './gathered';

describe('a board that follows what is recorded', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('reads once for many events', () => {
    const read = jest.fn();
    const reading = gathered(read, 2000);
    for (let n = 0; n < 50; n++) reading.ask();
    jest.advanceTimersByTime(2000);
    expect(read).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads on in an hour in which something happens every second', () => {
    const read = jest.fn();
    const reading = gathered(read, 2000);
    for (let second = 0; second < 60; second++) {
      reading.ask();
      jest.advanceTimersByTime(1000);
    }
    expect(read).toHaveBeenCalledTimes(30);
  });

  it('reads no more when the page is left', () => {
    const read = jest.fn();
    const reading = gathered(read, 2000);
    reading.ask();
    reading.stop();
    jest.advanceTimersByTime(60_000);
    expect(read).not.toHaveBeenCalled();
  });
});
