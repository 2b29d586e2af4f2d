import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from '../../apps/cli/bin/build.mjs';

register('../../config/typescript-loader.mjs', import.meta.url);
const { syntheticExport } = await import('../../libs/testing/src/synthetic-export.ts');

const EVENTS = 200_000;
const RUNS = 3;
const program = fileURLToPath(new URL('../../dist/verifier/yuheng-verify.mjs', import.meta.url));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Events of about 700 bytes each, ten to a stream. */
function* events() {
  for (let n = 0; n < EVENTS; n++) {
    const data = {
      n,
      title: '执法记录仪使用不规范，未按要求保存音像资料',
      measures: ['完善制度', '组织培训'],
      dueOn: '2022-06-30',
    };
    yield { stream: `issue-${n % (EVENTS / 10)}`, type: 'IssueFound', data };
  }
}

const TELLING = `process.once('exit', () => console.error(JSON.stringify(process.cpuUsage())));
  process.argv.splice(1, 0, '-');
  await import(${JSON.stringify(program)});`;

/** Wall clock and processor time of one run, in seconds; on a busy machine only the latter says what it costs. */
function verified(folder) {
  const begun = performance.now();
  const options = ['--input-type=module', '--eval', TELLING, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  const wall = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  const { user, system } = JSON.parse(stderr);
  return { wall, cpu: (user + system) / 1e6 };
}

/** The built program over a whole export with tiles: what an auditor waits for, start of the process included. */
export async function measure(report) {
  await buildWhatIsStale(report, ['verifier']);
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-verifier-bench-'));
  try {
    report(`writing an export of ${EVENTS} events`);
    for (const [path, content] of syntheticExport(events(), { checkpoints: [EVENTS / 2, EVENTS], tiles: true })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const runs = [];
    for (let run = 1; run <= RUNS; run++) {
      report(`verifying, ${run} of ${RUNS}`);
      runs.push(verified(folder));
    }
    const [wall, cpu] = [median(runs.map((run) => run.wall)), median(runs.map((run) => run.cpu))];
    return {
      verifier_events: EVENTS,
      verifier_seconds: Math.round(wall * 100) / 100,
      verifier_events_per_second: Math.round(EVENTS / wall),
      verifier_events_per_cpu_second: Math.round(EVENTS / cpu),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
