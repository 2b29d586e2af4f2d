import { Command, CommandRunner } from 'nest-commander';
import { readEnv } from '../../../config/env.js';

@Command({
  name: 'verify',
  description:
    '核对历史：逐条重算校验值，并与已签名的存证点比对，遇到第一处不符即停。退出码：0 通过，1 不符，2 没有核对',
})
export class VerifyCommand extends CommandRunner {
  async run(): Promise<void> {
    const { verifyHistory } = await import('./verify-history.js');
    process.exitCode = await verifyHistory(readEnv(), console.log);
  }
}
