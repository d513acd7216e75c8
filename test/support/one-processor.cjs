// Before each test file, in a worker of jest's, on a machine of two processors: keeps it on one of them. An execution and
// the main thread take turns, hundreds of thousands of times, and waking a thread on another processor takes longer than
// what it then does. Files that start processes of their own, browsers among them, have both. Where there are more
// processors, others may be busy on the first two.
const { spawnSync } = require('node:child_process');
const os = require('node:os');

const STARTS_PROCESSES = /[\\/]test[\\/](browser|deploy)[\\/]/;
const worker = Number(process.env.JEST_WORKER_ID);

// Workers are connected to their parent. Without them, one processor would leave the other idle.
if (process.platform === 'linux' && process.connected === true && worker >= 1 && os.cpus().length === 2) {
  const chosen = STARTS_PROCESSES.test(expect.getState().testPath ?? '') ? '0-1' : String((worker - 1) % 2);
  // Where there is no such command, all is as it was.
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', chosen, String(process.pid)]);
}
