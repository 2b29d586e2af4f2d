import type { PrintSource } from './source.js';
import { trainingCertificate, trainingLedger } from './training-paper.js';

const subject = { kind: 'training-ledger' as const, campaignId: 'c1', unitId: 'u1', code: 'p1' };
const session = (more: object) => ({
  ...{ day: '2022-06-06', title: '行政处罚法', kind: 'business', place: '三楼', unitName: '甲局', hours: 4 },
  ...{ score: null, fullMark: null, passMark: null, ...more },
});
const source = (...sessions: object[]) =>
  ({
    ...{ campaign: { year: 2022 }, unitName: '甲局', today: '2022-07-01T02:00:00.000Z' },
    training: { name: '某甲', certificate: '豫L0001', sessions },
  }) as unknown as PrintSource;

describe('the training of an officer on paper', () => {
  const all = source(
    session({ score: 59.5, fullMark: 100, passMark: 60 }),
    session({ kind: 'records', hours: 2.5, unitName: null }),
    session({ kind: 'political', hours: 8 }),
  );

  it('lists every session of the year, with its hours and scores', () => {
    const paper = trainingLedger(all, subject);
    expect(JSON.stringify(paper)).toContain('59.5（不合格）');
    expect(JSON.stringify(paper)).toContain('县级统一组织');
  });

  it('says what counts, and political theory apart', () => {
    const paper = JSON.stringify(trainingCertificate(all, subject));
    expect(paper).toContain('计入6.5学时，其中业务知识和法律法规4学时，文字与音像记录人员专项培训2.5学时');
    expect(paper).toContain('另有政治理论教育8学时，不计入');
  });

  it('is not written of who attended nothing', () => {
    expect(trainingLedger(source(), subject)).toHaveProperty('nothing');
    expect(trainingCertificate({ ...source(), training: undefined }, subject)).toHaveProperty('nothing');
  });
});
