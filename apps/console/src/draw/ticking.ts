import { onScopeDispose, ref, type Ref } from 'vue';
import { now } from '../shell/clock';

/** The server's clock, told again every second while somebody waits for a moment. */
export function useClock(): Ref<Date> {
  const clock = ref(now());
  const timer = window.setInterval(() => (clock.value = now()), 1000);
  onScopeDispose(() => window.clearInterval(timer));
  return clock;
}
