// Every state of the sidebar: looked at by the accessibility tests, and pictured.
import { CONNECTION_STATES } from './connection-states';
import { ENDED_STATES } from './ended-states';
import { FORM_STATES } from './form-states';
import { GROUP_STATES } from './group-states';
import { LIST_STATES } from './list-states';
import type { StateOfSidebar } from './state-of-sidebar';
import { UNFINISHED_STATES } from './unfinished-states';

export const STATES_OF_SIDEBAR: readonly StateOfSidebar[] = [
  ...FORM_STATES,
  ...UNFINISHED_STATES,
  ...ENDED_STATES,
  ...LIST_STATES,
  ...GROUP_STATES,
  ...CONNECTION_STATES,
];
