// Whether everybody can use a page: axe-core's findings, and text that is cut or needs scrolling sideways.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { projectPath } from '../../../local/project';

interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axeSource = readFileSync(
  createRequire(projectPath('package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** All of axe-core's rules, on one document; what it embeds is looked at by itself. */
const RUN_AXE = `axe.run(document, { iframes: false, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  })))`;

/**
 * Where a user's colours are forced, Chromium 147 draws text in them but still reports the page's own colour as that of
 * the text's filling, which axe-core goes by. The sidebar fills its text in no other colour.
 */
const READ_COLOUR_AS_DRAWN = `(() => {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
})()`;

/** What axe-core finds in a document, a line for each element; empty is well. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate<boolean>('"axe" in window'))) {
    await frame.evaluate(READ_COLOUR_AS_DRAWN);
    await frame.evaluate(axeSource);
  }
  const findings = await frame.evaluate<readonly AxeFinding[]>(RUN_AXE);
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id} (${help}): ${html} ${failureSummary}`),
  );
}

/**
 * What reaches beyond its own box sideways: the document, or text in an element that cuts it. What is cut on
 * purpose (a query's first lines, one line of news, what only screen readers get) can be had in full elsewhere.
 */
const FIND_OVERFLOW = `[document.documentElement, ...document.querySelectorAll('body *')]
  .filter((element) => !element.matches('.clamped, .message, .unseen, .bar, .bar *, input, textarea, svg *'))
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .filter((element) => element === document.documentElement ||
    getComputedStyle(element).overflowX !== 'visible')
  .map((element) => element.outerHTML.slice(0, 120))`;

/** Elements wider than the room they have; empty is well. */
export async function cutSideways(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate<readonly string[]>(FIND_OVERFLOW);
}

/** As with a browser set to text of twice the size. */
export async function doubleTextSize(frame: Frame): Promise<void> {
  await frame.evaluate(`document.documentElement.style.fontSize = '200%'`);
}

const LEAST_TARGET_PX = 32;
/** Links inside of a sentence are as high as its lines; what is not seen cannot be missed. */
const FIND_LOW_TARGETS = `[...document.querySelectorAll('button, input, select, textarea, .mode-switch label, .tick')]
  .filter((element) => element.checkVisibility() && !element.matches('[type=radio], [type=checkbox], .stepper input'))
  .filter((element) => element.getBoundingClientRect().height < ${LEAST_TARGET_PX} - 0.5)
  .map((element) => element.outerHTML.slice(0, 120))`;

/** What is to be hit with a pointer and is less than 32 px high; empty is well. */
export async function lowTargets(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate<readonly string[]>(FIND_LOW_TARGETS);
}
