import { mayBeErased, proposalFields, proposed, textsIn, type FoundEvent } from './erasure';

describe('the proposal of an erasure', () => {
  it('takes one text a line, each once', () => {
    expect(textsIn(' 张三丰 \n\n13812345678\n张三丰')).toEqual(['张三丰', '13812345678']);
    expect(textsIn('\n ')).toEqual([]);
  });

  it('offers what no rule protects', () => {
    expect(mayBeErased({ refused: 'draw-not-erasable' } as FoundEvent)).toBe(false);
    expect(mayBeErased({} as FoundEvent)).toBe(true);
  });

  it('says in a sentence what will be recorded', () =>
    expect(proposed({ documentNumber: '舞法〔2022〕9号', orderedOn: '2022-05-31', issuedBy: '县法院' }, 3)).toBe(
      '提出依法删除3条记录中的个人信息，依据县法院2022年5月31日舞法〔2022〕9号。由办公室另一位负责人批准后执行。',
    ));

  it('asks for a document that exists already', () =>
    expect(proposalFields('2022-06-01').find(({ key }) => key === 'orderedOn')).toMatchObject({
      notAfter: '2022-06-01',
    }));
});
