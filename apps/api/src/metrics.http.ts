import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register, Registry } from 'prom-client';
import { Public } from '@app/http';
import { OperationsGauges } from '@app/operations';

collectDefaultMetrics();

/** Prometheus reads here; figures of the process and of how the installation keeps up, nothing of the county. */
@ApiExcludeController()
@Controller('api/metrics')
export class MetricsHttp {
  constructor(@Inject(OperationsGauges) private readonly operations: OperationsGauges) {}

  @Public()
  @Get()
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return Registry.merge([register, this.operations.registry]).metrics();
  }
}
