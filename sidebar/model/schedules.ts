// What the user can do with a search that repeats.
import type { SaveScheduleRequest } from '../../src/contract';
import type { Server } from '../server';
import type { Actions } from './actions';
import type { Connection } from './connection';

export type ScheduleVerb = 'save' | 'pause' | 'resume' | 'run-now' | 'remove';

export const PAUSE_ALL = 'pause-all-schedules';

export function scheduleAction(verb: ScheduleVerb, id: string): string {
  return `${verb}-schedule:${id}`;
}

export function createSchedules(connection: Connection, actions: Actions) {
  const update = (verb: ScheduleVerb, id: string, call: (to: Server) => ReturnType<Server['getState']>) =>
    actions.perform(scheduleAction(verb, id), () => connection.update(call));

  return {
    /** Each answers whether the server has done it. */
    save: (request: SaveScheduleRequest) => update('save', request.id, (to) => to.saveSchedule(request)),
    pause: (id: string) => update('pause', id, (to) => to.pauseSchedule(id)),
    resume: (id: string) => update('resume', id, (to) => to.resumeSchedule(id)),
    runNow: (id: string) => update('run-now', id, (to) => to.runScheduleNow(id)),
    remove: (id: string) => update('remove', id, (to) => to.removeSchedule(id)),
    pauseAll: () => actions.perform(PAUSE_ALL, () => connection.update((to) => to.pauseAllSchedules())),
  };
}
