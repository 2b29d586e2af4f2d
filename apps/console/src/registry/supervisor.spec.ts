import { availability, certificateStanding, expiryWords, type Supervisor } from './supervisor';
import { corrected, declareFields, registered, registrationOf, renewFields, valuesOf } from './supervisor-acts';

const TODAY = '2022-05-31';
const supervisor = (more: Partial<Supervisor> = {}): Supervisor => ({
  ...{ id: 's', name: '史怀中', organisation: '舞阳县司法局', unitId: 'justice', pool: 'lead', conflicts: [] },
  ...{ specialties: [], absences: [], available: true },
  ...{ certificateNumber: '豫舞监督2021-0001', expiresOn: '2023-12-31', expired: false, version: 1 },
  ...more,
});
const nameOf = (unitId: string | undefined) => (unitId === 'health' ? '舞阳县卫生健康委员会' : '……');

describe('a certificate', () => {
  it.each([
    ['2022-05-30', '已过期'],
    ['2022-05-31', '即将到期'],
    ['2022-07-30', '即将到期'],
    ['2022-07-31', '有效'],
  ])('good until %s is, on 2022-05-31, %s', (expiresOn, word) => {
    expect(certificateStanding({ expiresOn }, TODAY).word).toBe(word);
  });

  it('says its word beside its day only when it is near or past', () => {
    expect(expiryWords({ expiresOn: '2022-05-30' }, TODAY)).toBe('2022年5月30日（已过期）');
    expect(expiryWords({ expiresOn: '2023-12-31' }, TODAY)).toBe('2023年12月31日');
  });

  it('is renewed from the day after its last, or from today when it has expired', () => {
    const first = (expiresOn: string) => renewFields(supervisor({ expiresOn }), TODAY)[1]?.notBefore;
    expect(first('2022-12-31')).toBe('2023-01-01');
    expect(first('2022-05-31')).toBe('2022-06-01');
    expect(first('2022-05-30')).toBe(TODAY);
  });
});

describe('a supervisor', () => {
  it('takes part unless he is stood down or his certificate has expired', () => {
    expect(availability(supervisor(), TODAY).word).toBe('可参加');
    expect(availability(supervisor({ expiresOn: '2022-05-30' }), TODAY).word).toBe('证件过期');
    expect(availability(supervisor({ expiresOn: '2022-05-30', stoodDownBecause: '借调' }), TODAY).word).toBe('已停用');
  });

  it('takes no part from the first to the last day he is away', () => {
    const absences = [{ id: 'a', from: '2022-05-20', to: '2022-05-31', reason: '培训' }];
    const wordOn = (day: string) => availability(supervisor({ absences }), day).word;
    expect(['2022-05-19', '2022-05-20', '2022-05-31', '2022-06-01'].map(wordOn)).toEqual([
      ...['可参加', '不可安排', '不可安排', '可参加'],
    ]);
  });

  it('is in a pool known by name, or in one the office made up', () => {
    expect(registrationOf({ pool: 'other', poolName: '观察组' }, nameOf)).toMatchObject({ pool: '观察组' });
    expect(valuesOf(supervisor({ pool: '观察组' }))).toMatchObject({ pool: 'other', poolName: '观察组' });
    expect(valuesOf(supervisor())).toMatchObject({ pool: 'lead' });
  });

  it('is corrected in a sentence of what changes', () => {
    const known = supervisor({ unitId: undefined });
    expect(corrected(known, valuesOf(known), nameOf)).toBe('登记事项还没有改动。');
    const values = { ...valuesOf(known), pool: 'member', specialties: '税务， 市场监管', reason: '调整分组' };
    expect(corrected(known, values, nameOf)).toBe(
      '更正监督人员史怀中的登记事项：组别由组长改为组员；执法领域、专长由无改为税务、市场监管。原因：调整分组。',
    );
  });

  it('may declare a conflict with any unit but his own and those declared already', () => {
    const conflicts = [
      { unitId: 'land', unitName: '自然资源局', why: 'declared' as const, ground: '任职', declaredAt: '' },
    ];
    const units = ['justice', 'land', 'health'].map((value) => ({ value, word: value }));
    const offered = declareFields(supervisor({ conflicts }), units)[0]?.choices;
    expect(offered?.map(({ value }) => value)).toEqual(['health']);
  });

  it('from a unit of the register is entered under its name, another one as typed', () => {
    const person = { name: '陶方正', organisation: '漯河市司法局', unitId: 'health' };
    expect(registrationOf({ ...person, from: 'register' }, nameOf)).toEqual({
      ...{ name: '陶方正', unitId: 'health', organisation: '舞阳县卫生健康委员会', pool: undefined },
    });
    expect(registrationOf({ ...person, from: 'elsewhere' }, nameOf)).toEqual({
      ...{ name: '陶方正', organisation: '漯河市司法局', pool: undefined },
    });
  });

  it('is entered in a sentence that leaves open what is not chosen yet', () => {
    expect(registered({ from: 'register', unitId: 'health', name: '陶方正', pool: 'lead' }, nameOf)).toBe(
      '将舞阳县卫生健康委员会陶方正列入监督人员名录，任组长，监督证号……，有效期至……。',
    );
  });
});
