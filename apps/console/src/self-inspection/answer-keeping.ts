import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue';
import { newKey, type Answer, type Sending } from '../shell/api';
import { connection } from '../shell/connection';
import { keepWhileTyping, readDraft } from '../shell/form/draft';
import { ConnectionLost, Refusal } from '../shell/refusal';
import { bodyOf, givenIn, lackOf, sameAnswer, type GivenAnswer } from './given-answer';
import type { Check } from './sheet';

interface Keeping {
  /** Names the draft on this device. */
  readonly name: string;
  readonly check: () => Check;
  /** The version of the sheet the check was read with. */
  readonly version: () => number;
  readonly send: (body: object, sending: Sending) => Promise<Answer>;
}

/** A choice is often corrected at once, by mouse and by arrow keys alike. */
const SECOND_THOUGHT_MS = 800;

/**
 * Keeps one answer by itself: at once on this device, and with the server when it is complete and the person moves on.
 * Every keeping is an event of the history, so that it is not done at every letter.
 */
export function useAnswerKeeping({ name, check, version, send }: Keeping) {
  const draft = readDraft(name);
  const kept = shallowRef<GivenAnswer>(givenIn(check()));
  const given = reactive<GivenAnswer>({ ...kept.value, ...(draft?.values as Partial<GivenAnswer> | undefined) });
  const saving = ref(false);
  const failure = shallowRef<Error>();
  const changed = computed(() => !sameAnswer(given, kept.value));
  const lack = computed(() => (changed.value ? lackOf(given) : undefined));
  const restoredFrom = ref(changed.value ? draft?.at : undefined);
  const local = keepWhileTyping(
    name,
    () => ({ ...given }),
    () => changed.value,
  );
  if (!changed.value) local.drop();
  const request = { key: newKey(), body: '' };
  let recordedAs = 0;
  let timer: number | undefined;

  async function save(): Promise<void> {
    window.clearTimeout(timer);
    if (saving.value || !changed.value || lack.value !== undefined) return;
    saving.value = true;
    const sent = { ...given };
    try {
      const { receipt } = await send(bodyOf(sent), { key: keyFor(JSON.stringify(bodyOf(sent))) });
      recordedAs = Math.max(recordedAs, receipt.version);
      kept.value = sent;
      failure.value = undefined;
      forget();
    } catch (cause) {
      failure.value = cause as Error;
      if (cause instanceof Refusal) request.body = '';
    } finally {
      saving.value = false;
    }
    if (failure.value === undefined && changed.value) await save();
  }

  /** After silence the same request is repeated; another answer is another request. */
  function keyFor(body: string): string {
    if (request.body !== body) Object.assign(request, { key: newKey(), body });
    return request.key;
  }

  function forget(): void {
    restoredFrom.value = undefined;
    if (!changed.value) local.drop();
  }

  function giveUp(): void {
    Object.assign(given, kept.value);
    failure.value = undefined;
    forget();
  }

  function saveSoon(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), SECOND_THOUGHT_MS);
  }

  /** What a colleague recorded meanwhile is taken over, never on top of what is being typed here. */
  watch(check, (read) => {
    if (version() < recordedAs) return;
    const untouched = !changed.value;
    kept.value = givenIn(read);
    if (untouched) Object.assign(given, kept.value);
  });
  watch(
    () => connection.lost,
    (lost) => {
      if (!lost && failure.value instanceof ConnectionLost) void save();
    },
  );
  onScopeDispose(() => void save());

  return { given, changed, lack, saving, failure, restoredFrom, save, saveSoon, giveUp };
}
