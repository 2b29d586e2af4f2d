import { ref, shallowRef } from 'vue';
import { api } from '../api';
import { Refusal } from '../refusal';

interface OpenPhase {
  readonly name: string;
  readonly dueOn: string;
}

/** Where the county stands: its running campaign and the phases open today, the later one last. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly phases: readonly OpenPhase[];
}

export const standing = shallowRef<Standing>();
/** Before the first answer no page may say that no campaign is running. */
export const standingKnown = ref(false);

/** Without a running campaign the bar names the product alone. */
export async function readStanding(): Promise<void> {
  try {
    standing.value = await api.get<Standing>('/campaigns/current');
  } catch (failure) {
    if (!(failure instanceof Refusal)) return;
    standing.value = undefined;
  }
  standingKnown.value = true;
}
