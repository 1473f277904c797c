/** 前台簿: texts of the calls screens. */
export const calls = {};
