import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { PageHeading } from '../parts/PageHeading';
import { linkTo, routes } from '../routes';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';

const parts = ['administration', 'employees', 'teams', 'providers', 'substitutions'] as const;

/** The parts of the area, over every page of it. */
export function AdministrationNav() {
  const t = useText(administrationText);
  const { pathname } = useLocation();
  // The levels have the area's own address, and theirs below it.
  const atLevels = pathname.startsWith(`${routes.administration}/nivaer`);
  return (
    <nav className="area-nav" aria-label={t.area}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            {part === 'administration' && atLevels ? (
              <Link to={linkTo(part)} aria-current="page">
                {t.parts[part]}
              </Link>
            ) : (
              <NavLink to={linkTo(part)} end={part === 'administration'}>
                {t.parts[part]}
              </NavLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page of the area: what it is about, what one can do with it, and what belongs to it. */
export function AdministrationPage({
  title,
  lead,
  acts,
  children,
}: {
  title: string;
  lead?: string;
  acts?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <AdministrationNav />
      <div className="page stack">
        <div className="area-head">
          <div>
            <PageHeading title={title}>{title}</PageHeading>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {acts && <div className="row-acts">{acts}</div>}
        </div>
        {children}
      </div>
    </>
  );
}
