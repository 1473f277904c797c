/** 前台簿: texts of the cases screens. */
export const cases = {};
