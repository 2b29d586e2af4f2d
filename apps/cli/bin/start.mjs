import { whenNpmEnds } from './npm.mjs';
import { prepare, refuse } from './prepare.mjs';

whenNpmEnds(() => process.kill(process.pid, 'SIGTERM'));
prepare()
  .then((load) => load('apps/cli/src/start.js'))
  .then(({ start }) => start(process.env))
  .catch((error) => refuse(error.message));
