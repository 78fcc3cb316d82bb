import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ComponentChildren;
  readonly tone?: 'warn';
  readonly children: ComponentChildren;
}

export function Section({ title, aside, tone, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} {...(tone && { class: tone })}>
      <div class="title">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
