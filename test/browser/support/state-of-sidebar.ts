// A state of the sidebar: what the server says, and what the user does to get there.
import type { SidebarState } from '../../../src/contract';
import type { FunctionName, ServerAnswer, SidebarAlone } from './sidebar-alone';

export interface StateOfSidebar {
  /** As a file name has it. */
  readonly name: string;
  readonly state: SidebarState;
  readonly answers?: readonly (readonly [FunctionName, ServerAnswer])[];
  /** What the user does to get there. */
  readonly arrange?: (sidebar: SidebarAlone) => Promise<void>;
  /** A text that is seen once it is there. */
  readonly shows: string;
  /** The region that it is about; the whole sidebar where it is absent. */
  readonly part?: 'Under way' | 'History' | 'Not shown';
}

/** Opens the sidebar in a state, and answers when it is there. */
export async function bringInto(
  sidebar: SidebarAlone,
  { state, answers, arrange, shows }: StateOfSidebar,
): Promise<void> {
  await sidebar.show(state, answers);
  await arrange?.(sidebar);
  await sidebar.page.getByText(shows).first().waitFor();
}
