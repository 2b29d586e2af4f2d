import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';

/** Whoever is responsible: one of the unit's people with an account, or a name. */
export interface Named {
  readonly responsible?: string;
  readonly responsibleId?: string;
}

interface PersonOfWork {
  readonly accountId?: string;
  readonly name: string;
}

/** The people of a 工作台账 that have an account. */
export const peopleOf = (work: { readonly accounts: readonly PersonOfWork[] } | undefined): Choice[] =>
  (work?.accounts ?? []).flatMap(({ accountId, name }) => (accountId ? [{ value: accountId, word: name }] : []));

/** One of the unit's people where there are any, else a name; both are asked for under the keys of the request. */
export function responsibleFields(
  people: readonly Choice[],
  label: string,
  help = '没有账号的，直接填写姓名。',
): Field[] {
  const byName: Field = { key: 'responsible', label, required: true, maxLength: 50, help };
  if (people.length === 0) return [byName];
  return [
    {
      ...{ key: 'responsibleId', label, kind: 'choice', choices: people },
      help: '从本单位人员中选择的，提醒和催办直接发给本人。没有账号的不选，在下一栏填写姓名。',
    },
    { ...byName, label: '姓名', when: ({ responsibleId }) => !responsibleId },
  ];
}

/** Whoever is chosen from the unit's people is called by his account's name. */
export const named = <V extends Named>(values: V, people: readonly Choice[] = []): V & { responsible: string } => ({
  ...values,
  responsible: people.find(({ value }) => value === values.responsibleId)?.word ?? values.responsible ?? '',
});
