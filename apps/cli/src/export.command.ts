import { Command, CommandRunner, Option } from 'nest-commander';
import { readEnv } from '../../../config/env.js';
import type { ExportPlace } from './export-told.js';

@Command({
  name: 'export',
  description:
    '导出全部历史供审计核对（含正文，请妥善保管）：截至最近一次签名。退出码：0 完整，1 有记录缺失，2 没有导出',
})
export class ExportCommand extends CommandRunner {
  async run(_: string[], place: ExportPlace): Promise<void> {
    const { exportTold } = await import('./export-told.js');
    process.exitCode = await exportTold(readEnv(), place, console.log);
  }

  @Option({ flags: '--out <folder>', description: '放导出内容的空目录，没有则新建' })
  parseOut(folder: string): string {
    return folder;
  }

  @Option({ flags: '--zip <file>', description: '导出为一个压缩文件，该文件不能已经存在' })
  parseZip(file: string): string {
    return file;
  }
}
