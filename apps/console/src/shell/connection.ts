import { reactive } from 'vue';

export const connection = reactive({
  /** The last request got no answer. */
  lost: false,
  /** A part of the console could not be loaded: a newer one has been installed. */
  outdated: false,
});

const PROBE_EVERY_MS = 5000;
let probing: number | undefined;

export function markLost(): void {
  connection.lost = true;
  probing ??= window.setInterval(() => void probe(), PROBE_EVERY_MS);
}

export function markAnswered(): void {
  connection.lost = false;
  window.clearInterval(probing);
  probing = undefined;
}

export async function probe(): Promise<void> {
  if (await answers()) markAnswered();
}

/** A part did not load. Only an answer tells a console that is out of date from a lost connection. */
export async function missPart(): Promise<void> {
  if (await answers()) connection.outdated = true;
  else markLost();
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

window.addEventListener('vite:preloadError', () => void missPart());
