// A bar that claims only what is known: a real share, or that something is going on.
import type { ProgressWords } from '../../text/progress-words';

export function ProgressBar({ label, share, still = false }: Partial<ProgressWords['bar']>) {
  const known = share
    ? { 'aria-valuemin': 0, 'aria-valuemax': share.whole, 'aria-valuenow': share.done }
    : {};
  const look = share ? 'bar' : still ? 'bar still' : 'bar unknown';
  return (
    <div class={look} role="progressbar" aria-label={label} {...known}>
      <div style={share ? { width: `${(100 * share.done) / Math.max(1, share.whole)}%` } : {}} />
    </div>
  );
}
