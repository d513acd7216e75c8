// A button as all of the sidebar's buttons are.
import type { ButtonHTMLAttributes } from 'preact';

interface ButtonProps extends ButtonHTMLAttributes {
  readonly look?: 'primary' | 'tonal' | 'text' | 'icon' | 'example';
  /** Under way: pressing it again does nothing, and it keeps the keyboard focus, which `disabled` would drop. */
  readonly busy?: boolean;
}

export function Button({ look = 'text', busy = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      {...(busy ? { 'aria-disabled': true } : { onClick })}
      {...rest}
    />
  );
}
