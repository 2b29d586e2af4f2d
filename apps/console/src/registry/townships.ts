import { shallowRef } from 'vue';
import type { Choice } from '../shell/table/column';
import { readAll } from '../shell/table/list';
import type { Unit } from './unit';

/** Every township named in the register, each once; none as long as it cannot be read. */
export function useTownships(asOf?: string) {
  const townships = shallowRef<readonly Choice[]>([]);
  const named = (units: readonly Unit[]) => new Set(units.flatMap(({ township }) => township ?? []));
  readAll<Unit>('/units', { sort: 'name', asOf }).then(
    (units) =>
      (townships.value = [...named(units)]
        .sort((a, b) => a.localeCompare(b, 'zh'))
        .map((value) => ({ value, word: value }))),
    () => undefined,
  );
  return townships;
}
