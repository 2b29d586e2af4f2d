import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../libs', import.meta.url));

/** How TypeScript becomes JavaScript wherever there is no time for a full build. */
export const swc = {
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** `@app/…` as in tsconfig.json: the library's index, or one file of it. */
export const aliases = [
  [/^@app\/([^/]+)$/, `${libs}/$1/src/index.ts`],
  [/^@app\/([^/]+)\/(.*)\.js$/, `${libs}/$1/src/$2.ts`],
];
