import { bareName, bareNumber } from './bare-text.js';

describe('a number', () => {
  it.each([
    '舞城罚〔2026〕12号',
    '舞城罚[2026]12号',
    '舞城罚［2026］12号',
    '舞城罚(2026)12号',
    '舞城罚（２０２６）１２号',
    '舞城罚【2026】 12号',
    '舞城罚﹝2026﹞12\u200b号',
    '\u3000舞城罚 〔2026〕 12 号\ufeff',
  ])('reads as it should be written: %s', (written) => expect(bareNumber(written)).toBe('舞城罚〔2026〕12号'));

  it.each(['舞城罚〔2026〕21号', '舞城罚〔2025〕12号', '舞城罚字〔2026〕12号', '舞城罚2026〕12号'])(
    'is another where it reads otherwise: %s',
    (written) => expect(bareNumber(written)).not.toBe('舞城罚〔2026〕12号'),
  );
});

describe('a name', () => {
  it('is one however its signs are set apart, and keeps its brackets', () => {
    expect(['张 三', '张\u3000三', '张\u200d三'].map(bareName)).toEqual(['张三', '张三', '张三']);
    expect(bareName('好味饭店（张三）')).toBe('好味饭店(张三)');
  });
});
