// Whether everybody can use a page: axe-core's findings, and text that is cut or needs scrolling sideways.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
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

/** Those that colours decide. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** All of axe-core's rules, or some, on one document; what it embeds is looked at by itself. */
function runAxe(rules: 'all' | 'colours' | 'all but colours'): string {
  const without = rules === 'all but colours' ? RULES_OF_COLOURS : [];
  const options = {
    iframes: false,
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    ...(rules === 'colours' ? { runOnly: { type: 'rule', values: RULES_OF_COLOURS } } : {}),
  };
  return `'axe' in window ? axe.run(document, ${JSON.stringify(options)})
    .then(({ violations }) => violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))) : null`;
}

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

/** Has axe-core in each document that the page shows from now on, so that it is handed over once. */
export async function withAxe(page: Page): Promise<void> {
  await page.addInitScript(READ_COLOUR_AS_DRAWN);
  await page.addInitScript(axeSource);
}

/** What axe-core finds in a document, a line for each element; empty is well. */
export function axeFindings(frame: Frame): Promise<readonly string[]> {
  return findingsOf(frame, runAxe('all'));
}

/** The same of nothing but the colours. */
export function axeFindingsOfColours(frame: Frame): Promise<readonly string[]> {
  return findingsOf(frame, runAxe('colours'));
}

/** The same of all else. */
export function axeFindingsButColours(frame: Frame): Promise<readonly string[]> {
  return findingsOf(frame, runAxe('all but colours'));
}

async function findingsOf(frame: Frame, run: string): Promise<readonly string[]> {
  let findings = await frame.evaluate<readonly AxeFinding[] | null>(run);
  if (findings === null) {
    await frame.evaluate(READ_COLOUR_AS_DRAWN);
    await frame.evaluate(axeSource);
    findings = (await frame.evaluate<readonly AxeFinding[] | null>(run)) ?? [];
  }
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id} (${help}): ${html} ${failureSummary}`),
  );
}

export interface Look {
  /** Every element that is seen, whatever is written there. */
  readonly seen: readonly string[];
  /** In what colours and sizes something is written, and on what: all that decides whether it can be read. */
  readonly writing: readonly string[];
}

const DESCRIBE_LOOK = `(() => {
  const seen = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
  const isWritten = (element) => element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const ground = (element) => {
    if (element === null) return '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity].join(' ');
    return (own === 'rgba(0, 0, 0, 0) none 1' ? '' : own + ' on ') + ground(element.parentElement);
  };
  const writing = seen.filter(isWritten).map((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    return [color, fontSize, fontWeight, 'on', ground(element)].join(' ');
  });
  return { seen: seen.map((element) => [element.localName, element.getAttribute('class')].join(' ')), writing: [...new Set(writing)] };
})()`;

export function lookOf(frame: Frame): Promise<Look> {
  return frame.evaluate<Look>(DESCRIBE_LOOK);
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
