import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const small = join(root, 'test/vectors/export-small');

describe('the built verifier, alone in a folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yuheng-verifier-'));
    copyFileSync(join(root, 'dist/verifier/yuheng-verify.mjs'), join(folder, 'yuheng-verify.mjs'));
    cpSync(small, join(folder, 'export'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(...options: string[]): { status: number | null; last: string } {
    const { status, stdout } = spawnSync(process.execPath, ['yuheng-verify.mjs', ...options], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
  }
  const change = (file: string, to: (text: string) => string) =>
    writeFileSync(join(folder, 'export', file), to(readFileSync(join(folder, 'export', file), 'utf8')));

  it('passes the export of the vectors and a draw bundle', () => {
    expect(run('export')).toEqual({ status: 0, last: 'RESULT: PASS' });
    expect(run(join(root, 'test/vectors/bundle-small.json'), '--lang', 'en')).toEqual({
      status: 0,
      last: 'RESULT: PASS',
    });
  });

  it('fails what was changed, with the first difference', () => {
    change('events.ndjson', (text) => text.replace('\\"i\\":7', '\\"i\\":8'));
    expect(run('export', '--lang', 'en')).toEqual({
      status: 1,
      last: expect.stringMatching(/^RESULT: FAIL: the content of index 7 .*id7/) as string,
    });
  });

  it('says what it could not check', () => {
    rmSync(join(folder, 'export/checkpoints.txt'));
    expect(run('export')).toEqual({
      status: 2,
      last: expect.stringMatching(/^RESULT: COULD NOT CHECK: .*存证点/) as string,
    });
    for (const options of [
      [],
      ['nowhere'],
      ['--no-such-option'],
      ['yuheng-verify.mjs'],
      ['export', '--policy', 'nowhere'],
    ]) {
      expect(run(...options)).toEqual({ status: 2, last: expect.stringMatching(/^RESULT: COULD NOT CHECK/) as string });
    }
  });
});
