import { fileURLToPath } from 'node:url';

/** What must hold before anything of the product can run: a recent Node, a sensible port, an up-to-date build. */
export async function prepare() {
  refuseOldNode();
  refuseBadPort();
  // The same folder, wherever in the checkout the command was given.
  process.env.YUHENG_DATA ||= fileURLToPath(new URL('../../../.data', import.meta.url));
  const { buildWhatIsStale } = await import('./build.mjs');
  await buildWhatIsStale(console.error);
  return (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(
    `需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}：请升级 Node.js。 [Node.js 20.19 or newer required]`,
  );
}

function refuseBadPort() {
  const { PORT } = process.env;
  if (!PORT || (/^\d+$/.test(PORT) && Number(PORT) > 0 && Number(PORT) < 65536)) return;
  refuse(
    `PORT=${PORT} 不是端口号：请改为 1 至 65535 之间的整数，如 PORT=3000。 [PORT must be a number from 1 to 65535]`,
  );
}

/** One line that says what and what to do; whoever called has nothing to add. */
export function refuse(line) {
  console.error(line);
  process.exit(1);
}
