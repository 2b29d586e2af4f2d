/** 案由 of invented cases. */
export const BEHAVIOURS = [
  '未经批准占用公共场地',
  '未取得许可从事经营活动',
  '未按规定设置安全警示标识',
  '超标排放污染物',
  '销售不合格建筑材料',
  '未依法履行安全生产管理职责',
  '擅自改变用途',
  '未按规定报送统计资料',
  '违法建设',
  '拒不接受监督检查',
  '无证运输',
  '虚假宣传',
];
/** A word that only a handful of cases has. */
export const RARE = '穿山甲';
