import { readArguments } from './arguments.js';
import { gather } from './gather.js';
import { Report } from './report.js';
import { sentence } from './words.js';

describe('the Chinese sentences', () => {
  it('call the records a bundle proves by their Chinese names', () => {
    for (const code of ['bundle-proof', 'bundle-proof-differs', 'bundle-proof-unreadable'] as const) {
      for (const [event, name] of [
        ['DrawFrozen', '锁定名单'],
        ['DrawExecuted', '抽取结果'],
      ] as const) {
        const words = sentence({ code, facts: { name: '甲', event, size: 9, index: 2 } }, 'zh');
        expect(words).toContain(name);
        expect(words).not.toContain(event);
        expect(sentence({ code, facts: { name: '甲', event } }, 'en')).toContain(event);
      }
    }
  });

  it('say plainly that a file is not there', async () => {
    const report = new Report();
    await gather(readArguments(['/nowhere/甲.zip']), report);
    expect(report.lines.map((line) => sentence(line, 'zh'))).toEqual(['没有这个文件或文件夹：/nowhere/甲.zip']);
  });
});
