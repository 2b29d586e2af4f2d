import { countedFigures, registeredOn, type KeptRow } from './register.rules.js';
import type { AppliedRule } from './rules.js';

const row = (figure: KeptRow['figure'], name: string, more: Partial<KeptRow> = {}): KeptRow => ({
  ...{ figure, id: `id-${name}`, name, note: '', counts: true, from: '2022-05-01', ...more },
});
const rules: AppliedRule[] = [
  { plan: { measure: 'device-ratio', devices: 1, officers: 2 } },
  { plan: { measure: 'advance-disclosure', items: ['清单', '监督方式'] } },
];
const on = (day: string, ...kept: KeptRow[]) => countedFigures(registeredOn(day, kept, rules));

describe('what the registers of a unit count', () => {
  const officers = ['甲', '乙', '丙'].map((name) => row('officers', name, { expiresOn: '2022-12-31' }));
  const devices = [row('devices', 'D1', { until: '2022-05-20' }), row('devices', 'D2', { counts: false })];

  it('is what was there on the day, and nothing fixed to a wall', () => {
    expect(on('2022-05-20', ...officers, ...devices)).toMatchObject({ officers: 3, devices: 1, reviewers: 0 });
    expect(on('2022-05-21', ...officers, ...devices)).toMatchObject({ officers: 3, devices: 0 });
    expect(on('2022-04-30', ...officers, ...devices)).toMatchObject({ officers: 0, devices: 0 });
  });

  it('is no figure of people or devices before an officer has been listed', () =>
    expect(on('2022-05-20', ...devices)).toEqual({}));

  it('is a certificate in force for each officer, to the end of its last day', () => {
    const [old, none] = [row('officers', '丁', { expiresOn: '2022-05-20' }), row('officers', '戊')];
    expect(on('2022-05-20', ...officers, old, none)).toMatchObject({ officers: 5, certificates: 4 });
    expect(on('2022-05-21', ...officers, old, none)).toMatchObject({ officers: 5, certificates: 3 });
  });

  it('is the hours of whoever lacks the most, a joiner for the months that were left', () => {
    const trained = (hours: number, political: number, months: number) =>
      row('trained', '甲', { trained: { hours, political, months } });
    const sixty = [{ plan: { measure: 'training-hours', hours: 60 } as const }];
    const told = (one: KeptRow) => registeredOn('2022-05-20', [one], sixty);
    expect(countedFigures(told(trained(52.5, 10, 12)))).toEqual({ trainingHours: 52.5, politicalHours: 10 });
    expect(told(trained(52.5, 10, 12)).trainingHours).toEqual([
      { id: 'id-甲', name: '甲', note: '计入42.5学时', value: 52.5 },
    ]);
    expect(countedFigures(told(trained(30, 0, 7)))).toEqual({ trainingHours: 55, politicalHours: 0 });
    expect(told(trained(30, 0, 7)).trainingHours?.[0]?.note).toBe('计入30学时，年内新增，按月折算应有35学时');
    expect(on('2022-05-20', trained(30, 0, 12))).toEqual({});
  });

  it('is of the items that the plan asks for those that are public, or rightly not', () => {
    const [shown, other] = [row('shown', '清单'), row('shown', '投诉举报')];
    expect(on('2022-05-20', shown, other)).toEqual({ advance: ['清单'] });
    expect(on('2022-05-20', { ...shown, until: '2022-05-19' })).toEqual({ advance: [] });
    expect(on('2022-05-20', other)).toEqual({});
    const withheld = registeredOn('2022-05-20', [{ ...shown, note: '依法不予公开' }], rules);
    expect(withheld.advance).toEqual([{ id: 'id-清单', name: '清单', note: '依法不予公开' }]);
  });
});
