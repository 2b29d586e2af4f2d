import { choicesOfKinds, sizeWord } from './paper';

describe('prints on the screen', () => {
  it('go by the names of official papers', () =>
    expect(choicesOfKinds(['receipt', 'circular'])).toEqual([
      { value: 'receipt', word: '收件回执' },
      { value: 'circular', word: '通报' },
    ]));

  it('tell sizes as people say them', () =>
    expect([200, 45_300, 12_340_000].map(sizeWord)).toEqual(['1 KB', '45 KB', '12.3 MB']));
});
