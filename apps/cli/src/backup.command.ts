import { Command, CommandRunner, Option } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({
  name: 'backup',
  description:
    '备份整个系统（运行中或停止后均可）：数据库、佐证材料、签名密钥。退出码：0 完整，1 有佐证材料缺失或损坏，2 没有备份',
})
export class BackupCommand extends CommandRunner {
  async run(_: string[], { out }: { out: string }): Promise<void> {
    const { backUpTold } = await import('./backup/back-up-told.js');
    process.exitCode = await backUpTold(readEnv(), out, console.log);
  }

  @Option({ flags: '--out <folder>', description: '放备份的空目录，没有则新建', required: true })
  parseOut(folder: string): string {
    return folder;
  }
}
