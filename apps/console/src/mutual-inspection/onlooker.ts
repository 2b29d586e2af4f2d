import { computed } from 'vue';
import { today } from '../shell/clock';
import { session } from '../shell/session';
import type { Onlooker } from './mutual';

/** Who is looking at the page, and on which day. */
export const onlooker = computed<Onlooker>(() => {
  const { roles = [], unitId } = session.account ?? {};
  return { roles, today: today.value, ...(unitId === undefined ? {} : { unitId }) };
});
