import { parseEventProof, parsePolicy, type Policy } from '@app/transparency';
import type { DrawBundle, VerifyOptions } from '@app/draw/verifying.js';
import { compareOlder, compareRoots, coverage, readCheckpoints, readOlder, type Signed } from './checkpoint-checks.js';
import { checkBundleProofs } from './bundle-proofs.js';
import { beaconsOf, knownChains } from './drand.js';
import { checkBundle, Draws } from './draws.js';
import { EarlierEvents } from './earlier-events.js';
import { Erasures } from './erasures.js';
import { checkEventProof } from './event-proof-checks.js';
import { checkFreezeWitnessed } from './freeze-witness.js';
import { Gates } from './gates.js';
import { HistoryPass } from './history-pass.js';
import { exportedHistory, type History } from './history.js';
import type { Inputs } from './inputs.js';
import type { NamedText } from './source.js';
import { reportPass } from './pass-report.js';
import { checkReceipt, promisedLeaves, type Kept } from './receipt-checks.js';
import type { Report } from './report.js';

/** Checks everything given and says so line by line. Whatever breaks on the way was not checked. */
export async function verify(inputs: Inputs, report: Report, live?: History): Promise<void> {
  try {
    await check(inputs, report, live);
  } catch (error) {
    report.missing('broke', { error: String(error) });
  }
  for (const code of ['limit-never-submitted', 'limit-true-record', 'limit-last-seconds', 'limit-collusion'] as const) {
    report.note(code);
  }
}

async function check(inputs: Inputs, report: Report, live?: History): Promise<void> {
  for (const name of inputs.unknown) report.missing('unknown-file', { name });
  for (const name of inputs.doubled) report.missing('doubled-file', { name });
  const histories = live ? [live] : [];
  for (const source of inputs.exports) {
    const history = await exportedHistory(source);
    if (history) histories.push(history);
    else report.missing('no-events', { name: source.name });
  }
  if (histories.length > 1) return report.missing('several-histories', { count: histories.length });
  const [history] = histories;
  if (!history && isEmpty(inputs)) return report.missing('nothing-given');
  const policy = choosePolicy(inputs, history, report);
  const kept = history && (await checkHistory(history, policy, inputs, report));
  checkAlone(inputs, policy, kept, report);
}

/** Keys alone are nothing to check. */
const isEmpty = ({ bundles, proofs, receipts, older }: Inputs): boolean =>
  [bundles, proofs, receipts, older].every(({ length }) => length === 0);

/** Keys from elsewhere come first: those in an export were chosen by whoever made it. */
function choosePolicy(inputs: Inputs, history: History | undefined, report: Report): Policy | undefined {
  const own = history?.policy === undefined ? undefined : { name: history.name, text: history.policy };
  const chosen = inputs.policy ?? own;
  const policy = chosen && parsePolicyText(chosen);
  if (policy) {
    report.ok('policy', { origin: policy.origin, count: policy.witnesses.length, quorum: policy.quorum });
    if (chosen === own) report.note('policy-of-export');
    return policy;
  }
  if (chosen) report.missing('policy-unreadable', { name: chosen.name });
  else if (history || needsKeys(inputs)) report.missing('no-policy');
  return undefined;
}

const needsKeys = ({ proofs, receipts, older }: Inputs): boolean => proofs.length + receipts.length + older.length > 0;

function parsePolicyText({ text }: NamedText): Policy | undefined {
  try {
    return parsePolicy(JSON.parse(text));
  } catch {
    return undefined;
  }
}

interface Findings extends Kept {
  readonly draws: Draws;
  readonly earlier: EarlierEvents;
}

async function checkHistory(
  history: History,
  policy: Policy | undefined,
  inputs: Inputs,
  report: Report,
): Promise<Findings> {
  const signed = readCheckpoints(history.checkpoints, policy, report);
  const older = readOlder(inputs.older, policy, report);
  const [draws, earlier, erasures, gates] = [new Draws(), new EarlierEvents(), new Erasures(), new Gates()];
  const pass = new HistoryPass({
    sizes: new Set([...signed, ...older].map(({ checkpoint }) => checkpoint.size)),
    leaves: promisedLeaves(inputs.receipts),
    indexes: new Set(inputs.proofs.flatMap(({ text }) => parseEventProof(text)?.index ?? [])),
    bodies: [draws.readers, earlier.readers, gates.readers, new Map([['PayloadErased', erasures.reader]])],
    envelopes: gates.envelopes,
  });
  await history.walk(pass, () => history.tiles.compare(pass.filledTiles()));
  reportPass(pass, report);
  await history.report?.(report);
  await compareAll({ signed, older, pass }, history, report);
  if (!pass.broken) {
    erasures.report(pass, report);
    gates.report(report);
    await history.tiles.compare(pass.openTiles());
    history.tiles.report(report);
  }
  const found = { pass, signed: [...signed, ...older], draws, earlier };
  checkBundles(history, { policy, found, inputs }, report);
  return found;
}

interface Against {
  readonly signed: readonly Signed[];
  readonly older: readonly Signed[];
  readonly pass: HistoryPass;
}

async function compareAll({ signed, older, pass }: Against, history: History, report: Report): Promise<void> {
  compareRoots(signed, pass, report);
  compareOlder(older, pass, report);
  if (!pass.broken) await coverage(signed, pass, history, report);
}

const beaconsIn = ({ chains }: Inputs): VerifyOptions => beaconsOf(chains.map(({ text }) => text));

interface Beside {
  readonly policy: Policy | undefined;
  readonly found: Findings;
  readonly inputs: Inputs;
}

function checkBundles({ bundles, live }: History, beside: Beside, report: Report): void {
  const drawIds = new Set<string>();
  for (const named of bundles) {
    const bundle = checkBundle(named, beaconsIn(beside.inputs), report);
    if (!bundle) continue;
    drawIds.add(bundle.manifest.drawId);
    checkBundleProofs(named.name, bundle, beside.policy, report);
    compareDraw(named.name, bundle, beside, report);
  }
  beside.found.draws.census(live ? undefined : drawIds, report);
}

/** A draw that is the recorded one is also held against what the history says of the time before it. */
function compareDraw(name: string, bundle: DrawBundle, { policy, found, inputs }: Beside, report: Report): void {
  const { draws, earlier, signed, pass } = found;
  const frozen = earlier.freezeOf(bundle.manifest.drawId);
  if (!draws.compare(name, bundle, report) || !frozen) return;
  earlier.check(bundle, pass.erased.size === 0, report);
  const chains = knownChains(inputs.chains.map(({ text }) => text));
  checkFreezeWitnessed(bundle, frozen.index, { policy, signed, chains }, report);
}

/** An envelope has only a hash of its content, which names the observers and so is not published. */
function bundleAlone(name: string, { proofs }: DrawBundle, report: Report): void {
  report.note('bundle-alone', { name });
  if (proofs) report.note('bundle-proof-content', { name });
}

/** What was given beside a history, or alone. */
function checkAlone(inputs: Inputs, policy: Policy | undefined, found: Findings | undefined, report: Report): void {
  for (const named of inputs.bundles) {
    const bundle = checkBundle(named, beaconsIn(inputs), report);
    if (!bundle) continue;
    checkBundleProofs(named.name, bundle, policy, report);
    if (found) compareDraw(named.name, bundle, { policy, found, inputs }, report);
    else bundleAlone(named.name, bundle, report);
  }
  const proved = new Set<string>();
  for (const proof of inputs.proofs) checkEventProof(proof, policy, found?.pass, report, proved);
  for (const receipt of inputs.receipts) checkReceipt(receipt, policy, { kept: found, proved }, report);
  if (!found && policy) {
    for (const { name, checkpoint } of readOlder(inputs.older, policy, report)) {
      report.ok('checkpoint-alone', { name, size: checkpoint.size });
      report.missing('older-without-history', { name });
    }
  }
}
