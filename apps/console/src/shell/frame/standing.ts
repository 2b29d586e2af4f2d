import { shallowRef } from 'vue';
import { api } from '../api';

/** Where the county stands: its running campaign and the phase of today. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly county: string;
  readonly phase?: { readonly name: string; readonly closesOn: string };
}

export const standing = shallowRef<Standing>();

/** Without a running campaign the bar names the product alone. */
export async function readStanding(): Promise<void> {
  standing.value = await api.get<Standing>('/campaigns/current').catch(() => undefined);
}
