import { readFileSync } from 'node:fs';

/** Calls back once when the npm that ran us is gone: it passes signals to a shell that keeps them, and it may be killed. */
export function whenNpmEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    callback();
  }, 200).unref();
}

/** Our parent is npm, or a shell whose parent is npm. */
function ancestors() {
  const { ppid } = process;
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8'));
    return name.startsWith('npm') ? `${ppid}` : `${ppid} ${parent}`;
  } catch {
    return `${ppid}`;
  }
}
