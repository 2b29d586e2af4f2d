import { html, publicPage, type Markup } from '@app/http';

const PROOF = {
  name: '留痕存证',
  home: '/public/checkpoints',
  footer: '存证一经公开不再改动。抄录或者拍照留存任何一份存证，日后都可以用来核对。',
};

export const proofPage = (title: string, body: Markup): string => publicPage(PROOF, title, body);

export const noCheckpointPage = (): string =>
  proofPage(
    '没有这份存证',
    html`<p>没有找到这份存证，请核对地址，或者从<a href="/public/checkpoints">存证列表</a>重新查找。</p>`,
  );
