/** 国办发〔2018〕118号（十一）: 原则上不少于本单位执法人员总数的5%. */
export const REVIEWER_PERCENT = 5;

/** To the next whole one, in whole numbers all the way. */
export const reviewersNeeded = (officers: number): number => Math.floor((officers * REVIEWER_PERCENT + 99) / 100);
