import { maskedName, maskedParty, peopleIn, personalIn, suggested, unmasked, wronglyKept } from './masking.rules.js';

const kinds = (text: string, names: string[] = []) => personalIn(text, names).map(({ kind, text: own }) => [kind, own]);

describe('masking', () => {
  it.each([
    ['identity', '身份证号411121198001010037，', '411121198001010037'],
    ['identity', '身份证号41112119800101003X。', '41112119800101003X'],
    ['identity', '证号411121 19800101 0037已核', '411121 19800101 0037'],
    ['identity', '证号４１１１２１１９８００１０１００３７', '４１１１２１１９８００１０１００３７'],
    ['identity', '旧证411121800101003', '411121800101003'],
    ['phone', '电话13800001234', '13800001234'],
    ['phone', '手机138-0000-1234联系', '138-0000-1234'],
    ['phone', '打1380\u200b0001234找他', '1380\u200b0001234'],
    ['phone', '手机一三八〇〇〇〇一二三四', '一三八〇〇〇〇一二三四'],
    ['phone', '（0395-7123456）', '0395-7123456'],
    ['phone', '热线：7123456', '7123456'],
    ['email', '邮箱：zhang_san88@example.com。', 'zhang_san88@example.com'],
    ['email', '（13800001234@mail.example.cn）', '13800001234@mail.example.cn'],
    ['email', '发至ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ即可', 'ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['email', '邮箱zs @ example . com', 'zs @ example . com'],
    ['email', '邮箱zs（at）example.com', 'zs（at）example.com'],
    ['chat', '微信号：zhangsan', 'zhangsan'],
    ['chat', '微信：Zhang-San_88，', 'Zhang-San_88'],
    ['chat', '加微信zhang123456转账', 'zhang123456'],
    ['chat', '（wxid_a1b2c3d4e5f6）', 'wxid_a1b2c3d4e5f6'],
    ['chat', 'VX：zs198001', 'zs198001'],
    ['chat', 'QQ号码123456789', '123456789'],
    ['chat', '微信、QQ 12345678均可联系', '12345678'],
    ['chat', 'qq：１２３４５６７', '１２３４５６７'],
    ['phone', '微信同号：13800001234', '13800001234'],
    ['phone', '微信13800001234', '13800001234'],
    ['bank', '卡号6222021001116245702', '6222021001116245702'],
    ['bank', '6222 0210 0111 6245 702', '6222 0210 0111 6245 702'],
    ['bank', '开户行某银行账号：410012345678901', '410012345678901'],
    ['property', '豫（2020）不动产权第0012345号', '不动产权第0012345号'],
    ['address', '家住舞泉镇解放路东段12号院3号楼2单元501室', '舞泉镇解放路东段12号院3号楼2单元501室'],
    ['address', '住址：某某乡王庄村三组', '某某乡王庄村三组'],
    ['address', '位于张庄村3组', '张庄村3组'],
    ['address', '男，住河南省漯河市临颍县城关镇某某村。', '河南省漯河市临颍县城关镇某某村'],
    ['address', '家住临颍县王岗镇大王村', '临颍县王岗镇大王村'],
    ['address', '张某住临颍县王岗镇大王村，', '临颍县王岗镇大王村'],
    ['address', '（住所地：临颍县城关镇）', '临颍县城关镇'],
    ['address', '证人李四住临颍县王岗镇大王村，', '临颍县王岗镇大王村'],
    ['address', '当事人暂住临颍县城关镇', '临颍县城关镇'],
    ['address', '长期居住在临颍县城关镇，', '临颍县城关镇'],
  ])('finds %s in %s', (kind, text, own) => expect(kinds(text)).toEqual([[kind, own]]));

  it.each([
    '舞城罚〔2026〕12号',
    '2026年5月31日至2026年6月30日，共处罚款12000元',
    '2026-05-31 2026-06-30',
    '通过微信2026-05-31送达，QQ2026.06.30确认',
    '关注微信公众号wuyangsifa或者“舞阳司法”小程序',
    '可以用微信 WeChat Pay、支付宝缴纳罚款12000元',
    '微信群、QQ群转发广告35条',
    '在抖音@舞阳发布，见https://mp.weixin.qq.com/s/a1b2c3',
    '微信转账3000元，微信号未查明',
    '型号WX-2026、VX-1的设备2台',
    '统一社会信用代码11411121005937012X不是身份证号',
    '《中华人民共和国行政处罚法》第四十八条第一款',
    '执法证号16110112001',
    '持证人员36人，其中三级主办12人',
    '第一百二十三项至第一百四十五项',
    '，住建局对舞泉镇范围内的工地进行检查',
    '国家住房和城乡建设部、省住房城乡建设厅',
    '要抓住市场主体，整治居住区街道环境',
    '住宿费用由县财政承担',
    '要抓住全市重点领域乡镇执法，管住县区到村社的风险',
  ])('leaves alone: %s', (text) => expect(kinds(text)).toEqual([]));

  it.each([
    ['张三、李四', '经查，张三于5月1日摆摊，李四帮忙', ['张三', '李四']],
    ['张三和李四', '张三与李四共同经营', ['张三', '李四']],
    ['张三 李四', '张三、李四', ['张三', '李四']],
    ['张三等2人', '张三等人', ['张三']],
    ['张三（个体工商户）', '张三经营的店', ['张三']],
    ['张 三', '经查，张三摆摊', ['张三']],
    ['好味饭店（经营者：张三）', '好味饭店由张三经营', ['好味饭店', '张三']],
    ['（张三）', '经查，张三摆摊', ['张三']],
    ['张三', '经查，张 三摆摊，张\u3000三承认', ['张 三', '张\u3000三']],
    ['张和平', '经查，张和平摆摊', ['张和平']],
    ['阿依古丽·买买提', '阿依古丽买买提承认', ['阿依古丽买买提']],
  ])('finds who is called %s in %s', (party, text, found) => {
    const names = peopleIn(party);
    expect(kinds(text, names)).toEqual(found.map((own) => ['name', own]));
    expect(personalIn(suggested(text, names), names)).toEqual([]);
  });

  it('tells a party of several without any of their names', () => {
    expect(maskedParty('张三、李四')).toBe('张某、李某');
    expect(maskedParty('张 三')).toBe('张某');
    expect(maskedParty('欧阳小明（小明饭店）等3人')).toBe('欧某某等');
    expect(maskedParty('张某某')).toBe('张某某');
    expect(peopleIn('张某某')).toEqual([]);
  });

  it('leaves nothing of where somebody lives in the usual wording of a penalty', () => {
    const text = '当事人：张三，男，1980年1月1日出生，住河南省漯河市临颍县城关镇某某村。经查，张 三于5月1日摆摊。';
    const shown = suggested(text, peopleIn('张三、李四'));
    expect(shown).toBe('当事人：张某，男，1980年1月1日出生，住［住址不公开］。经查，张某于5月1日摆摊。');
    expect(personalIn(shown, ['张三'])).toEqual([]);
  });

  it('finds several beside each other, each once', () =>
    expect(kinds('张三，411121198001010037，13800001234，6222021001116245702', ['张三']).map(([kind]) => kind)).toEqual(
      [...['name', 'identity', 'phone', 'bank']],
    ));

  it('proposes a text in which nothing is left to find', () => {
    const text = '当事人张三（411121198001010037），电话13800001234，家住舞泉镇解放路12号，罚款2000元。';
    const shown = suggested(text, ['张三']);
    expect(shown).toBe(
      '当事人张某（［身份证件号码不公开］），电话［电话号码不公开］，家住［住址不公开］，罚款2000元。',
    );
    expect(personalIn(shown, ['张三'])).toEqual([]);
    expect(maskedName('欧阳小明')).toBe('欧某某');
  });

  it.each([
    '易安宁（身份证号411199198001010016，电话19900000000，住址舞泉镇示范路1号）未经批准占用场地。',
    '住址：王庄村三组，户籍地某某乡；现住解放路2号，开户行账号410012345678901。',
    '地址：示范路1号2号3号，0395-7123456/0395-7123457，139 0000 0000、13900000001',
  ])('has nothing to say against its own proposal for: %s', (text) => {
    expect(personalIn(suggested(text, ['易安宁']), ['易安宁'])).toEqual([]);
    expect(suggested(text, ['易安宁'])).not.toMatch(/\d{5}|示范路|三组|解放路/);
  });

  it('keeps a number of the office itself that somebody answers for, and never an identity', () => {
    const kept = [
      { text: '0395-7123456', why: '本单位投诉电话' },
      { text: '411121198001010037', why: '本人同意' },
    ];
    const text = '投诉电话0395-7123456，411121198001010037';
    expect(unmasked(text, [], kept).map(({ kind }) => kind)).toEqual(['identity']);
    expect(wronglyKept(text, [], kept)).toEqual([kept[1]]);
    expect(wronglyKept('投诉电话12345', [], kept)).toEqual(kept);
  });

  it('keeps an address of the office itself that somebody answers for', () => {
    const text = '投诉邮箱：jubao@example.gov.cn';
    expect(unmasked(text, [], [{ text: 'jubao@example.gov.cn', why: '本单位投诉邮箱' }])).toEqual([]);
    expect(suggested(text)).toBe('投诉邮箱：［电子邮箱不公开］');
    expect(suggested('微信号：zhangsan，QQ：12345678')).toBe(
      '微信号：［微信、QQ号码不公开］，QQ：［微信、QQ号码不公开］',
    );
    expect(personalIn(suggested('微信号：zhangsan，QQ：12345678'))).toEqual([]);
  });

  it('reads a long text without getting lost in it', () => {
    const long = `${'a.'.repeat(5000)}@${'微信a'.repeat(5000)}${'路1'.repeat(5000)}${'1 '.repeat(5000)}${'住区'.repeat(5000)}`;
    expect(kinds(`${long}。电话13800001234`)).toContainEqual(['phone', '13800001234']);
  });
});
