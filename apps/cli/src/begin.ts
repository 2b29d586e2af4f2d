import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';

/**
 * Starts a process that does not outlive us by more than the given time.
 * In a session of its own: a Ctrl-C at the terminal is for us, who stop everything in order.
 */
export const begin = (
  program: string,
  words: readonly string[],
  options: { env: NodeJS.ProcessEnv; stdio: StdioOptions; outlives: number },
): ChildProcess => {
  const guard = new URL(`./exit-with-parent.js?after=${options.outlives}`, import.meta.url);
  return fork(program, words, { ...options, detached: true, execArgv: ['--import', guard.href] });
};
