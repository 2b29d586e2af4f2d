#!/usr/bin/env node
import { prepare, refuse } from './prepare.mjs';

prepare()
  .then((load) => load('apps/cli/src/main.js'))
  .catch((error) => refuse(error.stack));
