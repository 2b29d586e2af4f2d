import type { Recorded } from '@app/eventing';
import { filesOf } from './unit-year.js';

const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
const event = (type: string, data: object) => ({ type, data }) as unknown as Recorded;

describe('an archive', () => {
  it('holds the evidence that the page of evidence shows, however an event names it', () => {
    const named = event('PicturesTaken', { pictures: [{ fileId: one, name: '现场.jpg' }, other] });
    expect(filesOf(named)).toEqual([one, other]);
    expect(filesOf(event('EvidenceWithdrawn', { fileId: one }))).toEqual([]);
  });
});
