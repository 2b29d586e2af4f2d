import { computed, ref, shallowRef, watchEffect, type ShallowRef } from 'vue';
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router';
import type { Query } from '../api';
import type { Filter } from './column';

export const PAGE_SIZES = [15, 30, 50, 100] as const;

/** A large screen shows more; the last choice on this device is the habit. */
const usualLimit = ref(Number(localStorage.getItem('yuheng.limit') ?? PAGE_SIZES[0]) || PAGE_SIZES[0]);

/** The address is the state of a list: what is asked, sorted and turned to can be sent as a link and gone back to. */
export function useListAddress(filters: () => readonly Filter[], defaultSort?: string) {
  const router = useRouter();
  const query = useOwnQuery();

  const chosen = computed<Record<string, string | undefined>>(() =>
    Object.fromEntries(filters().map(({ key }) => [key, one(query.value[key])])),
  );
  const sort = computed(() => one(query.value.sort) ?? defaultSort);
  const limit = computed(() => Number(one(query.value.limit) ?? usualLimit.value));
  const asked = computed<Query>(() => ({
    ...chosen.value,
    sort: sort.value,
    limit: limit.value,
    cursor: one(query.value.cursor),
  }));

  /** A changed question starts again on the first page. */
  const ask = (changes: LocationQueryRaw, how: 'push' | 'replace' = 'push') =>
    void router[how]({ query: { ...query.value, ...changes, cursor: undefined, page: undefined }, state: {} });

  /** A list asked for by a mistyped address starts afresh. */
  const reset = () => void router.push({ query: {} });

  function resize(rows: number): void {
    usualLimit.value = rows;
    localStorage.setItem('yuheng.limit', String(rows));
    ask({ limit: rows });
  }

  return { chosen, sort, limit, asked, ask, reset, resize, ...useTurning(query) };
}

/** A cursor leads only forward; the way back is kept with the entry in the browser's history. */
function useTurning(query: ShallowRef<LocationQuery>) {
  const router = useRouter();
  const pageNumber = computed(() => Number(one(query.value.page) ?? 1));
  const trail = (): string[] => (window.history.state as { trail?: string[] } | null)?.trail ?? [];

  const turn = (cursor: string | undefined, page: number, back: string[]) =>
    void router.push({
      query: { ...query.value, cursor: cursor || undefined, page: page > 1 && cursor ? page : undefined },
      state: { trail: back },
    });

  const turnOn = (cursor: string) => turn(cursor, pageNumber.value + 1, [...trail(), one(query.value.cursor) ?? '']);
  const turnBack = () => turn(trail().at(-1), pageNumber.value - 1, trail().slice(0, -1));

  return { pageNumber, turnOn, turnBack };
}

/** While another page is being opened the address is no longer this list's to read. */
function useOwnQuery(): ShallowRef<LocationQuery> {
  const route = useRoute();
  const own = route.name;
  const query = shallowRef(route.query);
  watchEffect(() => {
    if (route.name === own) query.value = route.query;
  });
  return query;
}

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
