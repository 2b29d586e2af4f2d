import { onScopeDispose } from 'vue';
import { onLive } from '../shell/live';
import type { Past } from '../shell/past/past';
import { gathered } from './gathered';

const PAUSE_MS = 2000;

/** A board follows what is recorded; the past does not change. Many events at once are one reading. */
export function follow(past: Past, streams: RegExp, read: () => unknown): void {
  const reading = gathered(read, PAUSE_MS);
  onLive(({ stream }) => {
    if (!past.asOf && streams.test(stream)) reading.ask();
  });
  onScopeDispose(reading.stop);
}
