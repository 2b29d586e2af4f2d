export default () => globalThis.journeys?.stop();
