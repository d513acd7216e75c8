// The part of `google.script.run` that the sidebar uses, typed by the contract.
import type { SidebarServer } from '../src/contract';

/** Calls answer through handlers, never by return value; each `with…` gives a runner of its own. */
export type ScriptRun = {
  withSuccessHandler(onSuccess: (answer: unknown) => void): ScriptRun;
  withFailureHandler(onFailure: (error: unknown) => void): ScriptRun;
} & {
  readonly [Name in keyof SidebarServer]: (...args: Parameters<SidebarServer[Name]>) => void;
};
