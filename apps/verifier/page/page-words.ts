import type { Result } from '../src/report.js';
import type { Language } from '../src/words.js';

type Name =
  'title' | 'intro' | 'drop' | 'files' | 'folder' | 'clear' | 'policy' | 'back' | 'offline' | 'working' | Result;

export const PAGE_WORDS: Readonly<Record<Language, Readonly<Record<Name, string>>>> = {
  zh: {
    title: '历史记录核验',
    intro: '核对导出的历史记录、抽取公示包、单条证明和回执是否被改动。',
    drop: '把导出的文件夹或者压缩包、公示包、证明、回执拖到这里，可以和签名规则文件（policy.json）一起拖入，先后拖入的文件放在一起核对；也可以点击下面的按钮选择。',
    files: '选择文件',
    folder: '选择文件夹',
    clear: '清除',
    policy: '下载签名规则文件',
    back: '返回留痕存证',
    offline: '核验全部在本机浏览器内完成，不联网，文件不会上传。断开网络或者把本页面保存到电脑上同样可以使用。',
    working: '正在核验……',
    PASS: '核验通过',
    FAIL: '核验不通过',
    'COULD NOT CHECK': '无法核验',
  },
  en: {
    title: 'Verify the history',
    intro: 'Checks whether an exported history, a draw bundle, a proof or a receipt was changed.',
    drop: 'Drop an exported folder or zip, a draw bundle, a proof or a receipt here, with a policy.json if you have one; files dropped one after the other are checked together. Or choose them below.',
    files: 'Choose files',
    folder: 'Choose a folder',
    clear: 'Clear',
    policy: 'Download policy.json',
    back: 'Back to the checkpoints',
    offline:
      'Everything happens in this browser. The page does not use the network and uploads nothing; it works offline and from a saved copy.',
    working: 'Checking…',
    PASS: 'PASS',
    FAIL: 'FAIL',
    'COULD NOT CHECK': 'COULD NOT CHECK',
  },
};
