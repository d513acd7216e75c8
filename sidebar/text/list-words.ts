// Lists in the words of somebody who keeps one: by what people are recognised in it, and what a search brought to it.
import type {
  Delivery,
  DeliveryAnswer,
  Destination,
  RecognisedBy,
  Recognition,
  SearchMode,
} from '../../src/contract';
import { formatCount, type Region } from './calendar';

const RECOGNISED_BY: Readonly<Record<Exclude<RecognisedBy, 'column'>, string>> = {
  'linkedin-profile': 'LinkedIn profile',
  'linkedin-page': 'LinkedIn page',
  'sales-navigator': 'Sales Navigator link',
  domain: 'domain',
  email: 'e-mail address',
  id: 'ID',
  'name-and-company': 'name and company',
};

export function recognisedBy({ by, column }: Pick<Recognition, 'by' | 'column'>): string {
  return by === 'column' ? `the column ${column}` : RECOGNISED_BY[by];
}

/** `187 of 187 by LinkedIn profile`. */
export function coverage(recognition: Recognition, region: Region): string {
  const { covered, rows } = recognition;
  return `${formatCount(covered, region)} of ${formatCount(rows, region)} by ${recognisedBy(recognition)}`;
}

/** A column to choose: what is at its head, and how many rows have something in it. */
export function columnChoice({ column, covered, rows }: Recognition, region: Region): string {
  return `${column} (${formatCount(covered, region)} of ${formatCount(rows, region)})`;
}

/** `23 new, 4 changed, 160 known, 2 you had deleted`; what is none is left away, but for the new ones. */
export function deliverySentence(delivery: Delivery, region: Region): string {
  const count = (of: number, word: string) => (of === 0 ? [] : [`${formatCount(of, region)} ${word}`]);
  return [
    delivery.new === 0 ? 'None new' : `${formatCount(delivery.new, region)} new`,
    ...count(delivery.changed, 'changed'),
    ...count(delivery.known, 'known'),
    ...count(delivery.missing, 'missing'),
    ...count(delivery.deleted, 'you had deleted'),
  ].join(', ');
}

/** Who stands in a tab that was to be left out. */
export function leftOutSentence(leftOut: number, mode: SearchMode, region: Region): string | null {
  if (leftOut === 0) return null;
  const who = mode === 'people' ? ['person', 'people'] : ['company', 'companies'];
  const left = leftOut === 1 ? `1 ${who[0]} was` : `${formatCount(leftOut, region)} ${who[1]} were`;
  return `${left} left out: you have them.`;
}

/** ` into Bakers`, behind what a click may bring; nothing for a new tab. */
export function intoTab(destination: Destination, title: string | null): string {
  if (destination.kind === 'new-tab') return '';
  return title === null ? ' into the tab chosen' : ` into ${title}`;
}

/** What stands on the button of an answer; a column is chosen first. */
export function answerLabel(answer: DeliveryAnswer['kind']): string {
  switch (answer) {
    case 'new-tab':
      return 'Use a new tab';
    case 'go-on':
      return 'Go on, they were deleted';
    case 'try-again':
      return 'Try again';
    case 'column':
      return 'Use this column';
  }
}
