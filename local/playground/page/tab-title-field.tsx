// The field in which a tab is given another name.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TabView } from '../protocol';
import { attempt } from './store';

export interface TabTitleFieldProps {
  readonly tab: TabView;
  /** After a key the focus belongs to the tab again; by leaving the field it went elsewhere. */
  readonly onDone: (how: 'by-key' | 'by-leaving') => void;
}

export function TabTitleField({ tab, onDone }: TabTitleFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  // Once: leaving the field by Enter or Escape also blurs it.
  const finish = (title: string, how: 'by-key' | 'by-leaving') => {
    if (isDone.current) return;
    isDone.current = true;
    if (title !== tab.title) void attempt({ kind: 'rename-tab', tabId: tab.id, title });
    onDone(how);
  };

  return (
    <input
      ref={field}
      class="tab-title-field"
      aria-label={`New name of ${tab.title}`}
      defaultValue={tab.title}
      size={Math.max(6, tab.title.length)}
      onBlur={(event) => finish(event.currentTarget.value, 'by-leaving')}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value, 'by-key');
        if (event.key === 'Escape') finish(tab.title, 'by-key');
      }}
    />
  );
}
