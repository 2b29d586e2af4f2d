import { Command, CommandRunner } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({
  name: 'rebuild',
  arguments: '<projection>',
  description: '按历史重建数据表，期间照常办理业务。有关联的数据表一并重建',
})
export class RebuildCommand extends CommandRunner {
  async run([projection = '']: string[]): Promise<void> {
    const { rebuildTables } = await import('./rebuild-tables.js');
    const draw = (line: string): void => void process.stderr.write(`\r\u001b[K${line}`);
    try {
      await rebuildTables(readEnv(), projection, { say: console.log, ...(process.stderr.isTTY && { draw }) });
    } catch (error) {
      console.error(`没有重建：${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}
