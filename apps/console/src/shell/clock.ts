import { computed, ref } from 'vue';

/** Deadlines are days in Asia/Shanghai by the server's clock: the clock of an office computer may be wrong. */
const offset = ref(0);
const tick = ref(Date.now());
window.setInterval(() => (tick.value = Date.now()), 30_000);

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

export function hearServerTime(dateHeader: string | null): void {
  const told = dateHeader === null ? NaN : Date.parse(dateHeader);
  if (Number.isNaN(told)) return;
  const found = told - Date.now();
  if (Math.abs(found - offset.value) > 5000) offset.value = found;
}

export const now = (): Date => new Date(Date.now() + offset.value);

/** Today in the county, as 2022-05-31. */
export const today = computed(() => shanghaiDay.format(new Date(tick.value + offset.value)));
