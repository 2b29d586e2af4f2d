import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { dayShown } from '../shell/past/past';

/** The year that is looked at, which stands in the address; without one that of the moment shown. */
export function useYearAsked(): WritableComputedRef<string> {
  const [route, router] = [useRoute(), useRouter()];
  return computed({
    get: () => (typeof route.query.year === 'string' ? route.query.year : dayShown.value.slice(0, 4)),
    set: (year: string) => void router.replace({ query: { ...route.query, year } }),
  });
}
