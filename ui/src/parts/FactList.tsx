import type { ReactNode } from 'react';

/** Names and values; those without a value are left out. */
export function FactList({ facts, className = 'facts' }: { facts: [string, ReactNode][]; className?: string }) {
  return (
    <dl className={className}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
