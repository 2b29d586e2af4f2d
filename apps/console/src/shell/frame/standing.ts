import { shallowRef } from 'vue';
import { api } from '../api';

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

/** Without a running campaign the bar names the product alone. */
export async function readStanding(): Promise<void> {
  standing.value = await api.get<Standing>('/campaigns/current').catch(() => undefined);
}
