import type { Pool } from 'pg';
import { Sequencer } from '@app/proof/sequencer.js';
import { treeState } from '@app/proof/stored.js';

/** Gives whatever was recorded its place in the log. Answers how many events stand there now. */
export async function sequence(pool: Pool): Promise<number> {
  const db = await pool.connect();
  try {
    const sequencer = await Sequencer.lead(db);
    if (!sequencer) throw new Error('another process gives events their places');
    while (await sequencer.step());
  } finally {
    db.release(true);
  }
  return (await treeState(pool)).size;
}
