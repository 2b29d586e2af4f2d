import { prepare, refuse } from './prepare.mjs';

prepare()
  .then((load) => load('apps/cli/src/start.js'))
  .then(({ start }) => start(process.env))
  .catch((error) => refuse(error.message));
