import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** V8 compiles and collects on the one thread too. It takes what memory it gets, so it is given what a draw may take. */
const ON_ONE_CORE = ['--single-threaded'];
const WITHIN_600_MB = ['--max-old-space-size=490', '--max-semi-space-size=8'];

/** Sizes by the number of objects drawn; each supervisor list is as in the requirement. */
const SIZES = {
  large: { drawn: 1_000_000, supervisors: 50_000, rounds: 5 },
  small: { drawn: 10_000, supervisors: 1_000, rounds: 15 },
};

/** The rules and what measures them in one file, so that nothing else is in the process. */
async function built() {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    root: here('.'),
    resolve: { alias: [{ find: /^@app\/([^/]+)\/(.*)\.js$/, replacement: here('../../libs/$1/src/$2.ts') }] },
    ssr: { noExternal: true },
    build: { ssr: here('draw/part.mjs'), target: 'node20', write: false },
  });
  return output[0].code;
}

/** One part in a process of its own. */
function part(program, name, size, report) {
  report(`${name}: ${size.drawn} objects × 2 over ${size.supervisors} supervisors, ${size.rounds} rounds`);
  const options = [...ON_ONE_CORE, ...(name === 'verify' ? [] : WITHIN_600_MB), program, name, JSON.stringify(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stdout + stderr);
  return JSON.parse(stdout);
}

const round = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * Select and pair against its own SHA-256 calls, and drawing (from lists to published text) against verifying that
 * text. Seconds are processor time, which a busy machine does not stretch; each ratio is the median of the rounds'.
 */
export async function measure(report) {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-draw-bench-'));
  try {
    const program = join(folder, 'part.mjs');
    writeFileSync(program, await built());
    return figures((name, size) => part(program, name, size, report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(run) {
  const [large, small] = [run('select-and-pair', SIZES.large), run('select-and-pair', SIZES.small)];
  const dense = run('select-and-pair', { ...SIZES.small, dense: true });
  const verifying = run('verify', { ...SIZES.large, rounds: 2 });
  const growth = large.seconds / small.seconds;
  const nLogN = (SIZES.large.drawn * Math.log(SIZES.large.drawn)) / (SIZES.small.drawn * Math.log(SIZES.small.drawn));
  return {
    draw_objects: large.eligible,
    draw_drawn: SIZES.large.drawn,
    draw_supervisors: SIZES.large.supervisors,
    draw_recusals: large.recusals,
    draw_repairs: large.repairs,
    draw_hash_calls: large.calls,
    draw_hash_calls_seconds: round(large.hashing),
    draw_select_and_pair_seconds: round(large.seconds),
    draw_select_and_pair_to_hash_calls_ratio: round(large.ratio),
    draw_select_and_pair_peak_rss_mb: round(large.peak, 0),
    draw_10k_select_and_pair_ms: round(small.seconds * 1000, 1),
    draw_10k_select_and_pair_to_hash_calls_ratio: round(small.ratio),
    draw_10k_dense_recusals: dense.recusals,
    draw_10k_dense_select_and_pair_ms: round(dense.seconds * 1000, 1),
    draw_growth_10k_to_1m: round(growth, 1),
    draw_hash_calls_growth_10k_to_1m: round(large.hashing / small.hashing, 1),
    draw_growth_of_n_log_n: round(nLogN, 1),
    draw_whole_seconds: round(verifying.drawing),
    draw_verify_seconds: round(verifying.verifying),
    draw_verify_to_whole_draw_ratio: round(verifying.ratio),
    draw_verify_peak_rss_mb: round(verifying.peak, 0),
    draw_bundle_mb: round(verifying.megabytes, 0),
  };
}
