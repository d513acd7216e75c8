// A search's query as the heading of its card: three lines, or all of it.
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';

interface QueryProps {
  readonly text: string;
  readonly headingId: string;
  readonly level: 3 | 4;
}

/** About what fits into three lines at 300 px. */
const SHORT_CHARACTERS = 110;

export function Query({ text, headingId, level }: QueryProps) {
  const [whole, setWhole] = useState(false);
  const long = text.length > SHORT_CHARACTERS || text.split('\n').length > 3;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Heading id={headingId} class={long && !whole ? 'query clamped' : 'query'} dir="auto">
        {text}
      </Heading>
      {long && (
        <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}
