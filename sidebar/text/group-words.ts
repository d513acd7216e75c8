// Many searches at once in words: what a selection becomes, how far a group is, what it came to.
import type { SearchView } from '../../src/contract';
import type { GroupView } from '../../src/contract/groups';
import { reasonWords } from '../../src/groups/left-out-words';
import type { LeftOut } from '../../src/groups/plan';
import { formatCount, type Region } from './calendar';
import { placeName } from './progress-words';
import { upTo } from './search-words';

/** `2 blank (rows 4, 9)`, one for each reason. */
export function leftOutWords(
  leftOut: readonly LeftOut[],
  hiddenRows: number,
  region: Region,
): readonly string[] {
  const words = reasonWords(leftOut, (number) => formatCount(number, region));
  return hiddenRows === 0 ? words : [...words, `${formatCount(hiddenRows, region)} in hidden rows`];
}

/** What a group is called: its first search, and how many others there are. */
export function groupTitle(group: GroupView, searches: readonly SearchView[], region: Region): string {
  const first = searches[0]?.query ?? 'Searches';
  const others = group.total - 1;
  return others < 1 ? first : `${first} and ${formatCount(others, region)} more`;
}

/** Whether something of it is left to do. */
export function isGroupUnfinished({ waiting, running, importing }: GroupView): boolean {
  return waiting + running + importing > 0;
}

/** `7 of 12 done, 2 running, 3 in line, 412 results so far`. */
export function groupProgress(group: GroupView, region: Region): string {
  const { total, done, failed, stopped, running, importing, waiting, results, paused } = group;
  const count = (number: number, what: string) =>
    number === 0 ? [] : [`${formatCount(number, region)} ${what}`];
  return [
    `${formatCount(done, region)} of ${formatCount(total, region)} done`,
    ...count(running, 'running'),
    ...count(importing, 'arriving'),
    ...count(waiting, paused === null ? 'in line' : 'paused'),
    ...count(failed, 'failed'),
    ...count(stopped, 'stopped'),
    `${resultsWord(results, region)} so far`,
  ].join(', ');
}

/** `11 done, 1 failed`. */
export function groupOutcome({ done, failed, stopped }: GroupView, region: Region): string {
  return [
    `${formatCount(done, region)} done`,
    ...(failed === 0 ? [] : [`${formatCount(failed, region)} failed`]),
    ...(stopped === 0 ? [] : [`${formatCount(stopped, region)} stopped`]),
  ].join(', ');
}

/** `1 result`, `412 results`. */
export function resultsWord(results: number, region: Region): string {
  return `${formatCount(results, region)} ${results === 1 ? 'result' : 'results'}`;
}

/** What Stop all does with those that Sixtyfour has not got, and with those that it has. */
export function stopAllQuestion({ waiting, running, importing }: GroupView, region: Region): string {
  const begun = running + importing;
  const inLine =
    waiting === 0
      ? ''
      : ` ${formatCount(waiting, region)} in line ${waiting === 1 ? 'is' : 'are'} not started.`;
  const goOn =
    begun === 0
      ? ''
      : ` Sixtyfour cannot cancel what it has begun: ${formatCount(begun, region)} ${begun === 1 ? 'goes' : 'go'} on there, but nothing more of ${begun === 1 ? 'it' : 'them'} is brought here.`;
  return `Stop all?${inLine}${goOn}`;
}

/** What running the failed ones again may bring: what Sixtyfour has of one is gone on with, and starts nothing. */
export function failedAgainQuestion(members: readonly SearchView[], region: Region): string {
  const failed = members.flatMap(({ progress, maxResults }) =>
    progress.kind === 'failed' ? [{ isNew: !progress.canImportAgain, maxResults }] : [],
  );
  const toRunAgain = failed.filter(({ isNew }) => isNew);
  const most = toRunAgain.reduce((sum, { maxResults }) => sum + maxResults, 0);
  const goOn = failed.length - toRunAgain.length;
  return [
    ...(toRunAgain.length === 0
      ? []
      : [
          `Start ${formatCount(toRunAgain.length, region)} failed ${toRunAgain.length === 1 ? 'search' : 'searches'} again, in all ${upTo(most, region)}?`,
        ]),
    ...(goOn === 0
      ? []
      : [
          `${formatCount(goOn, region)} ${goOn === 1 ? 'goes' : 'go'} on with what Sixtyfour has; that starts nothing new.`,
        ]),
  ].join(' ');
}

/** One search of a group in a few words. */
export function memberStatus({ progress }: SearchView, region: Region): string {
  switch (progress.kind) {
    case 'waiting':
      if (progress.placeInLine === null) return 'Waiting';
      return progress.placeInLine === 1 ? 'Next in line' : placeName(progress.placeInLine);
    case 'running':
      return progress.resultsSoFar === null
        ? 'Running'
        : `Running, ${resultsWord(progress.resultsSoFar, region)} so far`;
    case 'importing':
      return 'Arriving';
    case 'done':
      return progress.rows === 0 ? 'Nothing found' : resultsWord(progress.rows, region);
    case 'failed':
      return 'Failed';
    case 'stopped':
      return 'Stopped';
  }
}

/** Those of a list of searches that are of no group. */
export function byThemselves<Search extends SearchView>(searches: readonly Search[]): readonly Search[] {
  return searches.filter(({ groupId }) => groupId === null);
}

/** The searches of a group, in the order in which they are started. */
export function membersOf(groupId: string, searches: readonly SearchView[]): readonly SearchView[] {
  return searches.filter((search) => search.groupId === groupId).reverse();
}
