import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const PLATFORM = [
  'eventing',
  'transparency',
  'database',
  'queues',
  'http',
  'documents',
  'files',
  'calendar',
  'testing',
];
const contexts = readdirSync(join(root, 'libs')).filter((name) => !PLATFORM.includes(name));
const filesOf = (context: string): string[] => readdirSync(join(root, 'libs', context, 'src'));
const read = (context: string, file: string): string => readFileSync(join(root, 'libs', context, 'src', file), 'utf8');

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

function violations(folder: string): Violation[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(folder, 'config/dependency-cruiser.cjs');
  let output: string;
  try {
    output = execFileSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', 'apps', 'libs'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

/** A small tree of our own shape, with one file that breaks one rule. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-architecture-'));
  const tree: Record<string, string> = {
    'libs/eventing/src/index.ts': "export * from './message.js';\n",
    'libs/eventing/src/message.ts': 'export const Event = 1;\n',
    'libs/alpha/src/index.ts': "export * from './events.js';\n",
    'libs/alpha/src/events.ts':
      "import { Event } from '../../eventing/src/message.js';\nexport const happened = Event;\n",
    'libs/alpha/src/queries.ts': 'export const answer = 1;\n',
    'libs/beta/src/decider.ts':
      "import { happened } from '../../alpha/src/events.js';\nexport const decide = happened;\n",
    'libs/beta/src/index.ts': "export * from './decider.js';\n",
    'apps/api/src/main.ts': "import { decide } from '../../../libs/beta/src/index.js';\nexport const main = decide;\n",
    'tsconfig.json': '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext"}}',
    ...files,
  };
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'config'), { recursive: true });
  cpSync(join(root, 'config/dependency-cruiser.cjs'), join(folder, 'config/dependency-cruiser.cjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function rulesBroken(files: Readonly<Record<string, string>>): string[] {
  const folder = planted(files);
  try {
    return [...new Set(violations(folder).map(({ rule }) => rule.name))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the house', () => {
  it('keeps its rules of who may know whom', () => {
    expect(violations(root).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it.each([
    ['nothing', {}, []],
    [
      'rulebook-is-pure',
      { 'libs/beta/src/decider.ts': "import { readFileSync } from 'node:fs';\nexport const decide = readFileSync;\n" },
      ['rulebook-is-pure'],
    ],
    [
      'rulebook-is-pure in a second decider',
      {
        'libs/beta/src/plan.decider.ts': "import { answer } from './queries.js';\nexport const plan = answer;\n",
        'libs/beta/src/queries.ts': 'export const answer = 1;\n',
      },
      ['rulebook-is-pure'],
    ],
    [
      'contexts-meet-in-events',
      {
        'libs/beta/src/http.ts': "import { answer } from '../../alpha/src/queries.js';\nexport const http = answer;\n",
      },
      ['contexts-meet-in-events'],
    ],
    [
      'platform-knows-no-context',
      {
        'libs/http/src/index.ts':
          "import { happened } from '../../alpha/src/events.js';\nexport const http = happened;\n",
      },
      ['platform-knows-no-context'],
    ],
    [
      'libs-know-no-apps',
      { 'libs/beta/src/http.ts': "import { main } from '../../../apps/api/src/main.js';\nexport const http = main;\n" },
      ['libs-know-no-apps'],
    ],
    [
      'apps-see-only-front-doors',
      {
        'apps/api/src/main.ts':
          "import { decide } from '../../../libs/beta/src/decider.js';\nexport const main = decide;\n",
      },
      ['apps-see-only-front-doors'],
    ],
    [
      'no-cycles',
      {
        'libs/alpha/src/queries.ts': "import { more } from './more.js';\nexport const answer = more;\n",
        'libs/alpha/src/more.ts': "import { answer } from './queries.js';\nexport const more = answer;\n",
      },
      ['no-cycles'],
    ],
  ] as [string, Record<string, string>, string[]][])('would notice a breach of: %s', (_, files, expected) =>
    expect(rulesBroken(files)).toEqual(expected),
  );
});

describe('a context', () => {
  const ALLOWED =
    /^((([a-z-]+\.)?(events|commands|rules|decider|queries|http|dto|reactions|jobs|projection|entity|handlers|middleware|module))|refusals|narrative|index|[a-z-]+)(\.int)?(\.spec)?\.ts$/;

  it.each(contexts)('%s is flat and has no file with a name that says nothing', (context) => {
    for (const entry of readdirSync(join(root, 'libs', context, 'src'), { withFileTypes: true })) {
      expect(`${entry.name} ${entry.isFile()}`).toBe(`${entry.name} true`);
      expect(entry.name).toMatch(ALLOWED);
      expect(entry.name).not.toMatch(/^(utils?|helpers?|common|base|types|constants)\./);
    }
    expect(existsSync(join(root, 'libs', context, 'README.md'))).toBe(true);
  });

  /** The codes a file refuses with: second argument of refuseIf, first of new Rejection. */
  function codesIn(text: string): string[] {
    const codes: string[] = [];
    const literal = (node: ts.Node | undefined) => (node && ts.isStringLiteral(node) ? codes.push(node.text) : 0);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'refuseIf') literal(node.arguments[1]);
      if (ts.isNewExpression(node) && node.expression.getText() === 'Rejection') literal(node.arguments?.[0]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('rules.ts', text, ts.ScriptTarget.Latest, true));
    return codes;
  }
  const rulebooks = contexts.flatMap((context) =>
    filesOf(context)
      .filter((file) => /(rules|decider)\.ts$/.test(file))
      .map((file) => [context, file] as const),
  );

  it.each(rulebooks)('%s/%s has a spec and a sentence for every refusal', (context, file) => {
    const specs = filesOf(context)
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => read(context, name))
      .join('\n');
    const own = filesOf(context).includes('refusals.ts') ? read(context, 'refusals.ts') : '';
    const sentences = `${own}\n${readFileSync(join(root, 'libs/eventing/src/refusals.ts'), 'utf8')}`;
    for (const code of codesIn(read(context, file))) {
      expect(`${specs.includes(`'${code}'`) ? 'specified' : 'no spec'}: ${code}`).toBe(`specified: ${code}`);
      expect(`${sentences.includes(`'${code}':`) ? 'worded' : 'no sentence'}: ${code}`).toBe(`worded: ${code}`);
    }
  });

  it('notices a refusal in a decider', () =>
    expect(codesIn("refuseIf(state.is !== 'open', 'note-is-full'); throw new Rejection('note-is-gone')")).toEqual([
      'note-is-full',
      'note-is-gone',
    ]));

  const eventFiles = contexts.flatMap((context) =>
    filesOf(context)
      .filter((file) => /(^|\.)events\.ts$/.test(file))
      .map((file) => [context, file] as const),
  );
  /** Events say what happened: a past participle somewhere in the name, or one of these. */
  const PAST =
    /(ed|en|wn|ld|nt|de|ne|ft|Found|Met|Struck|Rebuilt|Read|Reset|Overdue|Open|Put|Infeasible)([A-Z]|$)|Down$/;

  it.each(eventFiles)('%s/%s names events in the past and tells each in the timeline', (context, file) => {
    const types = [...read(context, file).matchAll(/Event\('(\w+)'\)/g)].map((match) => match[1] ?? '');
    const narrative = read(context, 'narrative.ts');
    for (const type of types) {
      expect(type).toMatch(PAST);
      expect(type).not.toMatch(/(Event|Updated|Changed|StatusSet)$/);
      expect(`${narrative.includes(`${type}:`) ? 'told' : 'not told'}: ${type}`).toBe(`told: ${type}`);
    }
  });
});

describe('the project', () => {
  it('stands alone', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n');
    const texts = tracked.filter(
      (path) =>
        /\.(ts|mjs|cjs|json|md|vue|yaml|yml)$/.test(path) && path !== relative(root, fileURLToPath(import.meta.url)),
    );
    const outside = texts.filter(
      (path) => existsSync(join(root, path)) && /\.\.\/shared\b/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  it('names no host in the lock file', () =>
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/));
});
