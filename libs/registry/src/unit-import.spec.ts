import type { ImportAsked } from '@app/documents';
import { isCreditCode } from './unit-code.rules.js';
import { planUnits } from './unit-import.js';
import type { UnitTable } from './unit-sheet.js';

const asked = { meta: { commandId: 'c' }, fileName: '名录.xlsx' } as ImportAsked;
const MOST = 5000;

const codeOf = (place: number): string => {
  const body = `11411121MB${String(place).padStart(7, '0')}`;
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).find(isCreditCode) ?? '';
};

/** Different units, all of one name; `told` counts how often they are asked for it. */
function namesakes(told = { times: 0 }): UnitTable {
  const rows = Array.from({ length: MOST }, (_, place) => ({
    ...{ row: place + 2, faults: [] },
    values: {
      ...{ code: codeOf(place), kind: 'township' },
      get name() {
        told.times++;
        return '青石镇人民政府';
      },
    },
  }));
  return { rows, present: ['code', 'name', 'kind'], ignored: [] } as unknown as UnitTable;
}

describe('an import of units', () => {
  it('names ten of many rows in conflict with each other and says how many they are', () =>
    expect(planUnits(namesakes(), [], asked).at(-1)).toMatchObject({
      state: 'conflict',
      faults: [{ message: '与第2、3、4、5、6、7、8、9、10、11行等4999行单位名称相同。' }],
    }));

  it('asks a row for its name a few times, however many have the same', () => {
    const told = { times: 0 };
    planUnits(namesakes(told), [], asked);
    expect(told.times).toBeLessThan(MOST * 10);
  });
});
