import type { Inspection } from './inspection.js';
import { awaited } from './standing.js';

const at = (state: Inspection['state'], more: Partial<Inspection> = {}, signed = [false, false]) =>
  awaited({
    state,
    unitName: '县公安局',
    dueOn: '2026-12-08',
    findings: [],
    supervisors: signed.map((has, n) => ({ supervisorId: `s${n}`, name: '甲乙'[n], organisation: '', signed: has })),
    ...more,
  } as Inspection);
const findings = [{ id: 'f' }] as Inspection['findings'];

describe('what an inspection waits for', () => {
  it.each([
    [at('assigned'), '等待甲、乙到县公安局检查，2026年12月8日前办结。'],
    [at('visited'), '检查情况已经记录，等待甲、乙签字。'],
    [at('visited', {}, [true, false]), '甲已经签字，等待乙签字。签字以后不能再补记。'],
    [at('signed', { findings }, [true, true]), '监督人员都已签字，等待作出检查结论。检查记录中登记的问题有1个。'],
    [at('concluded', { result: 'problems-found', findings }), '检查结论：发现问题，共1个，已列入整改台账。'],
    [at('concluded', { result: 'no-problem-found' }), '检查结论：未发现问题。'],
    [at('called-off'), '被检查单位在抽查中已经更换，这项任务取消，不必再到县公安局检查。'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
