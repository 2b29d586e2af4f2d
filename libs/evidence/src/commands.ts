import { Command } from '@app/eventing/message.js';
import type { EvidencePlace, Sameness } from './events.js';

export class FindEvidenceReuse extends Command('FindEvidenceReuse')<{
  reuseId: string;
  same: Sameness;
  distance: number;
  later: EvidencePlace;
  earlier: EvidencePlace;
}> {}
/** 属实 or 有理由. */
export class DecideEvidenceReuse extends Command('DecideEvidenceReuse')<{
  reuseId: string;
  verdict: 'confirmed' | 'excused';
  note: string;
}> {}
/** `known`: the classes of the office's table, `used`: whether the file is evidence of the unit; no asker fills them in. */
export class GiveRetention extends Command('GiveRetention')<{
  fileId: string;
  unitId: string;
  retention: string;
  reason: string;
  known?: readonly string[];
  used?: boolean;
}> {}

export type ReuseCommand = FindEvidenceReuse | DecideEvidenceReuse;
