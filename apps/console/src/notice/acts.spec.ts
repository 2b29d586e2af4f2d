import { numberAsked } from './acts';
import type { Notice } from './notice';

describe('the number a notice is signed with', () => {
  const notice = { nextNumber: '舞法政办〔2026〕6号' } as Notice;

  it('is the one the form told, so that its receipt is true', () => expect(numberAsked(notice, undefined)).toBe(6));

  it('is the one that was typed, where one was', () => expect(numberAsked(notice, 9)).toBe(9));

  it('is left to the server where none was told', () =>
    expect(numberAsked({ ...notice, nextNumber: undefined }, undefined)).toBeUndefined());
});
