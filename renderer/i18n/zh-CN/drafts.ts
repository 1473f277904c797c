/** 前台簿: texts of the drafts screens. */
export const drafts = {};
