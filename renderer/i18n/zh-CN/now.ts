/** 前台簿: texts of the now screens. */
export const now = {};
