import { DescribeFileScoring, ListFileScorings, ReadHandedInSheet } from '@app/case-scoring';
import type { Person } from './cast.js';
import type { World } from './world.js';

interface Sealed {
  readonly place: number;
  readonly scorer_id: string;
  readonly reasons: readonly string[];
}

/** Sheets that are in while the file is not scored, by what the history says of it. */
const SEALED = `
  select h.body -> 'data' ->> 'place' as place, h.body -> 'data' ->> 'scorerId' as scorer_id,
         array(select trim(x ->> 'reason') from json_array_elements(h.body -> 'data' -> 'marking' -> 'deductions') x
               union select trim(x ->> 'reason') from json_array_elements(h.body -> 'data' -> 'marking' -> 'vetoes') x) as reasons
    from event h where h.stream = $1 and h.type = 'ScoresHandedIn'
     and not exists (select from event s where s.stream = h.stream and s.type = 'FileScored') order by h.version`;

/** Somebody looks at all he can ask about a file; throws where he is told what a sealed sheet of another says. */
export async function peek(world: World, by: Person, scoringId: string): Promise<undefined> {
  const meta = world.meta(by);
  const sheets = await world.rows<Sealed>(SEALED, [`file-scoring-${scoringId}`]);
  const others = sheets.filter(({ scorer_id }) => scorer_id !== by.accountId);
  const answers = [
    await world.see(new DescribeFileScoring({ scoringId }, meta)),
    await world.see(new ListFileScorings({ limit: 50 }, meta)),
    ...(await Promise.all([1, 2, 3].map((place) => world.see(new ReadHandedInSheet({ scoringId, place }, meta))))),
  ];
  const told = JSON.stringify(answers);
  const seen = others.flatMap(({ reasons }) => reasons).find((reason) => reason !== '' && told.includes(reason));
  if (seen) throw new Error(`${by.login} reads a sealed sheet of file ${scoringId}: ${seen}`);
  world.count(others.length > 0 ? 'looks at sealed sheets' : 'looks at a file');
  return undefined;
}
