import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'not-your-notice': '只能标记发给本人的通知，该通知不在您的收件箱中。',
};
