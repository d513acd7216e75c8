// What the user can do with a group of searches: stop it, let it go on, run again what failed.
import type { SidebarState } from '../../src/contract';
import type { Server } from '../server';
import { membersOf } from '../text/group-words';
import type { Actions } from './actions';
import type { Connection } from './connection';

export type GroupVerb = 'stop-group' | 'resume-group' | 'run-failed-again';

export function groupActionKey(verb: GroupVerb, groupId: string): string {
  return `${verb}:${groupId}`;
}

export type Groups = ReturnType<typeof createGroups>;

export function createGroups(connection: Connection, actions: Actions, newId: () => string) {
  /** Ids for failed searches that are run again, kept until an answer comes: the same click twice starts nothing twice. */
  const idsOfReruns = new Map<string, string>();

  const update = (verb: GroupVerb, groupId: string, call: (to: Server) => Promise<SidebarState>) =>
    actions.perform(groupActionKey(verb, groupId), () => connection.update(call));

  return {
    stop: (groupId: string) => update('stop-group', groupId, (to) => to.stopGroup(groupId)),
    resume: (groupId: string) => update('resume-group', groupId, (to) => to.resumeGroup(groupId)),

    runFailedAgain(groupId: string): Promise<boolean> {
      const members = membersOf(groupId, connection.state.value?.searches ?? []);
      const failed = members.filter(({ progress }) => progress.kind === 'failed');
      const newIds = failed.map(({ id }) => {
        const idOfRerun = idsOfReruns.get(id) ?? newId();
        idsOfReruns.set(id, idOfRerun);
        return idOfRerun;
      });
      return update('run-failed-again', groupId, (to) => to.runFailedAgain(groupId, newIds));
    },
  };
}
