// What Sixtyfour says of a task, for tests of the pure core: to be varied.
import type { TaskStatus } from '../../src/sixtyfour/answers';

export const ACTIVE: TaskStatus = {
  kind: 'active',
  word: 'running',
  known: true,
  phase: 3,
  message: 'Ranking',
  resultsSoFar: 40,
  exportedCount: null,
  resourceHandleId: null,
  closedAt: null,
  error: '',
};
export const COMPLETED: TaskStatus = {
  ...ACTIVE,
  kind: 'completed',
  word: 'completed',
  resourceHandleId: 'rh-1',
  exportedCount: 40,
};
