// Before each test file: V8 optimises code when it has run eight times longer than it waits by default. Most of what a
// test runs is over before its optimised code would pay for the processor time of making it.
const v8 = require('node:v8');

const [major] = process.versions.node.split('.');
// Later ones call it something else.
if (Number(major) < 22) v8.setFlagsFromString('--interrupt-budget=1000000');
