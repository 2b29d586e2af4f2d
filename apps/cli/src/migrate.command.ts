import { Command, CommandRunner } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({ name: 'migrate', description: '升级数据库结构。重复执行不会改变什么' })
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const { migrateInstallation } = await import('./migrate-installation.js');
    await migrateInstallation(readEnv());
    console.log('数据库结构已是最新。');
  }
}
