export default () => globalThis.testRun?.end();
