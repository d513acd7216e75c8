// The document of a frame: the add-on's own HTML with the playground's `google.script` in front of it.

import { FRAME_SCRIPT_PATH } from './frame-paths';

export interface FrameDocumentFacts {
  readonly pagePort: number;
  /** What `google.script.run` offers. */
  readonly functionNames: readonly string[];
  /** The origin whose links the simulation answers. */
  readonly simulatedStorage: string;
}

const FIRST_PLACE_FOR_A_SCRIPT = /<head(?:\s[^>]*)?>|<html(?:\s[^>]*)?>|<!doctype[^>]*>/gi;

/** Puts the script before any other one, and after the doctype, without which a page is in quirks mode. */
export function frameDocument(html: string, facts: FrameDocumentFacts): string {
  const script = [
    `<script src="${FRAME_SCRIPT_PATH}"`,
    `data-page-port="${facts.pagePort}"`,
    `data-function-names="${attribute(facts.functionNames.join(' '))}"`,
    `data-simulated-storage="${attribute(facts.simulatedStorage)}"></script>`,
  ].join(' ');
  const opening = [...html.matchAll(FIRST_PLACE_FOR_A_SCRIPT)].slice(0, 3);
  const head = opening.find(([tag]) => /^<head/i.test(tag)) ?? opening.at(-1);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The top-level functions of a script that `google.script.run` can call: none whose name ends in `_`. */
export function callableFunctions(code: string): readonly string[] {
  const names = [...code.matchAll(/^(?:async\s+)?function\s+([\p{L}$_][\p{L}\p{N}$_]*)/gmu)].map(
    ([, name = '']) => name,
  );
  return names.filter((name) => !name.endsWith('_'));
}
