// Three searches to begin with; a click fills the form and starts nothing.
import { EXAMPLES } from '../../text/examples';
import { Button } from '../controls/Button';
import { Section } from '../controls/Section';
import { focusSoon, QUERY_ID } from '../focus';
import { useModel } from '../model-context';
import { typeQuery } from './type-query';

export function Examples() {
  const { form, announce } = useModel();
  return (
    <Section title="For example">
      {EXAMPLES.map((example) => (
        <Button
          key={example.query}
          look="example"
          onClick={() => {
            form.fill(example, typeQuery);
            announce('The example was put into the form.');
            focusSoon(QUERY_ID);
          }}
        >
          {example.query}
        </Button>
      ))}
    </Section>
  );
}
