// The cells that were fetched, in blocks. What is stale stays shown until the fresh block has arrived.
import { signal } from '@preact/signals';
import type { CellView, TabView } from '../../protocol';
import { fetchCells } from '../connection';
import {
  BLOCK_COLUMNS,
  BLOCK_ROWS,
  type BlockPosition,
  blockOf,
  blocksCovering,
  type Span,
} from './visible-window';

/** Some 50 screens; beyond that the least recently needed blocks go. */
const MAX_BLOCKS = 200;

interface Block {
  readonly version: number;
  readonly cells: readonly (readonly (CellView | null)[])[];
}

export class CellStore {
  /** Changes whenever cells arrived. */
  readonly revision = signal(0);
  /** In the order of last need, oldest first. */
  readonly #blocks = new Map<string, Block>();
  readonly #fetching = new Set<string>();
  /** How often cells of a row arrived that were not as before. */
  readonly #rowRevisions = new Map<string, number>();

  cell(tabId: number, row: number, column: number): CellView | null {
    const block = this.#blocks.get(
      blockKey(tabId, { blockRow: blockOf(row, BLOCK_ROWS), blockColumn: blockOf(column, BLOCK_COLUMNS) }),
    );
    return block?.cells[(row - 1) % BLOCK_ROWS]?.[(column - 1) % BLOCK_COLUMNS] ?? null;
  }

  /** Changes whenever cells of the row have arrived that were not as before. */
  rowRevision(tabId: number, row: number): number {
    return this.#rowRevisions.get(rowKey(tabId, row)) ?? 0;
  }

  /** Fetches whatever of these rows and columns is missing or stale. */
  need(tab: TabView, rows: Span, columns: Span): void {
    if (rows.last < rows.first || columns.last < columns.first) return;
    for (const position of blocksCovering(rows, columns)) {
      const key = blockKey(tab.id, position);
      const block = this.#blocks.get(key);
      if (block) this.#remember(key, block);
      if (block?.version !== tab.version && !this.#fetching.has(key)) void this.#fetch(tab, position, key);
    }
  }

  async #fetch(tab: TabView, { blockRow, blockColumn }: BlockPosition, key: string): Promise<void> {
    this.#fetching.add(key);
    try {
      const { version, cells } = await fetchCells(
        tab.id,
        spanOf(blockRow, BLOCK_ROWS),
        spanOf(blockColumn, BLOCK_COLUMNS),
      );
      this.#noteChangedRows(tab.id, blockRow * BLOCK_ROWS + 1, this.#blocks.get(key)?.cells ?? [], cells);
      this.#remember(key, { version, cells });
    } catch {
      // The tab is gone, or the connection: the next state of the server asks for what is then shown.
      return;
    } finally {
      this.#fetching.delete(key);
    }
    this.revision.value += 1;
  }

  #noteChangedRows(tabId: number, firstRow: number, before: Block['cells'], now: Block['cells']): void {
    for (let place = 0; place < Math.max(before.length, now.length); place += 1) {
      if (whatIsIn(before[place]) === whatIsIn(now[place])) continue;
      const row = firstRow + place;
      this.#rowRevisions.set(rowKey(tabId, row), this.rowRevision(tabId, row) + 1);
    }
  }

  #remember(key: string, block: Block): void {
    this.#blocks.delete(key);
    this.#blocks.set(key, block);
    if (this.#blocks.size <= MAX_BLOCKS) return;
    const oldest = this.#blocks.keys().next();
    if (!oldest.done) this.#blocks.delete(oldest.value);
  }
}

function blockKey(tabId: number, { blockRow, blockColumn }: BlockPosition): string {
  return `${tabId}:${blockRow}:${blockColumn}`;
}

/** The same for cells that look the same; of a row that was not fetched, or is none, as of an empty one. */
function whatIsIn(cells: Block['cells'][number] = []): string {
  return cells.some((cell) => cell !== null) ? JSON.stringify(cells) : '';
}

function rowKey(tabId: number, row: number): string {
  return `${tabId}:${row}`;
}

function spanOf(block: number, size: number): Span {
  return { first: block * size + 1, last: (block + 1) * size };
}
