import { Command, CommandRunner } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({
  name: 'drift',
  arguments: '[projection]',
  description: '核对数据表：按历史重新推算，与现有各行逐一比较。退出码：0 一致，1 不符，2 没有核对',
})
export class DriftCommand extends CommandRunner {
  async run([projection]: string[]): Promise<void> {
    const { checkDrift } = await import('./check-drift.js');
    process.exitCode = await checkDrift(readEnv(), projection, console.log);
  }
}
