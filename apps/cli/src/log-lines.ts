import type { LogVerification } from '@app/proof';

/** What the signatures were found to say, and what they cannot. */
export function linesOfLog({ size, checkpoints, signed }: LogVerification): string[] {
  if (signed === 0) {
    return [
      `存证次序：${size}条记录已编入存证树，树与记录一致；还没有签名`,
      '说明：没有签名时，整个事项或者末尾的记录连同回执、登记一并被删除的，本次核验不能发现',
    ];
  }
  return [
    `存证次序：${size}条记录逐条编入存证树，树与记录一致，没有事后插入的记录`,
    `存证签名：与${checkpoints}个存证点逐一比对，签名有效，前${signed}条记录没有改动、调换和缺失`,
    '说明：数据库和签名密钥由同一人掌握时，记录连同签名可以一并伪造，须与外部见证留存的存证点比对',
  ];
}
