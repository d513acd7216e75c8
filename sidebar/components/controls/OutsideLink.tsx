// A link that leaves the sidebar: inside Apps Script's frame it has to open a tab of its own.

interface OutsideLinkProps {
  readonly to: string;
  readonly text: string;
  readonly look?: string;
}

export function OutsideLink({ to, text, look }: OutsideLinkProps) {
  return (
    <a href={to} class={look} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
