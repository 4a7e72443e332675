import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Handover } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { ClientBar } from '../client/ClientBar';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { UrgencyMark } from '../parts/UrgencyMark';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { handoverText } from '../text/records';
import { shellText } from '../text/shell';
import { AnswerForm } from './AnswerForm';
import { AnswerGiven } from './AnswerGiven';
import { HandoverDetails } from './HandoverDetails';
import { ReadyPlanCards } from './ReadyPlanCards';
import { RecallNotice } from './RecallNotice';

export function HandoverPage() {
  const { handover } = useParams();
  const loaded = useLoad<Handover>(`/api/handovers/${handover ?? ''}`);
  const [said, setSaid] = useState('');
  const onDone = async (text: string) => {
    setSaid(text);
    await loaded.reload();
  };
  // Who has rejected a hand-over, or acknowledged its recall, has no longer anything to do with the client.
  if (said && !loaded.data) return <AnsweredPage said={said} />;
  return (
    <LoadedPage from={loaded}>{(data) => <HandoverView handover={data} said={said} onDone={onDone} />}</LoadedPage>
  );
}

function AnsweredPage({ said }: { said: string }) {
  const t = useText(shellText);
  return (
    <div className="page narrow stack">
      <PageHeading title={said}>{said}</PageHeading>
      <p>
        <Link to={linkTo('bench')}>{t.toBench}</Link>
      </p>
    </div>
  );
}

interface HandoverViewProps {
  handover: Handover;
  said: string;
  onDone: (text: string) => Promise<void>;
}

function HandoverView({ handover, said, onDone }: HandoverViewProps) {
  const t = useText(handoverText);
  const { language } = useLanguage();
  const { summary } = handover;
  const mayChange = useMay('change_provider');
  const late = summary.state === 'rejected' || (summary.state === 'sent' && summary.urgency !== 'calm');
  const details = (
    <div className="handover-details stack">
      <HandoverDetails handover={handover} />
    </div>
  );
  const side = (
    <div className="handover-side stack">
      <RecallNotice handover={handover} onDone={onDone} />
      {handover.can_answer && <AnswerForm handover={handover} onDone={onDone} />}
      <AnswerGiven handover={handover} />
      {mayChange && late && <ReadyPlanCards handover={summary.id} />}
    </div>
  );
  return (
    <>
      <ClientBar client={handover.client} />
      <div className="page handover">
        <div className="handover-head stack">
          <p role="status" className={said ? 'said' : 'ds-sr-only'}>
            {said}
          </p>
          <div>
            <PageHeading title={t.title(summary.kind_name)}>
              {t.title(summary.kind_name)}: {summary.service_name}
            </PageHeading>
            <p className="handover-state">
              <span className="state">{summary.state_name}</span>
              {(summary.state === 'sent' || summary.state === 'rejected') && <UrgencyMark urgency={summary.urgency} />}
            </p>
            <p className="quiet">{t.asOf(showInstant(summary.sent_at, language))}</p>
          </div>
        </div>
        {/* One reads before one answers; what has happened since comes before what was sent. */}
        {handover.can_answer ? details : side}
        {handover.can_answer ? side : details}
      </div>
    </>
  );
}
