// A part of the screen with its heading.
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Stands at the end of the heading's line. */
  readonly beside?: ComponentChildren;
  readonly level?: 2 | 3;
  readonly look?: 'part' | 'crowded' | 'setting' | 'day';
}

export function Section({ title, children, beside, level = 2, look = 'part' }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={look} aria-label={title}>
      <div class="section-head">
        <Heading>{title}</Heading>
        {beside}
      </div>
      {children}
    </section>
  );
}
