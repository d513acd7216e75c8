// Before each test file, in a worker of jest's: keeps it on one processor. An execution and the main thread take turns,
// hundreds of thousands of times, and waking a thread on another processor takes longer than what it then does. Files
// that start processes of their own, browsers among them, have all processors.
const { spawnSync } = require('node:child_process');
const os = require('node:os');

const STARTS_PROCESSES = /[\\/]test[\\/](browser|deploy)[\\/]/;
const worker = Number(process.env.JEST_WORKER_ID);

// Workers are connected to their parent. Without them, one processor would leave the others idle.
if (process.platform === 'linux' && process.connected === true && worker >= 1) {
  const processors = os.cpus().length;
  const all = `0-${processors - 1}`;
  const own = String((worker - 1) % processors);
  const chosen = STARTS_PROCESSES.test(expect.getState().testPath ?? '') ? all : own;
  // Where there is no such command, all is as it was.
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', chosen, String(process.pid)]);
}
