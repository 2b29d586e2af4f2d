import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutyBooks } from './duty-books.js';
import { KeepDeadlines } from './reactions.js';

const FOLDER = import.meta.dirname;
const BOOK = /export const (\w+DutyBook) = projection.*?\(\s*'(\w+)'/gs;
/** Which follows the deadlines, and is followed by none. */
const STANDING = 'standing_duty';

describe('the books of duties', () => {
  it('are all there is, but the one that follows the deadlines', () => {
    const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.projection.ts'));
    const kept = sources.flatMap((name) =>
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(BOOK)].map(([, , book]) => book),
    );
    expect(kept.length).toBeGreaterThan(10);
    expect(dutyBooks.map(({ name }) => name).sort()).toEqual(kept.filter((name) => name !== STANDING).sort());
  });

  it('are followed by the deadlines with every event they hear: of what is over nobody is reminded', () => {
    const keys = Reflect.getMetadataKeys(KeepDeadlines) as unknown[];
    const heard = keys
      .map((key) => Reflect.getMetadata(key, KeepDeadlines) as { name?: string; on?: string[] } | undefined)
      .find((kind) => kind?.name === 'keep-deadlines')?.on;
    expect(heard).toEqual(
      expect.arrayContaining(['FileScoringClosed', 'ScorerFoundUnavailable', 'OfficeNoticeReceived']),
    );
    expect(new Set(heard)).toEqual(new Set(dutyBooks.flatMap(({ on }) => on)));
  });
});
