import { specify } from '@app/eventing';
import { demonstrationBatch } from './batch.decider.js';
import { OpenDemonstrationBatch, PostponeDemonstrationBatch } from './commands.js';
import { DemonstrationBatchOpened, DemonstrationBatchPostponed, type DemonstrationStandard } from './events.js';
import { standardFaults } from './standard.rules.js';

const batches = specify(demonstrationBatch);
const staff = { actor: 'staff-1', roles: ['office-staff'], at: '2022-06-01T02:00:00.000Z', commandId: 'c' };
const standard: DemonstrationStandard = {
  ...{ code: 's', version: '1', title: '创建标准', category: '示范点' },
  items: [{ code: '1', name: '组织领导', requirement: '会议部署' }],
  materials: [{ step: 'creation', code: 'C1', name: '会议纪要', required: true }],
};
const days = { startBy: '2022-06-30', applyBy: '2022-08-31' };

describe('a batch', () => {
  const batch = { batchId: 'b3', number: 3, title: '第三批', authority: '漯河市', earlier: false };
  const opened = new DemonstrationBatchOpened({ ...batch, ...days, standard });

  it('is opened once by its number, with the days and the standard as they stand', () => {
    const open = new OpenDemonstrationBatch({ ...batch, ...days, standard }, staff);
    batches.given().when(open).then(opened);
    batches.given(opened).when(open).thenRefused('demonstration-batch-opened', { number: 3 });
    batches
      .given()
      .when(new OpenDemonstrationBatch({ ...batch, ...days }, staff))
      .thenRefused('demonstration-standard-missing');
  });

  it('has a day to start and a later one to apply, both to come', () => {
    const open = (more: object) => new OpenDemonstrationBatch({ ...batch, standard, ...more }, staff);
    batches.given().when(open({})).thenRefused('demonstration-days-missing');
    batches
      .given()
      .when(open({ ...days, startBy: '2022-05-31' }))
      .thenRefused('demonstration-days-unfit');
    batches
      .given()
      .when(open({ ...days, applyBy: '2022-06-29' }))
      .thenRefused('demonstration-days-unfit');
  });

  it('of earlier years has no days', () =>
    batches
      .given()
      .when(new OpenDemonstrationBatch({ ...batch, ...days, earlier: true, standard }, staff))
      .then(new DemonstrationBatchOpened({ ...batch, earlier: true, standard })));

  it('is put off for all, never brought forward', () => {
    const later = { startBy: '2022-07-15', applyBy: '2022-09-30', reason: '防汛' };
    const postpone = (more: object = {}) => new PostponeDemonstrationBatch({ batchId: 'b3', ...later, ...more }, staff);
    const postponed = new DemonstrationBatchPostponed({ batchId: 'b3', from: days.applyBy, ...later });
    batches.given(opened).when(postpone()).then(postponed);
    batches.given(opened, postponed).when(postpone()).thenRefused('demonstration-period-not-longer');
    for (const applyBy of ['2022-08-31', '2022-08-30'])
      batches
        .given(opened)
        .when(postpone({ applyBy }))
        .thenRefused('demonstration-period-not-longer', { applyBy: '2022-08-31' });
    for (const startBy of ['2022-06-29', '2022-10-01'])
      batches
        .given(opened)
        .when(postpone({ startBy }))
        .thenRefused('demonstration-start-brought-forward', { startBy: '2022-06-30' });
    batches.given().when(postpone()).thenRefused('demonstration-batch-not-found');
    batches
      .given(new DemonstrationBatchOpened({ ...batch, earlier: true, standard }))
      .when(postpone())
      .thenRefused('demonstration-batch-earlier');
  });

  it('takes a standard that says each thing once', () => {
    expect(standardFaults(standard)).toEqual([]);
    const [item, material] = [standard.items[0]!, standard.materials[0]!];
    const faulty = { ...standard, category: ' ', items: [item, item], materials: [material, material] };
    expect(standardFaults(faulty)).toHaveLength(3);
    expect(standardFaults({ ...standard, items: [] })).toEqual(['it has no item']);
    expect(standardFaults({ ...standard, materials: [{ ...material, step: 'other' as 'creation' }] })).toHaveLength(1);
  });
});
