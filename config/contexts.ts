import type { Type } from '@nestjs/common';
import { IdentityModule, permissions } from '@app/identity';
import { RegistryModule } from '@app/registry';

/** Every context of the product. Each process loads them all: who records an event must know who projects it. */
export const contexts: Type[] = [IdentityModule, RegistryModule];

export { permissions };
