import { computed, type ComputedRef } from 'vue';
import { useUnitChoice } from './unit-choice';
import { session } from '../shell/session';
import type { Filter } from '../shell/table/column';

/** Narrows a list to one unit; a unit sees its own anyway. */
export function useUnitFilter(): ComputedRef<Filter[]> {
  if (session.account?.unitId !== undefined) return computed(() => []);
  const { choices } = useUnitChoice({ closedToo: true });
  return computed(() => [{ key: 'unitId', label: '单位', kind: 'choice', choices: choices.value }]);
}
