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
  try {
    const answer = await fetch('/api/health', { cache: 'no-store' });
    if (answer.ok) markAnswered();
  } catch {
    // Still no answer; the next probe asks again.
  }
}

window.addEventListener('vite:preloadError', () => {
  connection.outdated = true;
});
