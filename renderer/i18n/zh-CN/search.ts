/** 前台簿: texts of the search screens. */
export const search = {};
