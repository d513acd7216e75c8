// What JSX is built into: Preact's own function, because the automatic way names the children of every element.
export { Fragment, h } from 'preact';
