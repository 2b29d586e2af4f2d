import { shallowRef } from 'vue';
import type { components } from '../shell/api.generated';
import type { Choice } from '../shell/table/column';
import { readAll } from '../shell/table/list';

type UnitName = components['schemas']['UnitNameAnswer'];

/** Found by its full name and by what it is called for short. */
const choiceOf = ({ id, name, shortName }: UnitName): Choice => ({
  value: id,
  word: name.includes(shortName) ? name : `${name}（${shortName}）`,
});

/**
 * Every unit of the register, for a form that has one chosen; with those that are closed for a list that is narrowed to
 * one, since what they did still stands in it.
 */
export function useUnitChoice({ closedToo = false } = {}) {
  const choices = shallowRef<readonly Choice[]>([]);
  const failure = shallowRef<Error>();
  const names = new Map<string, string>();

  async function read(): Promise<void> {
    try {
      const units = await readAll<UnitName>(closedToo ? '/units' : '/units/names', { sort: 'name' });
      units.forEach(({ id, name }) => names.set(id, name));
      choices.value = units.map(choiceOf);
    } catch (cause) {
      failure.value = cause as Error;
    }
  }
  void read();

  const nameOf = (unitId: string | undefined): string => names.get(unitId ?? '') ?? '……';
  return { choices, failure, nameOf };
}
