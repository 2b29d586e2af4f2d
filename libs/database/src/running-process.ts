import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, as a text no other process of this machine ever has, or undefined when it has ended.
 * A number alone proves nothing: after a restart of the machine somebody else has it.
 */
export function birthOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? linuxBirth(pid) : psBirth(pid);
  } catch {
    return undefined;
  }
}

function linuxBirth(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  // A zombie still has its number, but holds nothing any more.
  return fields[0] === 'Z' ? undefined : `${boot}/${fields[19]}`;
}

function psBirth(pid: number): string | undefined {
  const [state = 'Z', ...began] = ps(pid, 'stat=,lstart=').split(/\s+/);
  return state.startsWith('Z') ? undefined : began.join(' ');
}

export const commandLineOf = (pid: number): string => {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=');
  } catch {
    return '';
  }
};

const ps = (pid: number, format: string): string =>
  execFileSync('ps', ['-ww', '-o', format, '-p', String(pid)], { encoding: 'utf8' }).trim();

/** Asks again every few milliseconds until the answer is yes; false when time is up first. */
export async function becomesTrue(question: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (!question()) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
