import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, noteSigner, parseVerifierKey } from '@app/transparency';
import { run } from './program.js';

const log = formatVerifierKey(noteSigner('wuyang.example/history', 'ed25519', Buffer.alloc(32, 1)).key);

describe('the program of the witness', () => {
  let folder: string;
  let said: string[];

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'yuheng-witness-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const type = async (...line: string[]): Promise<number> => {
    said = [];
    const say = (text: string): number => said.push(text);
    return run([...line, '--folder', join(folder, 'w')], say, say);
  };
  const begin = () => type('init', '--name', 'witness.example/a');

  it('makes a key for its owner alone, and only once', async () => {
    expect(await begin()).toBe(0);
    expect(parseVerifierKey(said[1] ?? '')).toMatchObject({ name: 'witness.example/a', algorithm: 'cosignature-v1' });
    expect(statSync(join(folder, 'w/witness.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'w')).mode & 0o777).toBe(0o700);
    const before = readFileSync(join(folder, 'w/witness.json'), 'utf8');
    expect(await begin()).toBe(1);
    expect(readFileSync(join(folder, 'w/witness.json'), 'utf8')).toBe(before);
  });

  it('shows its key and what it has not cosigned yet, and no secret', async () => {
    await begin();
    const vkey = said[1] ?? '';
    await type('trust', '--log', log);
    expect(await type('show')).toBe(0);
    expect(said).toEqual(['名称  witness.example/a', `验证码  ${vkey}`, '历史  wuyang.example/history  还没有见证过']);
    await type('show', '--lang', 'en');
    expect(said[2]).toBe('History  wuyang.example/history  nothing cosigned yet');
  });

  it('trusts a log once, under its key’s name or another', async () => {
    await begin();
    expect(await type('trust', '--log', log)).toBe(0);
    expect(await type('trust', '--log', log)).toBe(0);
    expect(said[0]).toContain('早已登记');
    expect(await type('trust', '--log', log, '--origin', 'another.example/history')).toBe(0);
    expect(readdirSync(join(folder, 'w/cosigned'))).toHaveLength(2);
  });

  it('refuses keys that are miscopied or a witness’s', async () => {
    await begin();
    const own = said[1] ?? '';
    for (const wrong of ['', own, log.replace('A', 'B'), `${log}x`]) {
      expect(await type('trust', `--log=${wrong}`)).toBeGreaterThan(0);
    }
    expect(await type('show')).toBe(0);
    expect(said).toHaveLength(2);
  });

  it('does not begin anew where its record of a log is gone', async () => {
    await begin();
    await type('trust', '--log', log);
    rmSync(join(folder, 'w/cosigned'), { recursive: true });
    expect(await type('serve', '--port', '0')).toBe(1);
    expect(said[0]).toContain('见证记录不见了');
    await type('trust', '--log', log);
    expect(await type('serve', '--port', '0')).toBe(1);
  });

  it('does not start with damaged settings', async () => {
    await begin();
    writeFileSync(join(folder, 'w/witness.json'), '{"name": "witness.example/a"');
    expect(await type('serve', '--port', '0')).toBe(1);
    expect(said[0]).toContain('读不出来');
  });

  it.each([
    [['init'], 2, '缺少 --name'],
    [['init', '--name', 'a b'], 1, '不能用'],
    [['trust'], 1, '请先运行 init'],
    [['serve', '--port', '99999'], 1, '端口'],
    [['dance'], 2, '不认识 dance'],
    [['show', '--loud'], 2, '不认识 --loud'],
    [['show', 'me'], 2, '不认识 me'],
    [[], 0, '用法'],
    [['serve', '--help'], 0, '用法'],
  ])('understands %j: %d', async (line, code, word) => {
    expect(await type(...line)).toBe(code);
    expect(said[0]).toContain(word);
  });
});
