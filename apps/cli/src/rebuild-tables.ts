import { openDatabase } from '@app/database/postgres.js';
import { groupTitle } from '@app/operations';
import { rebuild, type ReplayProgress } from '@app/replay';
import type { Env } from '../../../config/env.js';
import { inWords } from './in-words.js';
import { withCatalogue } from './product.module.js';

interface Terminal {
  say(line: string): void;
  /** Overwrites its own line. Absent where nobody watches. */
  draw?(line: string): void;
}

/** Builds the read tables of a projection anew, and those that are replayed with it. Throws what it says in Chinese. */
export async function rebuildTables(env: Env, projection: string, { say, draw }: Terminal): Promise<void> {
  const database = await openDatabase(env);
  try {
    await withCatalogue(database.url, env.dataFolder, async (catalogue) => {
      try {
        const bar = new Bar(projection);
        const group = catalogue.group(projection);
        const told = draw && ((progress: ReplayProgress) => draw(bar.at(progress)));
        const { projections, rows, events } = await rebuild({ connectionString: database.url }, group, told);
        draw?.('');
        say(`${groupTitle(projections)}（${projections.join('、')}）：已按${events}条记录重建，共${rows}行`);
      } catch (error) {
        throw inWords(error, catalogue);
      }
    });
  } finally {
    await database.close();
  }
}

const WIDTH = 30;

class Bar {
  private readonly begun = Date.now();

  constructor(private readonly title: string) {}

  at({ seq, newest }: ReplayProgress): string {
    const share = newest > 0 ? Math.min(1, seq / newest) : 1;
    const full = Math.round(share * WIDTH);
    const speed = Math.round(seq / Math.max(0.001, (Date.now() - this.begun) / 1000));
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    return `重建 ${this.title} ${bar} ${Math.floor(100 * share)}% 每秒${speed}条`;
  }
}
