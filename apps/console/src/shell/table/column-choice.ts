import { computed, ref } from 'vue';
import type { Column } from './column';

/** The columns a reader chose for a table stay chosen on this device. */
export function useColumnChoice<T>(name: string, columns: () => readonly Column<T>[]) {
  const key = `yuheng.columns.${name}`;
  const chosen = ref<string[] | undefined>(recall(key));
  const keys = computed(() => chosen.value ?? columns().flatMap((c) => (c.hidden ? [] : [c.key])));
  const shown = computed(() => columns().filter((column) => keys.value.includes(column.key)));

  function choose(next: string[] | undefined): void {
    chosen.value = next;
    if (next === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  }

  return { keys, shown, choose };
}

function recall(key: string): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) && kept.length > 0 ? kept.map(String) : undefined;
  } catch {
    return undefined;
  }
}
