import { inLines } from './title-lines.js';

describe('a long title', () => {
  it('is set in lines of about the same length that tear no word', () => {
    expect(inLines('关于表彰2022年行政执法先进集体和先进个人的决定')).toEqual([
      '关于表彰2022年行政执法先进集体',
      '和先进个人的决定',
    ]);
    expect(inLines('关于撤销《关于表彰行政执法先进集体的决定》的通知')).toEqual([
      '关于撤销《关于表彰行政执法先进集体的',
      '决定》的通知',
    ]);
  });

  it('stays as it is where it fits on a line, or has no place to break', () => {
    expect(inLines('关于表彰行政执法先进集体的决定')).toEqual(['关于表彰行政执法先进集体的决定']);
    expect(inLines('甲'.repeat(30))).toEqual(['甲'.repeat(30)]);
  });

  it('loses nothing of it', () => {
    const title = '关于印发《舞阳县行政执法“三项制度”提升年活动实施方案》和《考核办法》的通知，以及有关要求的说明';
    expect(inLines(title).join('')).toBe(title);
  });
});
