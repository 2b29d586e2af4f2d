import { endOf, lackingIn, namesIn, ROOM_KINDS, roomWord } from './words';

describe('全过程记录 in words', () => {
  it('says of a list what is lacking', () => {
    expect(lackingIn(ROOM_KINDS, ['inquiry', 'case', 'hearing'], roomWord)).toBe('齐全');
    expect(lackingIn(ROOM_KINDS, ['case'], roomWord)).toBe('缺询问室、听证室');
    expect(lackingIn(ROOM_KINDS, [], roomWord)).toBe('没有');
  });

  it('says what becomes of a record when its time is over', () => {
    expect(endOf('half-year')).toContain('由单位分管领导登记销毁');
    expect(endOf('permanent')).toBe('永久保存，不能销毁。');
  });

  it('reads names typed in one field, each once', () =>
    expect(namesIn('某甲、某乙，某甲 ;某丙')).toEqual(['某甲', '某乙', '某丙']));
});
