import { reactive, ref, shallowRef } from 'vue';
import { newKey, type Answer, type Sending } from '../api';
import { Refusal, type FieldError } from '../refusal';
import { keepWhileTyping, readDraft } from './draft';
import { complaintAbout, visible, withoutSecrets, type Field, type Values } from './field';

interface Act {
  readonly name: string;
  readonly fields: () => readonly Field[];
  readonly initial: () => Values;
  readonly version: () => number | string | undefined;
  readonly send: (values: Values, sending: Sending) => Promise<Answer>;
}

/** One opened form: what is typed, kept as a draft; what was refused; the receipt at its end. */
export function useAct(act: Act) {
  const draft = readDraft(act.name);
  const values = reactive<Values>({ ...act.initial(), ...draft?.values });
  const restoredFrom = ref(draft?.at);
  const { errors, failure, answer, sending, carryOut } = useSending();
  const keeping = keepWhileTyping(
    act.name,
    () => withoutSecrets(act.fields(), values),
    () => answer.value === undefined,
  );

  function startAgain(): void {
    for (const name of Object.keys(values)) delete values[name];
    Object.assign(values, act.initial());
    restoredFrom.value = undefined;
    errors.value = [];
    keeping.drop();
  }

  async function submit(): Promise<Answer | undefined> {
    const fields = visible(act.fields(), values);
    failure.value = undefined;
    errors.value = complaints(fields, values);
    if (errors.value.length > 0) return undefined;
    const done = await carryOut((key) => act.send(sent(fields, values), { key, version: act.version() }));
    if (done !== undefined) keeping.drop();
    return done;
  }

  return { values, restoredFrom, errors, failure, answer, sending, startAgain, submit };
}

/** The first attempt did get through and was recorded; a new key would record it twice. */
const ALREADY_RECORDED = 'idempotency-key-reused';

function useSending() {
  const errors = ref<FieldError[]>([]);
  const failure = shallowRef<Error>();
  const answer = shallowRef<Answer>();
  const sending = ref(false);
  let key = newKey();

  async function carryOut(send: (key: string) => Promise<Answer>): Promise<Answer | undefined> {
    if (sending.value) return undefined;
    sending.value = true;
    try {
      answer.value = await send(key);
    } catch (cause) {
      failure.value = cause as Error;
      if (!(cause instanceof Refusal)) return undefined;
      errors.value = [...cause.errors];
      // A refusal wrote nothing, so what is corrected is a new request; after silence the same one is repeated.
      if (cause.status < 500 && cause.code !== ALREADY_RECORDED) key = newKey();
    } finally {
      sending.value = false;
    }
    return answer.value;
  }

  return { errors, failure, answer, sending, carryOut };
}

const complaints = (fields: readonly Field[], values: Values): FieldError[] =>
  fields.flatMap((field) => {
    const message = complaintAbout(field, values[field.key]);
    return message === undefined ? [] : [{ field: field.key, message }];
  });

/** Blanks around a text are slips of the hand; in a password they may be meant. */
const sent = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(fields.map(({ key, kind }) => [key, kind === 'password' ? values[key] : trimmed(values[key])]));

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || undefined : value);
