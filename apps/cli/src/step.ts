import type { ChildProcess } from 'node:child_process';
import { StartRefusal } from '@app/database/postgres.js';
import { begin } from './begin.js';

/** Something that has to be done once before the installation can run, in a process of its own. */
export class Step {
  private child?: ChildProcess;

  constructor(
    private readonly title: string,
    private readonly program: string,
    private readonly words: readonly string[] = [],
  ) {}

  async run(env: NodeJS.ProcessEnv): Promise<void> {
    const child = begin(this.program, this.words, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], outlives: 0 });
    this.child = child;
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new StartRefusal(`${this.title}没有完成：原因见上。 [did not complete, see above]`);
  }

  cancel(): void {
    this.child?.kill('SIGKILL');
  }
}
