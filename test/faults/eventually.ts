import { setTimeout } from 'node:timers/promises';

/** Asks again every now and then until the answer is yes; false when time is up first. What fails to answer says no. */
export async function eventually(question: () => Promise<boolean>, milliseconds = 30_000): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await setTimeout(50)) {
    if (await question().catch(() => false)) return true;
  }
  return false;
}
