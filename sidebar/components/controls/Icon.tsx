// The few pictures, drawn in the colour of the text around them. Their meaning is always in words too.

const PATHS = {
  settings: 'M4 6h5M13 6h3M4 14h3M11 14h5M11 4.2v3.6M9 12.2v3.6',
  back: 'M9.5 5l-5 5 5 5M4.5 10H16',
  check: 'M4.5 10.5l4 4 7-8.5',
  warning: 'M10 3.5l7.5 13h-15zM10 8v4M10 14.2v.3',
  chevron: 'M6 8l4 4 4-4',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  help: 'M7.5 7.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.9M10 14.2v.2M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
