import { BUNDLE_FORMAT } from './bundle.rules.js';
import { dictionary, list, oneOf, record, text, variant, variantBy, whole } from './form.rules.js';
import { MOST_MUTUAL_ATTEMPTS, MUTUAL_POOL } from './mutual.rules.js';
import { RECUSAL_GROUNDS } from './rows.rules.js';
import { SUITES } from './suite.rules.js';

const id = text(/^[0-9A-Za-z._:-]{1,64}$/, 'id of 1 to 64 of 0-9 A-Z a-z . _ : -');
const name = text(/^[^|]{1,64}$/u, 'name without |');
const words = text(/^[^]+$/, 'text');
const hash = text(/^[0-9a-f]{64}$/, '64 lower-case hex digits');
const salt = text(/^[0-9a-f]{32}$/, '32 lower-case hex digits');
const time = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'UTC time');
const flag = oneOf(true, false);

const sealed = { count: whole(0), root: hash };
const party = { kind: words, party: name };

const manifestMembers = {
  v: oneOf('2r1'),
  drawId: id,
  planItem: words,
  batch: whole(0),
  legalBasis: words,
  software: record({ version: words, sourceHash: words, verifierHash: words }),
  hash: oneOf(...SUITES),
  objects: record({ ...sealed, rulesVersion: words }),
  supervisors: record(sealed),
  forbidden: record(sealed),
  strata: list(record({ id, method: oneOf('srs', 'comb'), N: whole(0), n: whole(0), rule: words }), 1),
  balance: oneOf('minmax'),
  frequencyCap: record({ months: whole(0) }),
  contributions: list(
    variant('kind', {
      pepper: record({ ...party, commit: hash }),
      drand: record({ chain: hash, round: whole(1) }),
      lottery: record({ game: name, issue: name }),
      dice: record({ digits: whole(1) }),
      reveal: record({ ...party, commit: hash }),
    }),
    1,
  ),
  freezeDeadline: time,
  notBefore: time,
  revealBy: time,
  publishBy: time,
};

/** At least two inspect a unit, unless units inspect each other: there one team, of two people or more, is enough. */
const manifest = variantBy('pairing', {
  absent: record({ ...manifestMembers, slots: list(name, 2) }),
  present: record({
    ...manifestMembers,
    slots: list(oneOf(MUTUAL_POOL), 1),
    pairing: record({ method: oneOf('mutual'), attempts: whole(1, MOST_MUTUAL_ATTEMPTS) }),
  }),
});

const rows = record({
  objects: list(
    record({ id, stratum: words, w: whole(0), eligible: flag, salt }, { reason: words, lastInspected: words }),
  ),
  supervisors: list(record({ id, unit: words, pool: name, cap: whole(0), available: flag, salt }, { reason: words })),
  forbidden: list(record({ o: id, s: id, why: oneOf(...RECUSAL_GROUNDS), salt })),
});

const contributions = list(
  variant('kind', {
    pepper: record({ ...party, text: words }),
    drand: record({ chain: hash, round: whole(1), signature: text(/^([0-9a-f]{2})+$/, 'hex'), text: words }),
    lottery: record({ game: name, issue: name, text: words }),
    dice: record({ text: words }),
    reveal: record({ ...party, text: words }),
  }),
);

const result = record(
  {
    seed: hash,
    strata: list(
      record(
        { id, method: oneOf('srs', 'comb'), picked: list(id), reserve: list(id) },
        { certain: list(id), offset: text(/^(0|[1-9]\d*)$/, 'decimal number') },
      ),
    ),
    order: list(id),
    assignments: dictionary(id, list(id)),
    loads: dictionary(id, whole(0)),
    loadCap: dictionary(name, whole(0)),
    repairs: whole(0),
  },
  { attempt: whole(0) },
);

const change = record(
  { seq: whole(0), at: time, kind: oneOf('object-replaced', 'supervisor-replaced'), out: id, in: id, reason: words },
  { object: id, documentHash: hash },
);

const frozenHashes = { manifestHash: hash, objectsRoot: hash, supervisorsRoot: hash, forbiddenRoot: hash };
const proof = record({ index: whole(0), envelope: words, hashes: list(words) });
const proofs = { proofs: record({}, { frozen: proof, executed: proof, checkpoint: words }) };

/** The form of a published bundle (section 3). */
export const bundleForm = record(
  {
    format: oneOf(BUNDLE_FORMAT),
    manifest,
    rows,
    contributions,
    result,
    changes: list(change),
    hashes: record({ ...frozenHashes, resultHash: hash }),
  },
  proofs,
);

/** The form of a bundle before publication (section 3). */
export const frozenBundleForm = record(
  { format: oneOf(BUNDLE_FORMAT), manifest, hashes: record(frozenHashes) },
  proofs,
);
