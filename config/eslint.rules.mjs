/** Deciders and their rules know no clock, randomness, ids or I/O; they throw nothing but a Rejection. */
export const rulebook = {
  files: ['libs/*/src/*events.ts', 'libs/*/src/*commands.ts', 'libs/*/src/*rules.ts', 'libs/*/src/*decider.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['Date', 'process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance'].map((name) => ({
        name,
        message: 'A rule knows no clock and no outside world: time and actor come in meta.',
      })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'A rule throws no dice: a seed comes in the command.' },
    ],
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: 'node:crypto',
            importNames: ['randomUUID', 'randomBytes', 'randomInt', 'randomFillSync', 'webcrypto'],
            message: 'A rule hashes; it makes no randomness and no ids.',
          },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: ':function[async=true]', message: 'A rule decides at once.' },
      { selector: 'NewExpression[callee.name="Date"]', message: 'A rule knows no clock: time comes in meta.' },
    ],
  },
};

/** Settings are read once, in one place. */
export const settings = {
  files: ['apps/**/*.ts', 'libs/**/*.ts', 'config/*.ts', 'test/**/*.ts'],
  ignores: ['config/env.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'MemberExpression[object.name="process"][property.name="env"]',
        message: 'process.env is read in config/env.ts alone.',
      },
    ],
  },
};
