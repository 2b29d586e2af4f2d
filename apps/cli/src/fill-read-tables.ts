import type { Catalogue, ProjectionGroup } from '@app/eventing';
import { groupTitle } from '@app/operations';
import { mend } from '@app/replay';
import { inWords } from './in-words.js';
import { withCatalogue } from './product.module.js';

type Say = (line: string) => void;

/** Rebuilds every group of read tables that is not what the history says. Answers whether all of them are now. */
export const fillReadTables = (url: string, dataFolder: string, say: Say): Promise<boolean> =>
  withCatalogue(url, dataFolder, async (catalogue) => {
    let whole = true;
    for (const group of catalogue.groups()) whole = (await fill(url, group, catalogue, say)) && whole;
    return whole;
  });

async function fill(url: string, group: ProjectionGroup, catalogue: Catalogue, say: Say): Promise<boolean> {
  const title = groupTitle(group.projections.map(({ name }) => name));
  try {
    const rebuilt = await mend({ connectionString: url }, group);
    if (rebuilt) say(`${title}：升级后已按${rebuilt.events}条记录重建，共${rebuilt.rows}行`);
    return true;
  } catch (error) {
    say(`${title}：升级后没有重建，下次启动时再办。原因：${(inWords(error, catalogue) as Error).message}`);
    return false;
  }
}
