// Loaded with hold-ready.cjs before the app itself: the machine's two clocks, which a test may set. The app reads them as it
// reads those of any machine and knows of nothing else; a packaged app does not hear -r, and no page reaches main's globals.
const wall = Date.now;
const steady = performance.now.bind(performance);
let wallAhead = Number(process.env.DESK_MACHINE_CLOCK) - wall();
let steadyAhead = 0;

Date.now = () => wall() + wallAhead;
performance.now = () => steady() + steadyAhead;

Object.assign(globalThis, {
  machineClock: {
    /** Time passes: both clocks go on. @param {number} ms */
    pass(ms) {
      wallAhead += ms;
      steadyAhead += ms;
    },
    /** Somebody sets the clock on the wall: no time has passed. @param {number} ms */
    turn(ms) {
      wallAhead += ms;
    },
  },
});
