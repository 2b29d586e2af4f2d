import { AcceptMaterial, ReturnMaterial, SubmitMaterial } from '@app/campaign';
import { UNITS, unitOf } from './cast.js';
import { deed, type Deed } from './deed.js';
import { CAMPAIGN, PLAN } from './plan.js';

const { campaignId } = CAMPAIGN;

/** The days on which most units hand each material in, and on which the office accepts it. */
const USUALLY: Readonly<Record<string, readonly [string, string]>> = {
  R1: ['2022-05-11', '2022-05-12'],
  R2: ['2022-05-12', '2022-05-13'],
  R3: ['2022-05-27', '2022-05-30'],
  R4: ['2022-05-30', '2022-05-31'],
  R5: ['2022-06-20', '2022-06-22'],
  R6: ['2022-10-26', '2022-10-27'],
  R7: ['2022-11-22', '2022-11-24'],
};

/** Three are late, two come on the last day, one is sent back, one still waits for the office when the year is over. */
const OTHERWISE: Readonly<Record<string, readonly Deed[]>> = {
  'farm R2': [...submitted('farm', 'R2', '2022-05-17'), ...accepted('farm', 'R2', '2022-05-18')],
  'health R3': [...submitted('health', 'R3', '2022-06-04'), ...accepted('health', 'R3', '2022-06-06')],
  'willow R6': [...submitted('willow', 'R6', '2022-11-02'), ...accepted('willow', 'R6', '2022-11-03')],
  'tax R1': [...submitted('tax', 'R1', '2022-05-15'), ...accepted('tax', 'R1', '2022-05-16')],
  'bridge R4': [...submitted('bridge', 'R4', '2022-05-31'), ...accepted('bridge', 'R4', '2022-06-01')],
  'land R5': [
    ...submitted('land', 'R5', '2022-06-20'),
    ...returned('land', 'R5', '2022-06-22', '整改措施不具体'),
    ...submitted('land', 'R5', '2022-07-04'),
    ...accepted('land', 'R5', '2022-07-06'),
  ],
  'city R7': submitted('city', 'R7', '2022-11-30'),
};

export const materials: readonly Deed[] = PLAN.materials.flatMap(({ code }) =>
  UNITS.flatMap(({ key }) => {
    const [submits, accepts] = USUALLY[code] ?? ['', ''];
    return OTHERWISE[`${key} ${code}`] ?? [...submitted(key, code, submits), ...accepted(key, code, accepts)];
  }),
);

function submitted(key: string, code: string, on: string): Deed[] {
  const by = `${key}.clerk`;
  return [
    deed(on, by, async (year, meta) => {
      const files = [await year.paper(by, `${code}材料`)];
      return new SubmitMaterial({ campaignId, unitId: unitOf(key).unitId, code, files, note: '' }, meta);
    }),
  ];
}

function accepted(key: string, code: string, on: string): Deed[] {
  const of = { campaignId, unitId: unitOf(key).unitId, code };
  return [deed(on, 'staff', (_, meta) => new AcceptMaterial(of, meta), '15:00')];
}

function returned(key: string, code: string, on: string, reason: string): Deed[] {
  const of = { campaignId, unitId: unitOf(key).unitId, code, reason, dueOn: '2022-07-05' };
  return [deed(on, 'staff', (_, meta) => new ReturnMaterial(of, meta), '15:00')];
}
