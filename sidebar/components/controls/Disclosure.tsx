// A button that shows and hides more.
import { Button } from './Button';
import { Icon } from './Icon';

interface DisclosureProps {
  readonly label: string;
  readonly open: boolean;
  /** The id of what it shows. */
  readonly controls: string;
  readonly onToggle: (open: boolean) => void;
}

export function Disclosure({ label, open, controls, onToggle }: DisclosureProps) {
  return (
    <Button aria-expanded={open} aria-controls={controls} onClick={() => onToggle(!open)}>
      {label}
      <Icon name="chevron" />
    </Button>
  );
}
