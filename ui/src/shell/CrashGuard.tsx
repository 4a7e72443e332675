import { Component, type ReactNode } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** Keeps a fault in one page from emptying the window. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };
  static getDerivedStateFromError() {
    return { crashed: true };
  }
  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useText(shellText);
  return (
    <main className="page narrow stack">
      <h1>{t.errorTitle}</h1>
      <p className="lead">{t.crashed}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{t.retry}</Button>
      </div>
    </main>
  );
}
