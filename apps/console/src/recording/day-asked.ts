import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { dayShown } from '../shell/past/past';

/** The day a number is asked for, which stands in the address; without one that of the moment shown. */
export function useDayAsked(): WritableComputedRef<string> {
  const [route, router] = [useRoute(), useRouter()];
  return computed({
    get: () => (typeof route.query.on === 'string' ? route.query.on : dayShown.value),
    set: (day: string) => void router.replace({ query: { ...route.query, on: day || undefined } }),
  });
}
