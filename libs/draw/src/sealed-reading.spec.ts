import { specify, type Meta } from '@app/eventing';
import { NoteSealedReading } from './commands.js';
import { SealedResultRead } from './events.js';
import { sealedReading } from './sealed-reading.decider.js';

const { given } = specify(sealedReading);
const by = (actor: string): Meta => ({
  ...{ actor, roles: ['office-staff'], at: '2026-06-01T01:00:00.000Z', commandId: 'c' },
});
const reads = (actor: string) => new NoteSealedReading({ drawId: 'd1' }, by(actor));
const read = (accountId: string) => new SealedResultRead({ drawId: 'd1', accountId });

describe('a sealed result', () => {
  it('that an account of the office reads is on record', () => given().when(reads('clerk')).then(read('clerk')));

  it('is read by each account once', () => {
    given(read('clerk')).when(reads('clerk')).then();
    given(read('clerk')).when(reads('director')).then(read('director'));
  });
});
