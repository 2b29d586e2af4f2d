import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));

/** As somebody at a terminal runs it: in a process of its own, with a Postgres of its own. */
const simulated = async (seed: number, campaigns: number): Promise<string> => {
  const options = ['--seed', String(seed), '--campaigns', String(campaigns)];
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, ...options], { maxBuffer: 2 ** 24 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  return stdout;
};

describe('simulated campaign years', () => {
  it.each([1, 2, 3])(
    'hold every rule after every step, whatever people ask for and however the queue behaves (seed %i)',
    async (seed) => {
      const said = await simulated(seed, 1);
      expect(said).toMatch(/RESULT: PASS\n$/);
      // A year in which nothing happens, nobody is refused and no worker dies would prove nothing.
      const counts = /"refused":(\d+).*?"deaths":(\d+).*?"deeds":(\d+)/.exec(said)?.slice(1) ?? [];
      expect(counts.map(Number).filter((count) => count > 10)).toHaveLength(3);
    },
    600_000,
  );
});
