import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Db } from '@app/eventing';
import { refuseUnsoundScheme, type Scheme } from './scheme.rules.js';

const FOLDER = join('config', 'assessment-schemes');

/** The sources and the build lie at different depths below the folder that holds config/. */
function schemeFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FOLDER))) return join(folder, FOLDER);
  }
  throw new Error(`${FOLDER} is missing`);
}

export interface KnownScheme {
  readonly scheme: Scheme;
  /** When the office fixed it; absent: it came with the product. */
  readonly adoptedAt?: Date;
  /** Version of its stream, 0 before the office has fixed one. */
  readonly streamVersion: number;
}

/** 评分方案: those that came with the product, and the versions that the office fixed. A faulty file stops the boot. */
@Injectable()
export class Schemes {
  readonly shipped: readonly Scheme[];

  constructor() {
    const folder = schemeFolder();
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    this.shipped = files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Scheme);
    for (const scheme of this.shipped) refuseUnsoundScheme(scheme);
  }

  /** The newest version that came with the product, 0 where it is the office's own. */
  shippedVersion(code: string): number {
    return Math.max(0, ...this.shipped.filter((scheme) => scheme.code === code).map(({ version }) => version));
  }

  /** Every version, the newest of a scheme first. Where the office has fixed a version of that number, its own stands. */
  async all(db: Db): Promise<KnownScheme[]> {
    const { rows } = await db.query<KnownScheme>(
      'select scheme, adopted_at as "adoptedAt", stream_version as "streamVersion" from assessment_scheme',
    );
    const isOffices = ({ code, version }: Scheme): boolean =>
      rows.some(({ scheme: own }) => own.code === code && own.version === version);
    const streamVersion = (code: string): number =>
      Math.max(0, ...rows.filter(({ scheme }) => scheme.code === code).map((row) => row.streamVersion));
    const shipped = this.shipped
      .filter((scheme) => !isOffices(scheme))
      .map((scheme): KnownScheme => ({ scheme, streamVersion: streamVersion(scheme.code) }));
    return [...rows, ...shipped].sort(
      ({ scheme: one }, { scheme: other }) => one.code.localeCompare(other.code) || other.version - one.version,
    );
  }

  /** What an assessment is opened with today. */
  async current(db: Db, code: string): Promise<KnownScheme | undefined> {
    return (await this.all(db)).find(({ scheme }) => scheme.code === code);
  }
}
