import { changesIn, codeOf, correction, particularsOf, registration, valuesOf, type Unit } from './unit';

const unit: Unit = {
  ...{ id: '11411121YH0000376C', name: '舞阳县卫生健康委员会', shortName: '县卫健委', kind: 'department' as const },
  ...{ serviceWindow: true, demonstration: 'candidate' as const, pilot: false, riskClass: 'key' as const },
  ...{ riskScore: 3, township: '舞泉镇' },
  ...{ officers: 32, avDevices: 13, aliases: ['县卫计委'], registeredAt: '2022-05-06T01:00:00.000Z', version: 1 },
};

describe('the particulars of a unit', () => {
  it('take a code as it is copied from a certificate', () => {
    expect(codeOf(' 11411121yh 0000 376c ')).toBe('11411121YH0000376C');
    expect(codeOf(undefined)).toBe('');
  });

  it('take other names from one line, each once', () => {
    expect(particularsOf({ aliases: '县卫计委、 县卫生局，县卫计委\n' }).aliases).toEqual(['县卫计委', '县卫生局']);
    expect(particularsOf({}).aliases).toEqual([]);
  });

  it('know a pilot only among townships', () => {
    expect(particularsOf({ kind: 'township', pilot: true }).pilot).toBe(true);
    expect(particularsOf({ kind: 'department', pilot: true }).pilot).toBe(false);
  });

  it('come back from the form as they were', () => {
    expect(changesIn(unit, valuesOf(unit))).toEqual([]);
    expect(correction(unit, valuesOf(unit))).toBe('登记事项还没有改动。');
  });

  it('say in a correction what changes from what to what, and why', () => {
    const values = {
      ...valuesOf(unit),
      officers: 33,
      riskScore: 5,
      township: ' ',
      serviceWindow: false,
      aliases: '',
      reason: ' 新录用1人 ',
    };
    expect(correction(unit, values)).toBe(
      '更正舞阳县卫生健康委员会的登记事项：其他名称由县卫计委改为无；政务服务窗口由有改为无；风险分值由3改为5；所在乡镇（街道）由舞泉镇改为未填；行政执法人员由32人改为33人。原因：新录用1人。',
    );
  });

  it('are registered in a sentence that leaves open what is not typed yet', () => {
    expect(registration({ name: '吴城镇人民政府', code: '1141112100abc' })).toBe(
      '将“吴城镇人民政府”（统一社会信用代码1141112100ABC）列入单位名录，类别……。统一社会信用代码登记后不能更改。',
    );
  });
});
