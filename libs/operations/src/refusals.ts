import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'run-under-way': '“{title}”正在核对或者重建，同一数据表一次只能办理一项，请等其完成后再办理。',
};
