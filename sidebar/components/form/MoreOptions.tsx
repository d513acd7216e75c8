// What few people need: a search ID of one's own.
import { useState } from 'preact/hooks';
import { Disclosure } from '../controls/Disclosure';
import { Field } from '../controls/Field';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export const SEARCH_ID_ID = 'search-id';

export function MoreOptions() {
  const { form } = useModel();
  const { searchId } = useValue(form.draft);
  const error = useValue(form.errors).searchId ?? null;
  const [opened, setOpened] = useState(searchId !== '');
  const open = opened || error !== null;
  return (
    <div>
      <Disclosure label="More options" open={open} controls="more-options" onToggle={setOpened} />
      <div id="more-options" hidden={!open}>
        <Field
          id={SEARCH_ID_ID}
          label="Search ID"
          hint="Optional: your own name for this search at Sixtyfour. A repeated ID does not start a second search."
          error={error}
          value={searchId}
          onText={(text) => form.edit({ searchId: text })}
        />
      </div>
    </div>
  );
}
