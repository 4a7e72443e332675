import { useParams } from 'react-router';
import type { Handover } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { ClientBar } from '../client/ClientBar';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { UrgencyMark } from '../parts/UrgencyMark';
import { useMay } from '../session/session';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { handoverText } from '../text/records';
import { AnswerForm } from './AnswerForm';
import { HandoverDetails } from './HandoverDetails';
import { ReadyPlanCards } from './ReadyPlanCards';
import { RecallNotice } from './RecallNotice';

export function HandoverPage() {
  const { handover } = useParams();
  const loaded = useLoad<Handover>(`/api/handovers/${handover ?? ''}`);
  return <LoadedPage from={loaded}>{(data) => <HandoverView handover={data} reload={loaded.reload} />}</LoadedPage>;
}

function HandoverView({ handover, reload }: { handover: Handover; reload: () => Promise<void> }) {
  const t = useText(handoverText);
  const { language } = useLanguage();
  const { summary } = handover;
  const mayChange = useMay('change_provider');
  const late = summary.state === 'rejected' || (summary.state === 'sent' && summary.urgency !== 'calm');
  return (
    <>
      <ClientBar client={handover.client} />
      <div className="page handover">
        <div className="handover-main stack">
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
          <HandoverDetails handover={handover} />
        </div>
        <div className="handover-side stack">
          <RecallNotice handover={handover} reload={reload} />
          {handover.can_answer && <AnswerForm handover={handover} reload={reload} />}
          {!handover.can_answer && (summary.state === 'sent' || handover.answer) && (
            <section className="side-box">
              <h2>{t.answer}</h2>
              <p>{handover.answer || t.unanswered}</p>
            </section>
          )}
          {mayChange && late && <ReadyPlanCards handover={summary.id} />}
        </div>
      </div>
    </>
  );
}
