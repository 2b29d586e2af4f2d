import { join } from 'node:path';
import type { Env } from '../../../config/env.js';
import { demoAccounts } from './demo-accounts.js';

/** What whoever started it wants to know once it runs. */
export function notice(env: Env, seconds: string): string {
  const everywhere = env.host === '0.0.0.0' || env.host === '::';
  const address = `http://${everywhere ? 'localhost' : env.host}:${env.port}`;
  return [
    `玉衡已就绪（用时 ${seconds} 秒）：${address}`,
    `接口文档 ${address}/api/docs　数据 ${env.dataFolder}　日志 ${join(env.dataFolder, 'logs')}`,
    ...demoAccounts(env.dataFolder),
    '按 Ctrl-C 停止。',
  ].join('\n');
}
