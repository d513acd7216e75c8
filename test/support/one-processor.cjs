// Keeps a worker of jest's on one of two processors, if there are two. An execution and the main thread take turns,
// hundreds of thousands of times, and waking a thread on another processor takes longer than what it then does. Files that
// start processes of their own, browsers among them, have both. Where there are more processors, others may be busy on the
// first two.
const { spawn } = require('node:child_process');
const os = require('node:os');

/** Whether a test file starts processes of its own. */
exports.startsProcesses = (testPath) => /[\\/]test[\\/](browser|deploy)[\\/]/.test(testPath);

const worker = Number(process.env.JEST_WORKER_ID);
// Workers are connected to their parent. Without them, one processor would leave the other idle.
const isOneOfTwo =
  process.platform === 'linux' && process.connected === true && worker >= 1 && os.cpus().length === 2;

/** Takes a line for each change. Starting a process for each would make every page of this one's memory anew. */
let shell = null;
let processors = '0-1';

function startShell() {
  const pinning = `while read -r chosen; do taskset --all-tasks --cpu-list --pid "$chosen" ${process.pid}; done`;
  shell = spawn('sh', ['-c', pinning], { stdio: ['pipe', 'ignore', 'ignore'] });
  // Where there is no such command, all is as it was.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  shell.stdin.unref();
}

/** Before a test file runs in this process. */
exports.chooseProcessors = (testPath) => {
  if (!isOneOfTwo) return;
  if (shell === null) startShell();
  const chosen = exports.startsProcesses(testPath) ? '0-1' : String((worker - 1) % 2);
  if (chosen === processors) return;
  processors = chosen;
  shell.stdin.write(`${chosen}\n`);
};
