import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { ReviewLink } from '../lookup/ReviewLink';
import { linkTo } from '../routes';
import { useSession } from '../session/session';
import { longDay } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { registrationText } from '../text/registration';
import { shellText } from '../text/shell';
import { GlobalSearch } from './GlobalSearch';
import { Settings } from './Settings';

/** What stands around every page: skip link, header, banner of the test clock, main. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText(shellText);
  const lookUp = useText(lookUpText);
  const registration = useText(registrationText);
  const { language } = useLanguage();
  const { session, ask, signOut } = useSession();
  const me = session.state === 'in' ? session.me : undefined;
  const { pathname } = useLocation();

  // A test clock may be moved between two pages.
  const moving = useRef(false);
  const testClock = me?.test_clock ?? false;
  useEffect(() => {
    moving.current = testClock;
  }, [testClock]);
  useEffect(() => {
    if (moving.current) void ask();
  }, [pathname, ask]);

  return (
    <>
      <a className="skip-link" href="#main">
        {t.skip}
      </a>
      <header>
        {me?.test_clock && (
          <div className="test-clock" role="note">
            {t.testClock(longDay(me.today, language))}
          </div>
        )}
        <div className="top" data-color-scheme="dark">
          <div className="top-inner">
            <span className="brand">
              <img src="/stafett.svg" alt="" width="28" height="28" />
              <span>
                {t.product}
                {me && <span className="municipality">{me.municipality}</span>}
              </span>
            </span>
            {me && (
              <nav aria-label={t.menu} className="top-nav">
                <NavLink to={linkTo('bench')} end>
                  {t.bench}
                </NavLink>
                {me.actions.includes('print_letters') && <NavLink to={linkTo('letters')}>{t.letters}</NavLink>}
                {me.actions.includes('look_up') && <NavLink to={linkTo('lookUp')}>{lookUp.nav}</NavLink>}
                {me.actions.includes('review_look_ups') && <ReviewLink />}
                {me.actions.includes('administer') && (
                  <NavLink to={linkTo('pendingRegistrations')}>{registration.nav}</NavLink>
                )}
              </nav>
            )}
            {me && <GlobalSearch />}
            <div className="top-me">
              <Settings />
              {me && (
                <>
                  <span className="who">
                    <span className="who-name">{me.name}</span>
                    <span className="who-unit">{me.unit}</span>
                  </span>
                  <button type="button" className="plain-button" onClick={() => void signOut()}>
                    {t.signOut}
                  </button>
                </>
              )}
            </div>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
