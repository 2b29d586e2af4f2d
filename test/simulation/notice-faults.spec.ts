import type { Recorded } from '@app/eventing';
import { noNotices, noticeFaults, type Notices } from './notice-faults.js';

describe('what a simulated history of notices is held against', () => {
  let all: Notices;
  beforeEach(() => (all = noNotices()));

  const read = (type: string, data: object, actor = 'a', unit?: string): string[] =>
    noticeFaults(all, { type, data: { officeNoticeId: 'n', ...data }, actor, unit } as unknown as Recorded);
  const number = (n: number) => ({ year: 2022, documentNumber: `舞法政办〔2022〕${n}号` });
  const reviewed = (kind = 'commendation'): void => {
    read('OfficeNoticeDrafted', { kind, year: 2022, named: [{ unitId: 'U1' }] });
    read('OfficeNoticeReviewed', {}, 'b');
  };

  it('lets the way of a notice pass', () => {
    read('CampaignLaunched', number(2));
    reviewed();
    expect(read('OfficeNoticeSigned', number(3), 'c')).toEqual([]);
    expect(read('OfficeNoticeDelivered', { units: ['U1'] })).toEqual([]);
    expect(read('OfficeNoticeReceived', { unitId: 'U1' }, 'clerk', 'U1')).toEqual([]);
    expect(read('OutsideNumberRegistered', number(1))).toEqual([]);
  });

  it('finds one person in two places, and a signature without a review', () => {
    expect(read('OfficeNoticeSigned', number(1), 'c')).toEqual(['is signed without a review']);
    read('OfficeNoticeDrafted', { kind: 'criticism', year: 2022, named: [] });
    expect(read('OfficeNoticeReviewed', {})).toEqual(['is reviewed by somebody who wrote it']);
    reviewed();
    expect(read('OfficeNoticeSigned', number(1), 'b')).toEqual(['is signed by somebody who wrote or reviewed it']);
  });

  it('finds a number given twice or beyond the next, and a barred unit commended', () => {
    read('UnitBarred', { unitId: 'U1', year: 2022 });
    reviewed();
    expect(read('OfficeNoticeSigned', number(2), 'c')).toEqual([
      expect.stringContaining('leaves a gap'),
      expect.stringContaining('commends U1'),
    ]);
    expect(read('OutsideNumberRegistered', number(2))).toEqual([expect.stringContaining('two papers')]);
    expect(read('OfficeNoticeRevised', { named: [] })).toEqual(['is changed after it was signed']);
  });

  it('finds a receipt that nobody could give', () => {
    reviewed();
    read('OfficeNoticeDelivered', { units: ['U1'] });
    expect(read('OfficeNoticeReceived', { unitId: 'U2' }, 'clerk', 'U2')).toEqual([
      expect.stringContaining('never reached'),
    ]);
    read('OfficeNoticeReceived', { unitId: 'U1' }, 'clerk', 'U1');
    expect(read('OfficeNoticeReceived', { unitId: 'U1' }, 'clerk', 'U1')).toEqual([expect.stringContaining('twice')]);
  });

  it('finds what nobody ordered, and a rectification settled by whoever reported it', () => {
    read('OfficeNoticeDrafted', { kind: 'rectification-order', year: 2022, named: [{ unitId: 'U1' }] });
    const of = (unitId: string) => ['OrderedRectificationReported', { unitId }, 'clerk', unitId] as const;
    expect(read(...of('U2'))).toEqual([expect.stringContaining('nobody ordered')]);
    expect(read(...of('U1'))).toEqual([]);
    expect(read('OrderedRectificationConfirmed', { unitId: 'U1' }, 'clerk')).toEqual([
      expect.stringContaining('whoever reported it'),
    ]);
    expect(read('OrderedRectificationConfirmed', { unitId: 'U1' }, 'b')).toEqual([]);
  });
});
