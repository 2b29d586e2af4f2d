import { MATERIAL_STEPS, type DemonstrationStandard } from './events.js';

const twice = (codes: readonly string[]): string[] => codes.filter((code, place) => codes.indexOf(code) !== place);

/** What keeps a standard from being one. */
export function standardFaults({ category, items, materials }: DemonstrationStandard): string[] {
  const faults = twice(items.map(({ code }) => code)).map((code) => `item ${code} stands there twice`);
  const papers = materials.map(({ step, code }) => `${step} ${code}`);
  faults.push(...twice(papers).map((paper) => `material ${paper} stands there twice`));
  const steps: readonly string[] = MATERIAL_STEPS;
  faults.push(
    ...materials.filter(({ step }) => !steps.includes(step)).map(({ code }) => `material ${code} has no step`),
  );
  if (items.length === 0) faults.push('it has no item');
  if (category.trim() === '') faults.push('it names no main task');
  return faults;
}
