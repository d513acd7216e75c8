// What is to be delivered, and the services that it takes.

import type { SearchMode } from '../../contract';
import type { PropertyStore } from '../../platform/property-store';
import type { WallClock } from '../../platform/wall-clock';
import type { Table } from '../../results/table';
import type { FirstSearch } from '../memory/list-info';

export interface DeliveryOrder {
  readonly sheetId: number;
  readonly table: Table;
  /** The file of the first delivery, for a list without a memory; null where nobody has it. */
  readonly earlier: Table | null;
  /** The search that made the tab, as far as this user's records tell; null where they do not. */
  readonly first: FirstSearch | null;
  readonly query: string;
  readonly mode: SearchMode;
  /** The search's own id, and which import of it this is. */
  readonly run: string;
  readonly attempt: string;
  readonly goesOn: boolean;
  readonly bringsBack: boolean;
  /** Sixtyfour was not told to leave anybody out, so that whoever is not in the file was not found. */
  readonly countsMissing: boolean;
  /** The moment, epoch ms. */
  readonly deliveredAt: number;
  /** How many of the results were left out before. */
  readonly leftOut: number;
}

/** The services that a delivery needs. */
export interface DeliveryServices {
  readonly properties: PropertyStore;
  now(): number;
  wallClock(timeZone: string): WallClock;
}
