import { computed, type ComputedRef } from 'vue';
import type { Page } from '../shell/api';
import { useThing } from '../shell/things/thing';
import type { Draw, DrawLine, Witness } from './draw';

export interface LastWitnesses {
  /** False until it is known whom to propose: a form is filled once. */
  readonly known: ComputedRef<boolean>;
  readonly people: ComputedRef<readonly Partial<Witness>[]>;
  /** The draw they were invited to. */
  readonly label: ComputedRef<string | undefined>;
}

/** Who was invited to watch the last draw, of whatever kind: mostly the same people are asked again. */
export function useLastWitnesses(): LastWitnesses {
  const draws = useThing<Page<DrawLine>>(() => '/draws?limit=1&sort=-frozenAt');
  const id = computed(() => draws.value.value?.items[0]?.id);
  const last = useThing<Draw>(() => id.value && `/draws/${id.value}`);
  const failed = computed(() => draws.failure.value !== undefined || last.failure.value !== undefined);
  const none = computed(() => draws.value.value?.items.length === 0);
  return {
    known: computed(() => failed.value || none.value || last.value.value !== undefined),
    people: computed(() => last.value.value?.observers ?? [{}, {}]),
    label: computed(() => last.value.value?.label),
  };
}
