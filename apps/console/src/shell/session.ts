import { reactive } from 'vue';
import { api, newKey } from './api';
import { Refusal } from './refusal';
import type { Role } from './roles';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId?: string;
  readonly unitName?: string;
}

export const session = reactive<{ account?: Account; asked: boolean }>({ asked: false });

/** Asks once per page load who is signed in; afterwards a 401 on any request says when that ended. */
export async function recallSession(): Promise<Account | undefined> {
  if (session.asked) return session.account;
  try {
    session.account = (await api.get<{ account: Account }>('/session')).account;
  } catch (failure) {
    if (!(failure instanceof Refusal && failure.status === 401)) throw failure;
  }
  session.asked = true;
  return session.account;
}

export async function signIn(login: string, password: string): Promise<void> {
  const { account } = await api.post<{ account: Account }>('/session', { login, password }, { key: newKey() });
  session.account = account;
  session.asked = true;
}

export async function signOut(): Promise<void> {
  await api.remove('/session');
  forgetSession();
}

export function forgetSession(): void {
  session.account = undefined;
  session.asked = true;
}

/** A page hides what a role may not do; the server decides. */
export const holds = (...roles: Role[]): boolean =>
  session.account?.roles.some((role) => roles.includes(role)) ?? false;
