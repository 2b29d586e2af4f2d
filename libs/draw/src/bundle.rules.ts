import type { DrawResult } from './execute.rules.js';
import { manifestHash, type Manifest } from './manifest.rules.js';
import type { Change } from './replace.rules.js';
import type { Rows } from './rows.rules.js';
import type { Contribution } from './seed.rules.js';
import { hashOf } from './suite.rules.js';

export const BUNDLE_FORMAT = 'yuheng-draw-bundle/1';

/** An event's place in the signed log: its envelope without its content, and the way from there to the tree's root. */
export interface BundleProof {
  readonly index: number;
  /** Canonical text; its leaf hash is where the proof begins. */
  readonly envelope: string;
  /** RFC 6962 inclusion proof, base64, lowest first. */
  readonly hashes: readonly string[];
}

/** That freeze and execution stand in the history, under one signed checkpoint; absent while none covers them. */
export interface BundleProofs {
  readonly frozen?: BundleProof;
  readonly executed?: BundleProof;
  readonly checkpoint?: string;
}

export interface FrozenHashes {
  readonly manifestHash: string;
  readonly objectsRoot: string;
  readonly supervisorsRoot: string;
  readonly forbiddenRoot: string;
}

/** 公示前: what may be shown of a frozen draw. Nothing in it lets anyone compute a lot (section 3). */
export interface FrozenBundle {
  readonly format: typeof BUNDLE_FORMAT;
  readonly manifest: Manifest;
  readonly hashes: FrozenHashes;
  readonly proofs?: BundleProofs;
}

/** 公示包: everything that is published of one draw, enough to hold it again (section 3). */
export interface DrawBundle extends FrozenBundle {
  readonly rows: Rows;
  readonly contributions: readonly Contribution[];
  readonly result: DrawResult;
  readonly changes: readonly Change[];
  readonly hashes: FrozenHashes & { readonly resultHash: string };
}

const frozenHashes = (manifest: Manifest): FrozenHashes => ({
  manifestHash: manifestHash(manifest),
  objectsRoot: manifest.objects.root,
  supervisorsRoot: manifest.supervisors.root,
  forbiddenRoot: manifest.forbidden.root,
});

/** The bundle of a draw that is frozen and not yet published. */
export const buildFrozenBundle = (manifest: Manifest, proofs?: BundleProofs): FrozenBundle => ({
  format: BUNDLE_FORMAT,
  manifest,
  hashes: frozenHashes(manifest),
  ...(proofs && { proofs }),
});

/** The published bundle; `canonicalJson` of it is the document (F8). */
export const buildBundle = (draw: Omit<DrawBundle, 'format' | 'hashes'>): DrawBundle => ({
  ...buildFrozenBundle(draw.manifest, draw.proofs),
  rows: draw.rows,
  contributions: draw.contributions,
  result: draw.result,
  changes: draw.changes,
  hashes: { ...frozenHashes(draw.manifest), resultHash: hashOf(draw.result, draw.manifest.hash) },
});
