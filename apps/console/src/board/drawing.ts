import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  ...[BarChart, LineChart, SVGRenderer],
  ...[AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent],
]);

export interface Drawing {
  show(option: EChartsCoreOption): void;
  resize(): void;
  end(): void;
}

/** Drawn as lines and letters, so that paper shows them sharp. */
export function drawIn(box: HTMLElement): Drawing {
  const chart = init(box, undefined, { renderer: 'svg' });
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    show: (option) => chart.setOption({ ...option, animation: !still, animationDuration: 200 }, true),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  };
}
