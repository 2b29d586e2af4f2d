import { computed, onScopeDispose, shallowRef } from 'vue';
import { useRoute, type LocationQuery, type LocationQueryRaw } from 'vue-router';
import { today } from '../clock';
import { dayOfMoment, isMoment, momentWords } from './moment';

/** The past moment a page tells of; without `asOf` it tells of now. Another moment is another page: see App.vue. */
export interface Past {
  readonly asOf?: string;
  /** 2022年5月31日 */
  readonly words: string;
  /** An address of the console or of the API, as of the same moment. */
  readonly at: (path: string) => string;
}

const shown = shallowRef<{ readonly day?: string }>();

/** The day deadlines are counted from: that of the moment shown, else today. */
export const dayShown = computed(() => shown.value?.day ?? today.value);

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Whether the moments an address names can be: its own, and the one it is compared with. */
export const isFit = ({ asOf, against }: LocationQuery): boolean =>
  [asOf, against].every((moment) => !moment || isMoment(moment));

/** For a page that can tell of a past moment: called once, in its setup. */
export function usePast(): Past {
  const asOf = one(useRoute().query.asOf);
  const mine = { day: asOf && dayOfMoment(asOf) };
  shown.value = mine;
  onScopeDispose(() => {
    if (shown.value === mine) shown.value = undefined;
  });
  return {
    asOf,
    words: asOf ? momentWords(asOf) : '',
    at: (path) => (asOf ? `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}` : path),
  };
}

/** The same page at another moment, or now; a list begins again on its first page. */
export const queryAt = (query: LocationQueryRaw, asOf: string | undefined): LocationQueryRaw => ({
  ...query,
  asOf,
  against: undefined,
  cursor: undefined,
  page: undefined,
});
