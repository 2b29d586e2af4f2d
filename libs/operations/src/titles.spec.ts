import { Catalogue } from '@app/eventing';
import { contexts } from '../../../config/contexts.js';
import { projectionTitle } from './titles.js';

interface Provided {
  readonly provide?: unknown;
  readonly useFactory?: (catalogue: Catalogue) => void;
}

/** What the contexts contribute, without starting them. */
function catalogueOf(modules: readonly object[]): Catalogue {
  const catalogue = new Catalogue();
  for (const module of modules) {
    const providers = (Reflect.getMetadata('providers', module) ?? []) as Provided[];
    for (const { provide, useFactory } of providers)
      if (typeof provide === 'symbol' && provide.description === 'contribution') useFactory?.(catalogue);
  }
  return catalogue;
}

describe('the read tables', () => {
  const projections = catalogueOf(contexts)
    .groups()
    .flatMap((group) => group.projections);

  it('are all found', () => expect(projections.length).toBeGreaterThan(25));

  it.each(projections.map(({ name }) => name))('have a name people know: %s', (name) =>
    expect(projectionTitle(name)).toMatch(/^[\u4e00-\u9fff：]+$/),
  );

  it('have no two alike', () => {
    const titles = projections.map(({ name }) => projectionTitle(name));
    expect(new Set(titles).size).toBe(titles.length);
  });
});
