import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { sheetFaults, type ScoreSheet } from './sheet.rules.js';

const FOLDER = join('config', 'score-sheets');

/** The sources and the build lie at different depths below the folder that holds config/. */
function sheetFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FOLDER))) return join(folder, FOLDER);
  }
  throw new Error(`${FOLDER} is missing`);
}

/** 评查标准: the sheets the office keeps as data. A faulty one stops the boot, not the review that is marked by it. */
@Injectable()
export class ScoreSheets {
  readonly all: readonly ScoreSheet[];

  constructor() {
    const folder = sheetFolder();
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    this.all = files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ScoreSheet);
    for (const sheet of this.all) {
      const faults = sheetFaults(sheet);
      if (faults.length > 0) throw new Error(`Score sheet ${sheet.code} ${sheet.version}: ${faults.join('; ')}`);
    }
    const names = this.all.map(({ code, version }) => `${code} ${version}`);
    if (new Set(names).size !== names.length) throw new Error(`${FOLDER} holds one version of a sheet twice`);
  }

  /** The newest version of a sheet: what a round is opened with today. */
  current(code: string): ScoreSheet | undefined {
    return this.all.filter((sheet) => sheet.code === code).sort((a, b) => b.version.localeCompare(a.version))[0];
  }
}
