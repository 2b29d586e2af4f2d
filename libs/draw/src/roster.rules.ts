import { refuseIf } from '@app/eventing/rejection.js';
import type { Manifest } from './manifest.rules.js';
import { rowRoot, type Rows } from './rows.rules.js';

const LISTS = { objects: '监督对象名录', supervisors: '监督人员名录', forbidden: '回避名单' } as const;

/** The lists a draw is held over are those whose roots were frozen, or it is not held. `suspects` name rows to look at. */
export function refuseChangedRolls(manifest: Manifest, rows: Rows, suspects: readonly string[] = []): void {
  for (const list of ['objects', 'supervisors', 'forbidden'] as const) {
    const { count, root } = manifest[list];
    const changed = rows[list].length !== count || rowRoot(rows[list], manifest.hash) !== root;
    refuseIf(changed, 'rolls-changed', { list: LISTS[list], rows: suspects.join('、') || '无法指明' });
  }
}
