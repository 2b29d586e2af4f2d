import { html, publicPage, type Markup } from '@app/http';

const DRAWS = {
  name: '双随机抽查公示',
  home: '/public/draws',
  footer: '抽查事项、名单指纹和结果一经公开不再改动，作废的抽查也保留备查。',
};

export const drawsPage = (title: string, body: Markup): string => publicPage(DRAWS, title, body);

export const notFoundPage = (): string =>
  drawsPage(
    '没有这次抽查',
    html`<p>没有找到这个编号的抽查，请核对地址，或者从<a href="/public/draws">抽查列表</a>重新查找。</p>`,
  );
