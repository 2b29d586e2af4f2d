import { scoring } from './people/scoring.mjs';
import { measureTraining } from './people/training.mjs';

/** The parts of this suite, each with figures of its own. */
const PARTS = [measureTraining, scoring];

/** People and judgement: `npm run bench -- people [--json FILE]`, with the options of its parts. */
export async function measure(report, options = []) {
  const figures = {};
  for (const part of PARTS) Object.assign(figures, await part(report, options));
  return figures;
}
