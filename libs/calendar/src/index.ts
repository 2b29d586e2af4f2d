export * from './calendar.module.js';
export * from './clock.js';
export * from './dates.js';
export * from './working-days.js';
export * from './working-years.js';
