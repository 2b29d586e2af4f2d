import { onScopeDispose } from 'vue';
import { onLive } from '../shell/live';
import type { Past } from '../shell/past/past';

const PAUSE_MS = 2000;

/** A board follows what is recorded; the past does not change. Many events at once are one reading. */
export function follow(past: Past, streams: RegExp, read: () => unknown): void {
  let timer: number | undefined;
  onLive(({ stream }) => {
    if (past.asOf || !streams.test(stream)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(read, PAUSE_MS);
  });
  onScopeDispose(() => window.clearTimeout(timer));
}
