import { onScopeDispose, watch } from 'vue';
import { now } from '../clock';
import { session } from '../session';
import type { Values } from './field';

interface Draft {
  readonly at: string;
  readonly values: Values;
}

const PAUSE_MS = 400;

/** Drafts belong to an account: two people may share one computer. */
const keyOf = (name: string): string => `yuheng.draft.${session.account?.id ?? 'nobody'}.${name}`;

export function readDraft(name: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as Draft | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage takes the draft, never the form.
  }
}

/** Writes the draft in pauses of typing and when the page is left. */
export function keepWhileTyping(name: string, values: () => Values, open: () => boolean) {
  const key = keyOf(name);
  let timer: number | undefined;

  function keep(): void {
    timer = undefined;
    if (open()) keepDraft(key, { at: now().toISOString(), values: values() });
  }
  function flush(): void {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    keep();
  }
  function restart(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE_MS);
  }
  function drop(): void {
    window.clearTimeout(timer);
    timer = undefined;
    localStorage.removeItem(key);
  }

  watch(() => JSON.stringify(values()), restart);
  window.addEventListener('pagehide', flush);
  onScopeDispose(() => {
    flush();
    window.removeEventListener('pagehide', flush);
  });
  return { drop };
}
