import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { DemonstrationStandard } from './events.js';
import { standardFaults } from './standard.rules.js';

const FILE = join('config', 'demonstration-standard.json');

/** The sources and the build lie at different depths below the folder that holds config/. */
function standardFile(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is missing`);
}

/** 创建标准 that the office keeps as data. A faulty one stops the boot, not the batch that is opened with it. */
@Injectable()
export class DemonstrationStandards {
  readonly current: DemonstrationStandard;

  constructor() {
    const standard = JSON.parse(readFileSync(standardFile(), 'utf8')) as DemonstrationStandard;
    const faults = standardFaults(standard);
    if (faults.length > 0) throw new Error(`Demonstration standard ${standard.version}: ${faults.join('; ')}`);
    this.current = standard;
  }
}
