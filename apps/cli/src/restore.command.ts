import { Command, CommandRunner, Option } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({
  name: 'restore',
  description: '由备份恢复到空的数据目录，并逐项核验。退出码：0 通过，1 核验不符，2 没有恢复',
})
export class RestoreCommand extends CommandRunner {
  async run(_: string[], { from }: { from: string }): Promise<void> {
    const { restore } = await import('./backup/restore.js');
    process.exitCode = await restore(readEnv(), from, console.log);
  }

  @Option({ flags: '--from <folder>', description: '备份所在的目录', required: true })
  parseFrom(folder: string): string {
    return folder;
  }
}
