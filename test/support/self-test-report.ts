// A click on "Run self-test", and what its dialog says.
import type {
  DialogEvent,
  SpreadsheetEvent,
} from '../../local/apps-script/spreadsheet/services/spreadsheet-context';
import type { World } from './world';

export interface SelfTestRow {
  readonly checked: string;
  readonly expected: string;
  readonly found: string;
  readonly result: string;
}

export interface SelfTestReport {
  readonly html: string;
  readonly summary: string;
  readonly rows: readonly SelfTestRow[];
  /** `Checked: what was found`, for every row that is not as expected. */
  readonly otherwise: readonly string[];
}

/** @throws Error when no dialog comes of it */
export async function selfTest(world: World): Promise<SelfTestReport> {
  const shown: SpreadsheetEvent[] = [];
  const stop = world.runtime.on((event) => {
    if (event.kind === 'shown') shown.push(event.shown);
  });
  const outcome = await world.menu('runSelfTest');
  stop();
  const dialog = shown.find((event): event is DialogEvent => event.kind === 'dialog');
  if (dialog === undefined) throw new Error(`No dialog was shown: ${JSON.stringify(outcome)}`);
  return reportIn(dialog.html);
}

/** What a self-test must leave as it was. */
export function traces({ runtime, spreadsheet, user }: World) {
  return {
    tabs: spreadsheet.tabs.map(({ id, title }) => ({ id, title })),
    inFront: spreadsheet.selectionOf(user).tabId,
    properties: user.properties.entries(),
    triggers: runtime.triggersOf(user).map(({ id }) => id),
  };
}

function reportIn(html: string): SelfTestReport {
  const [, body = ''] = /<tbody>(.*)<\/tbody>/s.exec(html) ?? [];
  const rows = [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']): SelfTestRow => {
    const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => unescaped(cell));
    const [checked = '', expected = '', found = '', result = ''] = cells;
    return { checked, expected, found, result };
  });
  const otherwise = rows.filter(({ result }) => result !== 'OK');
  return {
    html,
    summary: unescaped(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    rows,
    otherwise: otherwise.map(({ checked, found }) => `${checked}: ${found}`),
  };
}

function unescaped(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
