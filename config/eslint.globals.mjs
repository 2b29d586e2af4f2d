/** What plain Node scripts find without importing it. */
export default Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'Buffer',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'fetch',
    'performance',
    'module',
    'require',
  ].map((name) => [name, 'readonly']),
);
