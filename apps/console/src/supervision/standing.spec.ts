import type { Inspection } from './inspection.js';
import { awaited } from './standing.js';

const notice = { outdated: false } as Inspection['notice'];
const team = (...all: { accepted?: boolean; recused?: boolean; signed?: boolean }[]) =>
  all.map(({ accepted = true, recused = false, signed = false }, n) => ({
    ...{ supervisorId: `s${n}`, name: '甲乙'[n] ?? '', organisation: '', accepted, recused, signed },
  }));
const at = (state: Inspection['state'], more: Partial<Inspection> = {}) =>
  awaited({
    ...{ state, unitName: '县公安局', dueOn: '2026-12-08', findings: [], recusals: [], visits: [], notice },
    supervisors: team({}, {}),
    ...more,
  } as unknown as Inspection);
const findings = [{ id: 'f' }] as Inspection['findings'];
const both = team({ signed: true }, { signed: true });
const unitStatement = { outdated: false } as Inspection['unitStatement'];
const asked = [{ state: 'asked' }] as Inspection['recusals'];

describe('what an inspection waits for', () => {
  it.each([
    [at('assigned', { notice: undefined }), '等待办公室向县公安局发出检查通知书。'],
    [
      at('assigned', { notice: { outdated: true } as Inspection['notice'] }),
      '监督人员已经更换，等待办公室重新发出检查通知书。',
    ],
    [at('assigned', { supervisors: team({}, { accepted: false }) }), '等待乙接受检查任务。'],
    [
      at('assigned', { supervisors: team({ recused: true }, {}), recusals: asked }),
      '等待办公室负责人决定甲是否回避，决定以前不开展检查。',
    ],
    [at('assigned', { supervisors: team({ recused: true }, {}) }), '甲回避，等待按规则递补监督人员。'],
    [at('assigned'), '等待甲、乙到县公安局检查，2026年12月8日前办结。'],
    [at('visited'), '检查情况已经记录，等待甲、乙签字。'],
    [at('visited', { supervisors: team({ signed: true }, {}) }), '甲已经签字，等待乙签字。签字以后不能再补记。'],
    [at('signed', { supervisors: both }), '监督人员都已签字，等待登记被检查单位的签字情况。'],
    [
      at('signed', { findings, unitStatement, supervisors: both }),
      '监督人员都已签字，等待作出检查结论。检查记录中登记的问题有1个。',
    ],
    [at('concluded', { result: 'problems-found', findings }), '检查结论：发现问题，共1个，已列入整改台账。'],
    [at('concluded', { result: 'no-problem-found' }), '检查结论：未发现问题。'],
    [at('called-off'), '被检查单位在抽查中已经更换，这项任务取消，不必再到县公安局检查。'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
