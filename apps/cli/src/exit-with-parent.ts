/**
 * Loaded into every process that the installation starts. Whoever watches over it may be killed without a word:
 * then it ends too, after the time that draining may take, so that the next start finds nobody at its database.
 */
const after = Number(new URL(import.meta.url).searchParams.get('after'));

process.once('disconnect', () => setTimeout(() => process.exit(1), after).unref());
// Waiting for the parent alone keeps nobody alive.
process.channel?.unref();
