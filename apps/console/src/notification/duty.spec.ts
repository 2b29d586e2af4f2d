import { standingWords } from './duty';

describe('how a duty stands', () => {
  it('says how often it was urged and how far it has gone up', () => {
    expect(standingWords({ urged: 0 })).toBe('');
    expect(standingWords({ urged: 2, escalatedTo: 'office' })).toBe('已催办2次，已升级到办公室');
    expect(standingWords({ urged: 0, escalatedTo: 'lead' })).toBe('已升级到单位分管领导');
  });
});
