/** 前台簿: texts of the emergency screens. */
export const emergency = {};
