import type { Check, Task } from '@app/campaign/events.js';

/** The tasks that apply to a unit which meets these conditions. */
export const tasksFor = (tasks: readonly Task[], meets: readonly string[]): Task[] =>
  tasks.filter(({ appliesTo }) => meets.includes(appliesTo));

export const checksFor = (tasks: readonly Task[], meets: readonly string[]): Check[] =>
  tasksFor(tasks, meets).flatMap(({ checks }) => checks);
