import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { api, type Page, type Query } from '../api';

/** Reads one page of a list, again whenever the question changes; a late answer to an old question is dropped. */
export function useList<T>(path: () => string, query: () => Query) {
  const page = shallowRef<Page<T>>();
  const loading = ref(false);
  const failure = shallowRef<Error>();
  let asking = new AbortController();

  async function load(): Promise<void> {
    asking.abort();
    const mine = (asking = new AbortController());
    loading.value = true;
    try {
      page.value = await api.get<Page<T>>(path(), query(), mine.signal);
      failure.value = undefined;
    } catch (cause) {
      if (!mine.signal.aborted) failure.value = cause as Error;
    } finally {
      if (mine === asking) loading.value = false;
    }
  }

  watch(
    () => JSON.stringify([path(), query()]),
    () => void load(),
    { immediate: true },
  );
  onScopeDispose(() => asking.abort());
  return { page, loading, failure, load };
}

const WHOLE_PAGE = 200;

/** Follows the cursors to the end: for what is chosen from, however long it is. */
export async function readAll<T>(path: string, query: Query): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await api.get<Page<T>>(path, { ...query, limit: WHOLE_PAGE, cursor });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return rows;
}
