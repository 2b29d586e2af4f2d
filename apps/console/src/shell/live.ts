import { onScopeDispose } from 'vue';

export interface LiveEvent {
  readonly type: string;
  readonly stream: string;
}

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();
let source: EventSource | undefined;

/** A browser allows six connections per server in all its tabs, so only the tab in front holds one. */
function connect(): void {
  if (document.hidden || listeners.size === 0) {
    source?.close();
    source = undefined;
    return;
  }
  if (source !== undefined) return;
  source = new EventSource('/api/live');
  source.onmessage = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as LiveEvent;
    listeners.forEach((listener) => listener(event));
  };
}

document.addEventListener('visibilitychange', connect);

/** Calls back for every recorded event while the component lives. */
export function onLive(listener: Listener): void {
  listeners.add(listener);
  connect();
  onScopeDispose(() => {
    listeners.delete(listener);
    connect();
  });
}
