import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { Public } from '@app/http';

collectDefaultMetrics();

/** Prometheus reads here; figures of the process, nothing of the county. */
@ApiExcludeController()
@Controller('api/metrics')
export class MetricsHttp {
  @Public()
  @Get()
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
