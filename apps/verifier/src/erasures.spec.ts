import { syntheticExport, syntheticId, type SyntheticEvent } from '@app/testing/synthetic-export.js';
import { noInputs } from './inputs.js';
import { Report } from './report.js';
import { memorySource } from './source.js';
import { verify } from './verify.js';

async function checked(events: readonly SyntheticEvent[]): Promise<Report> {
  const files = new Map([...syntheticExport(events)].map(([path, text]) => [path, Buffer.from(text)]));
  const report = new Report();
  await verify({ ...noInputs(), exports: [memorySource('export', files)] }, report);
  return report;
}
/** The result and what stands first against a pass. */
const found = async (events: readonly SyntheticEvent[]): Promise<string> => {
  const { result, reason } = await checked(events);
  return reason ? `${result} ${reason.code}` : result;
};
const noted = async (events: readonly SyntheticEvent[]): Promise<string[]> =>
  (await checked(events)).lines.filter(({ outcome }) => outcome === 'note').map(({ code }) => code);

describe('erased content', () => {
  const erased = (...named: number[]): SyntheticEvent[] => [
    { stream: 'person-1', type: 'Registered', data: { name: '张三' }, erased: true },
    { stream: 'person-1', type: 'Renamed', data: {} },
    { stream: 'erasure-1', type: 'PayloadErased', data: { events: named.map((n) => ({ id: syntheticId(n) })) } },
  ];

  it('passes if an erasure in the history names it', async () => expect(await found(erased(0))).toBe('PASS'));
  it('fails if none does', async () => expect(await found(erased(1))).toBe('FAIL erased-without-order'));
  it('is said if it is still there', async () => expect(await noted(erased(0, 1))).toContain('ordered-not-erased'));
});

it('who sent a lead is in no export: that is said, and passes', async () => {
  const sealed: SyntheticEvent[] = [
    { stream: 'lead-1', type: 'LeadFiled', data: {} },
    { stream: 'lead-1', type: 'SenderNamed', data: { name: '张三' }, erased: true },
  ];
  expect(await found(sealed)).toBe('PASS');
  expect(await noted(sealed)).toContain('sealed');
});
