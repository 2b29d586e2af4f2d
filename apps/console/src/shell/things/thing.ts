import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { api } from '../api';

export interface Thing<T> {
  readonly value: ShallowRef<T | undefined>;
  readonly loading: Ref<boolean>;
  readonly failure: ShallowRef<Error | undefined>;
  readonly reload: () => Promise<void>;
}

/** Reads one thing and reads it again when its path changes; what was shown stays until the new answer is there. */
export function useThing<T>(path: () => string | undefined): Thing<T> {
  const value = shallowRef<T>();
  const loading = ref(false);
  const failure = shallowRef<Error>();
  let asking = new AbortController();

  async function reload(): Promise<void> {
    asking.abort();
    const mine = (asking = new AbortController());
    const at = path();
    if (at === undefined) return;
    loading.value = true;
    try {
      value.value = await api.get<T>(at, {}, mine.signal);
      failure.value = undefined;
    } catch (cause) {
      if (!mine.signal.aborted) failure.value = cause as Error;
    } finally {
      if (mine === asking) loading.value = false;
    }
  }

  watch(path, () => void reload(), { immediate: true });
  onScopeDispose(() => asking.abort());
  return { value, loading, failure, reload };
}
