// A window that is too busy to draw: what waits for a frame, or for a moment without work, comes later than the test
// ends, and no other news has it drawn again once a sidebar is there. Frames in it are as quick as ever.
if (window === window.top) {
  const LATER_THAN_ANY_TEST_MS = 600_000;
  const startTimer = window.setTimeout.bind(window);
  window.setTimeout = (run, delayMs = 0) => startTimer(run, delayMs + LATER_THAN_ANY_TEST_MS);
  window.requestAnimationFrame = () => 0;
  window.EventSource = class extends EventSource {
    set onmessage(listen) {
      let hasSidebar = false;
      this.addEventListener('message', (event) => {
        const { kind } = JSON.parse(event.data);
        hasSidebar ||= kind === 'sidebar';
        if (!hasSidebar || kind !== 'state') listen(event);
      });
    }
  };
}
