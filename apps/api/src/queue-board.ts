import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bullmq';
import type { NextFunction, Response } from 'express';
import { Clock } from '@app/calendar';
import type { SignedInRequest } from '@app/http';
import { Sessions, tokenOf } from '@app/identity';
import { BULL_QUEUE } from '@app/queues';

const PATH = '/admin/queues';

/** The board of jobs, failed ones among them, behind the administrator's role. */
export function queueBoard(app: NestExpressApplication): void {
  const sessions = app.get(Sessions);
  const clock = app.get<Clock>(Clock);
  const adapter = new ExpressAdapter();
  adapter.setBasePath(PATH);
  createBullBoard({
    queues: [new BullMQAdapter(app.get<Queue>(BULL_QUEUE))],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: '任务队列' } },
  });
  const onlyAdmin = async (request: SignedInRequest, response: Response, next: NextFunction): Promise<void> => {
    const account = await sessions.account(tokenOf(request) ?? '', clock.now());
    if (account?.roles.includes('admin')) return next();
    response
      .status(account ? 403 : 401)
      .type('text/plain')
      .send('任务队列仅供系统管理员查看，请以系统管理员账号登录。');
  };
  app.use(PATH, onlyAdmin, adapter.getRouter());
}
