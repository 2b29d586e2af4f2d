import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leavesOf, WitnessProcess } from './witness-process.js';

describe('the witness as another body runs it', () => {
  let folder: string;
  let witness: WitnessProcess;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yuheng-witness-'));
    witness = new WitnessProcess(join(folder, 'w'));
    witness.begin();
  });

  afterEach(async () => {
    await witness.end('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('is one file, stops when asked and goes on where it stopped', async () => {
    expect(await witness.start()).toBe(true);
    expect((await witness.ask(0, leavesOf(5))).status).toBe(200);
    expect(await witness.end('SIGTERM')).toBe(0);
    expect(witness.words).toContain('见证，由 0 条到 5 条');
    expect(witness.type('show')).toContain('第 5 条为止');
    await witness.start();
    expect(await witness.ask(0, leavesOf(4))).toEqual({ status: 409, body: '5\n' });
    expect((await witness.ask(5, leavesOf(9))).status).toBe(200);
  });

  it('is alone in its folder', async () => {
    await witness.start();
    const second = new WitnessProcess(witness.folder);
    expect(await second.start()).toBe(false);
    expect(second.words).toContain('文件夹正由另一个见证程序使用');
    expect((await witness.ask(0, leavesOf(5))).status).toBe(200);
    await witness.end('SIGKILL');
    expect(await second.start()).toBe(true);
    await second.end('SIGTERM');
  });

  it('killed at any moment, never forgets what it has cosigned', async () => {
    let cosigned = 0;
    for (let kill = 0; kill < 12; kill++) {
      expect(await witness.start()).toBe(true);
      const known = await witness.ask(0, leavesOf(500));
      if (cosigned > 0) expect(known.status).toBe(409);
      let last = known.status === 200 ? 500 : Number(known.body);
      expect(last).toBeGreaterThanOrEqual(cosigned);
      for (let n = 0; n < kill; n++) {
        expect((await witness.ask(last, leavesOf(last + 1))).status).toBe(200);
        last += 1;
      }
      cosigned = last;
      // The answer to this one may get lost while the disk has it.
      const lost = witness.ask(last, leavesOf(last + 1)).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, kill % 4));
      await witness.end('SIGKILL');
      if ((await lost)?.status === 200) cosigned += 1;
    }
  }, 60_000);
});
