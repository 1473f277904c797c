/** 前台簿: texts of the intake screens. */
export const intake = {};
