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
  /** To its box, or to a given size in pixels. */
  resize(to?: { readonly width: number; readonly height: number }): void;
  end(): void;
}

/** Drawn as lines and letters, so that paper shows them sharp. */
export function drawIn(box: HTMLElement): Drawing {
  const chart = init(box, undefined, { renderer: 'svg' });
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    show: (option) => chart.setOption({ ...option, animation: !still, animationDuration: 200 }, true),
    resize: (to) => {
      chart.resize(to ?? { width: 'auto', height: 'auto' });
      // Paper does not wait for the next frame.
      chart.getZr().flush();
    },
    end: () => chart.dispose(),
  };
}
