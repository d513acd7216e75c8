// What the user can do with a search in the list.
import type { DeliveryAnswer, DownloadLink } from '../../src/contract';
import type { Server } from '../server';
import type { Actions } from './actions';
import type { Connection } from './connection';
import { observable } from './observable';

/** The verbs of a card; with the search's id they make the key of an action. */
export type SearchVerb =
  | 'stop'
  | 'run-again'
  | 'import-again'
  | 'open-tab'
  | 'download'
  | 'bring-back'
  | 'answer';

export function actionKey(verb: SearchVerb, id: string): string {
  return `${verb}:${id}`;
}

export type Searches = ReturnType<typeof createSearches>;

export function createSearches(connection: Connection, actions: Actions, newId: () => string) {
  /** Signed links by search. */
  const links = observable<ReadonlyMap<string, DownloadLink>>(new Map());
  /** Ids for searches to be run again, kept until an answer comes, so that a retry is the same search. */
  const idsOfReruns = new Map<string, string>();

  const update = (verb: SearchVerb, id: string, call: (to: Server) => ReturnType<Server['getState']>) =>
    actions.perform(actionKey(verb, id), () => connection.update(call));

  return {
    links,
    stop: (id: string) => update('stop', id, (to) => to.stopSearch(id)),
    importAgain: (id: string) => update('import-again', id, (to) => to.importAgain(id)),
    bringBack: (id: string) => update('bring-back', id, (to) => to.bringBack(id)),
    answer: (id: string, answer: DeliveryAnswer) =>
      update('answer', id, (to) => to.answerDelivery(id, answer)),
    openTab: (id: string) => update('open-tab', id, (to) => to.openTab(id)),

    /** Starts the same search again; answers the new search's id, or null where that failed. */
    async runAgain(id: string): Promise<string | null> {
      const idOfRerun = idsOfReruns.get(id) ?? newId();
      idsOfReruns.set(id, idOfRerun);
      if (!(await update('run-again', id, (to) => to.runAgain(id, idOfRerun)))) return null;
      idsOfReruns.delete(id);
      return idOfRerun;
    },

    /** Gets a fresh link to the CSV; answers null where that failed. */
    async getDownloadLink(id: string): Promise<DownloadLink | null> {
      let link: DownloadLink | null = null;
      await actions.perform(actionKey('download', id), async () => {
        link = await connection.ask((to) => to.getDownloadLink(id));
        links.value = new Map(links.value).set(id, link);
      });
      return link;
    },
  };
}
