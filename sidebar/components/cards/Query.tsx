// A search's query as the heading of its card: two lines, or all of it after a click.
import { useState } from 'preact/hooks';

interface QueryProps {
  readonly text: string;
  readonly headingId: string;
  readonly level: 3 | 4;
}

/** About what fits into two lines at 300 px. */
const SHORT_CHARACTERS = 60;

export function Query({ text, headingId, level }: QueryProps) {
  const [whole, setWhole] = useState(false);
  const long = text.length > SHORT_CHARACTERS || text.split('\n').length > 2;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <Heading id={headingId} class="query" dir="auto">
      {long ? (
        <button
          type="button"
          class={whole ? 'whole-query' : 'whole-query clamped'}
          title={whole ? 'Show less' : 'Show all'}
          dir="auto"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {text}
        </button>
      ) : (
        text
      )}
    </Heading>
  );
}
