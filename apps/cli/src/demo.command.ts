import { Command, CommandRunner } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({ name: 'demo', description: '把演示县装入一个空库：它的过往按时间顺序由真实的办理重演一遍' })
export class DemoCommand extends CommandRunner {
  async run(): Promise<void> {
    const { demonstrate } = await import('./demo/demonstrate.js');
    await demonstrate(readEnv(), console.log);
  }
}
