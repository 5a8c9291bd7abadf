import type { State, Tracker } from 'mdast-util-to-markdown';

/** Spares a state what nothing of ours asks it for. What it writes is the same. */
export function makeLean(state: State): void {
  const { containerPhrasing } = state;
  state.createTracker = () => noTracker;
  state.containerPhrasing = (parent, info) => {
    const [only, ...others] = parent.children;
    // a text alone has no neighbours whose markers could be taken together with its own
    if (only?.type !== 'lines' || others.length > 0) return containerPhrasing.call(state, parent, info);
    state.indexStack.push(0);
    const value = state.handle(only, parent, state, info);
    state.indexStack.pop();
    return value;
  };
}

/** Where in the file something comes to stand is asked by no handler here; to count it takes longer than to write. */
const noTracker: Tracker = {
  move: (value) => value ?? '',
  current: () => start,
  shift: () => undefined,
};

const start = { now: { line: 1, column: 1 }, lineShift: 0 };
