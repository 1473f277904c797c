/** Files that run at the same time show their windows on displays of their own: on one, each would take the keyboard from the other. */
const displays = process.env.DESK_VIRTUAL_DISPLAYS?.split(' ');
if (displays) process.env.DISPLAY = displays[(Number(process.env.VITEST_POOL_ID) - 1) % displays.length];
