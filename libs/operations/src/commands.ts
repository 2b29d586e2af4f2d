import { Command } from '@app/eventing/message.js';
import type { Checked, Rebuilt, Run } from './events.js';

/** `lapsed` names a run still open whose job is gone: it will come to no result and stands in nobody's way. */
type Asked = Run & { readonly lapsed?: string };

export class RequestRebuild extends Command('RequestRebuild')<Asked> {}
export class RequestDriftCheck extends Command('RequestDriftCheck')<Asked> {}
export class RecordRebuild extends Command('RecordRebuild')<Run & Rebuilt> {}
export class RecordDriftCheck extends Command('RecordDriftCheck')<Run & Checked> {}
export class RecordRunFailure extends Command('RecordRunFailure')<Run & { readonly reason: string }> {}

export type RequestCommand = RequestRebuild | RequestDriftCheck;
export type OperationsCommand = RequestCommand | RecordRebuild | RecordDriftCheck | RecordRunFailure;
