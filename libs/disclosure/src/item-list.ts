import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DECISION_KINDS, type DecisionKind } from './events.js';

const FILE = join('config', 'disclosure-items.json');

/** One of the nine or five: `months` until it is stale. */
export interface StandingItem {
  readonly code: string;
  readonly name: string;
  readonly window: boolean;
  readonly months: number;
}

export interface ItemData {
  readonly source: string;
  readonly items: readonly StandingItem[];
  readonly decisions: readonly { readonly kind: DecisionKind; readonly name: string; readonly workingDays: number }[];
  readonly withdrawalWorkingDays: number;
  /** Within how many days a unit first shows what it has to show; laid down nowhere. */
  readonly firstShownDays: number;
  /** Month and day in the year after: 01-31. */
  readonly statisticsDueOn: string;
}

/** The sources and the build lie at different depths below the folder that holds config/. */
function dataFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** 公示目录: what is to be shown and by when. A faulty table stops the boot. */
@Injectable()
export class ItemList {
  readonly data = JSON.parse(readFileSync(dataFile(), 'utf8')) as ItemData;

  constructor() {
    const missing = DECISION_KINDS.filter((kind) => !this.data.decisions.some((one) => one.kind === kind));
    const codes = this.data.items.map(({ code }) => code);
    if (missing.length > 0) throw new Error(`${FILE} has no period for ${missing.join(', ')}`);
    if (new Set(codes).size !== codes.length) throw new Error(`${FILE} names an item twice`);
    if (codes.some((code) => !/^[a-z][a-z-]{1,30}$/.test(code)))
      throw new Error(`${FILE} has a code that is no address`);
  }

  item(code: string): StandingItem | undefined {
    return this.data.items.find((one) => one.code === code);
  }

  /** What a unit has to show. */
  of({ serviceWindow }: { serviceWindow: boolean }): readonly StandingItem[] {
    return this.data.items.filter(({ window }) => serviceWindow || !window);
  }

  workingDays(kind: DecisionKind): number {
    return this.data.decisions.find((one) => one.kind === kind)!.workingDays;
  }

  decisionWord(kind: DecisionKind): string {
    return this.data.decisions.find((one) => one.kind === kind)!.name;
  }
}
