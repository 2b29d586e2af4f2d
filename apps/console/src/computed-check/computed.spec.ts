import {
  contradictionText,
  figureFields,
  figuresBody,
  figuresNow,
  inputText,
  numberText,
  registerOf,
  verdictOf,
  type Result,
} from './computed';

const devices = {
  ...{ rule: 'device-ratio', counted: '台', have: 2, needed: 3, items: [], lacking: [] },
  inputs: [
    { figure: 'officers', word: '行政执法人员人数', value: 5, heldOn: '2022-05-20', source: 'reported' },
    { figure: 'devices', word: '音像记录设备台数' },
  ],
  contradiction: { answer: 'conforming', have: 2, needed: 3, foundAt: '' },
} as unknown as Result;
const share = { rule: 'reviewer-share', items: [], inputs: [devices.inputs[0], { figure: 'reviewers', word: '审核' }] };
const list = { items: ['清单', '监督方式'], inputs: [{ figure: 'advance', word: '事前公开项目' }] };
const checked = { results: [devices, share, list] as unknown as Result[] };

describe('computed checks', () => {
  it('tell the number and its inputs in words', () => {
    expect(numberText(devices)).toBe('应达到3台，实为2台');
    expect(numberText({ counted: '台', inputs: [] })).toBe('数据未填报，不能计算');
    const nobody = { counted: '台', verdict: 'missing' as const, inputs: [{ ...devices.inputs[0]!, value: 0 }] };
    expect([numberText(nobody), verdictOf(nobody)?.word]).toEqual(['没有执法人员，不能计算', '没有执法人员']);
    expect(devices.inputs.map(inputText)).toEqual([
      '行政执法人员人数5（截至2022年5月20日，单位填报，登记中没有）',
      '音像记录设备台数未填报',
    ]);
    expect(contradictionText(devices)).toBe('自查填的是“符合”，按数据应达到3台、实为2台');
  });

  it('ask for each figure once, and for the items of a list', () => {
    expect(figureFields(checked, '2022-05-20').map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      ...['heldOn date', 'officers number', 'devices number', 'reviewers number', 'advance checks'],
    ]);
    expect(figuresNow(checked, '2022-05-20')).toMatchObject({ heldOn: '2022-05-20', officers: 5 });
  });

  it('tell the rows that a number of a register comes from, and do not ask for it', () => {
    const rows = [
      { id: 'a', name: '清单', note: '' },
      { id: 'b', name: '委托执法', note: '依法不予公开' },
    ];
    const counted = { ...list.inputs[0], value: 2, heldOn: '2022-05-20', source: 'register', rows };
    expect(inputText(counted as never)).toBe('事前公开项目2（按2022年5月20日的登记：清单、委托执法（依法不予公开））');
    expect(inputText({ ...counted, value: 0, rows: [] } as never)).toBe(
      '事前公开项目0（按2022年5月20日的登记，没有一条）',
    );
    const many = Array.from({ length: 21 }, (_, id) => ({ id: String(id), name: '某', note: '' }));
    expect(inputText({ ...counted, rows: many } as never)).toContain('某等21条');
    const without = { results: [devices, { ...list, inputs: [counted] }] as unknown as Result[] };
    expect(figureFields(without, '2022-05-20').map(({ key }) => key)).toEqual(['heldOn', 'officers', 'devices']);
    expect(registerOf('advance', 'U1')).toBe('/disclosure-board/units/U1');
    expect(registerOf('trainingHours', 'U1')).toBe('/training/hours?unitId=U1');
  });

  it('send what was filled in, and an empty list only in place of another', () => {
    const values = { heldOn: '2022-05-20', officers: 0, devices: '', advance: [] };
    expect(figuresBody(checked, values)).toEqual({ heldOn: '2022-05-20', officers: 0 });
  });
});
