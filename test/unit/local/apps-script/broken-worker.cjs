// The worker with a defect: it cannot find the answers that the main thread gives it.
const threads = require('node:worker_threads');

threads.receiveMessageOnPort = () => undefined;
require('../../../../build/execution-worker.cjs');
