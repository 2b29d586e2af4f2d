import { api } from '../api';

/** 保管期限: the classes and the rule they come from. */
export interface RetentionClasses {
  readonly source: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly use: string }[];
}

let asked: Promise<RetentionClasses> | undefined;

/** Asked once: the table changes when the installation does. */
export function retentionClasses(): Promise<RetentionClasses> {
  asked ??= api.get<RetentionClasses>('/retention-classes').catch((cause: unknown) => {
    asked = undefined;
    throw cause;
  });
  return asked;
}
