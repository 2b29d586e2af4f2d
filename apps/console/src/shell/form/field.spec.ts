import { complaintAbout, listedError, numberTyped, visible, withoutSecrets, type Field } from './field';

const reason: Field = { key: 'reason', label: '退回理由', kind: 'long', required: true, maxLength: 5 };

describe('what a form sees before sending', () => {
  it('asks for what is required, in the verb of the field', () => {
    expect(complaintAbout(reason, '  ')).toBe('请填写“退回理由”。');
    expect(complaintAbout({ key: 'a', label: '佐证', kind: 'files', required: true }, [])).toBe('请上传“佐证”。');
    const one = { key: 'a', label: '文件', kind: 'files', max: 1 } as const;
    expect(complaintAbout(one, [{ id: 'a' }])).toBeUndefined();
    expect(complaintAbout(one, [{ id: 'a' }, { id: 'b' }])).toContain('只能上传1个文件');
    expect(complaintAbout({ key: 'a', label: '单位', kind: 'choice', required: true }, undefined)).toBe(
      '请选择“单位”。',
    );
    expect(complaintAbout({ key: 'a', label: '属实', kind: 'yes', required: true }, false)).toBe('请确认“属实”。');
  });

  it('leaves an optional field alone while it is empty', () => {
    expect(complaintAbout({ ...reason, required: false }, '')).toBeUndefined();
  });

  it('counts the letters', () => {
    expect(complaintAbout(reason, '一二三四五')).toBeUndefined();
    expect(complaintAbout(reason, '一二三四五六')).toBe('“退回理由”不得超过5个字，现在是6个字。');
  });

  it('keeps a number within its bounds', () => {
    const count: Field = { key: 'n', label: '设备数', kind: 'number', min: 0, max: 9 };
    expect(complaintAbout(count, 'x')).toBe('“设备数”应当是数字。');
    expect(complaintAbout(count, -1)).toBe('“设备数”不得小于0。');
    expect(complaintAbout(count, 10)).toBe('“设备数”不得大于9。');
    expect(complaintAbout(count, 0)).toBeUndefined();
  });

  it('reads a number as an input method writes it', () => {
    expect(['８', '２．５', '2。5', ' 3 ', ''].map(numberTyped)).toEqual([8, 2.5, 2.5, 3, '']);
    expect(numberTyped('三')).toBe('三');
  });

  it('tells an error of the server by the label of its field and the row in it', () => {
    const plan: Field = { key: 'lines', label: '内容', kind: 'rows' };
    const tell = (field: string, message: string) => listedError([reason, plan], { field, message });
    expect(tell('reason', '文字过长（限5）')).toEqual({ field: 'reason', message: '“退回理由”文字过长（限5）。' });
    expect(tell('lines.1.title', '必须填写')).toEqual({ field: 'lines', message: '“内容”第2行必须填写。' });
    expect(tell('reason', '请填写“退回理由”。').message).toBe('请填写“退回理由”。');
    expect(tell('unknown', '不能重复').message).toBe('不能重复。');
  });

  it('keeps a day between the first and the last allowed', () => {
    const due: Field = { key: 'd', label: '时限', kind: 'date', notBefore: '2022-06-01', notAfter: '2022-10-31' };
    expect(complaintAbout(due, '2022-05-31')).toBe('“时限”不得早于2022年6月1日。');
    expect(complaintAbout(due, '2022-11-01')).toBe('“时限”不得晚于2022年10月31日。');
    expect(complaintAbout(due, '2022-10-31')).toBeUndefined();
  });

  it('takes nothing for a day that the calendar does not have', () => {
    const due: Field = { key: 'd', label: '时限', kind: 'date' };
    expect(complaintAbout(due, '2026年2月30日')).toBe('“时限”填写有误：没有这一天。');
    expect(complaintAbout(due, '明天')).toBe('“时限”填写有误：请写成“2022年5月31日”的样子。');
  });

  it('keeps no password in a draft', () => {
    const secret: Field = { key: 'password', label: '密码', kind: 'password' };
    expect(withoutSecrets([reason, secret], { reason: '甲', password: 'spring river' })).toEqual({ reason: '甲' });
  });

  it('has a field only while its condition holds', () => {
    const other: Field = { key: 'other', label: '说明', when: (values) => values.kind === 'c' };
    expect(visible([reason, other], { kind: 'a' })).toEqual([reason]);
    expect(visible([reason, other], { kind: 'c' })).toEqual([reason, other]);
  });
});
