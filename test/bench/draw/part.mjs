import { hash } from 'node:crypto';
import {
  buildBundle,
  checkFrozen,
  commit,
  executeDraw,
  selectAndPair,
  sealManifest,
  verifyBundleText,
} from '@app/draw/rules.js';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { planOf, rowsOf } from './county.mjs';

const [name, size] = [process.argv[2], JSON.parse(process.argv[3])];
const PEPPER = 'a1'.repeat(32);
const DICE = '91920274132126135882';
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Processor seconds of the work, garbage collection included. */
function timed(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

const rows = rowsOf(size);
const plan = planOf(size, commit({ drawId: 'bench', party: 'office', value: PEPPER }));
const contributionsOf = (n) => [
  { kind: 'pepper', party: 'office', text: PEPPER },
  { kind: 'dice', text: `${DICE.slice(0, -2)}${n + 10}` },
];

/** The texts select and pair cannot do without hashing: a lot and a place per object, a card per turn of a supervisor. */
function* textsOf({ seed, order, loads }, limit) {
  for (const { id } of rows.objects) yield `${seed}|object|${id}`;
  for (const id of order) yield `${seed}|pair|${id}`;
  for (const { id } of rows.supervisors) {
    for (let turn = 1; turn <= Math.min(loads[id] + 1, limit); turn++) yield `${seed}|deal|${turn}|${id}`;
  }
}

/** Only the calls are timed; the texts are made before, some at a time. */
function hashing(texts) {
  let [seconds, calls] = [0, 0];
  for (let chunk = take(texts); chunk.length > 0; chunk = take(texts)) {
    seconds += timed(() => {
      for (let index = 0; index < chunk.length; index++) hash('sha256', chunk[index]);
    }).seconds;
    calls += chunk.length;
  }
  return { seconds, calls };
}

function take(texts) {
  const chunk = [];
  while (chunk.length < 20_000) {
    const { value, done } = texts.next();
    if (done) break;
    chunk.push(value);
  }
  return chunk;
}

/** In a function of its own, so that the next round does not begin with this one's result in memory. */
function round(manifest, n) {
  const { seconds, value } = timed(() => selectAndPair({ manifest, rows, contributions: contributionsOf(n) }));
  const { result } = value;
  const alone = hashing(textsOf(result, result.loadCap.member));
  return {
    ...{ seconds, hashing: alone.seconds, ratio: seconds / alone.seconds },
    ...{ calls: alone.calls, repairs: result.repairs },
  };
}

function selectingAndPairing() {
  const manifest = sealManifest(plan, rows);
  const runs = [];
  for (let n = 0; n < size.rounds; n++) runs.push(round(manifest, n));
  const of = (member) => median(runs.map((run) => run[member]));
  const figures = { seconds: of('seconds'), hashing: of('hashing'), ratio: of('ratio') };
  const repairs = runs.reduce((sum, run) => sum + run.repairs, 0);
  return {
    ...figures,
    calls: of('calls'),
    repairs,
    eligible: rows.objects.length,
    recusals: rows.forbidden.length,
    runs,
  };
}

/** From the lists to the text that is published, as the product does it. */
function draw(n) {
  const contributions = contributionsOf(n);
  const manifest = sealManifest(plan, rows);
  const unfit = checkFrozen({ manifest, rows }).find(({ outcome }) => outcome !== 'ok');
  if (unfit) throw new Error(JSON.stringify(unfit));
  const { result } = executeDraw({ manifest, rows, contributions });
  return canonicalJson(buildBundle({ manifest, rows, contributions, result, changes: [] }));
}

function verifying() {
  const runs = [];
  let megabytes = 0;
  for (let n = 0; n < size.rounds; n++) {
    const drawn = timed(() => draw(n));
    megabytes = drawn.value.length / 2 ** 20;
    const verified = timed(() => verifyBundleText(drawn.value));
    if (verified.value.outcome !== 'pass') throw new Error(JSON.stringify(verified.value));
    runs.push({ drawing: drawn.seconds, verifying: verified.seconds, ratio: verified.seconds / drawn.seconds });
  }
  const of = (member) => median(runs.map((run) => run[member]));
  return { drawing: of('drawing'), verifying: of('verifying'), ratio: of('ratio'), megabytes, runs };
}

const figures = name === 'verify' ? verifying() : selectingAndPairing();
console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS / 1024 }));
