export const REMEDIES: Readonly<Record<string, string>> = {
  'device-counted-elsewhere': '请核对设备编号；确已调入的，请原单位先登记停用。',
  'device-entered-already': '请核对设备编号。',
  'officer-counted-elsewhere': '请核对证件号；确已调入的，请原单位先登记离任。',
  'officer-listed-already': '请核对证件号。',
  'recording-room-without-picture': '请上传图片。',
  'system-posted-before-issued': '请先登记印发的制度。',
  'system-posted-without-picture': '请上传上墙的图片。',
  'no-recording-scenes': '请先印发音像记录清单。',
  'scene-unknown': '请从音像记录清单中选择。',
  'record-by-device-of-others': '请先登记设备。',
  'record-kept-with-its-case': '请随案卷一并处理。',
};
