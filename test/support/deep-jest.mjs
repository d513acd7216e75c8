// `npm run test:deep`: jest with its own arguments, told by the environment, which its workers inherit, to try more.
// A setting before the command would need a shell that not every system has.
import { createRequire } from 'node:module';

process.env.DEEP = '1';
createRequire(import.meta.url)('jest/bin/jest');
