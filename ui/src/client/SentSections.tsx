import { Link } from 'react-router';
import type { ChangeWish, HandoverSummary, LetterSummary, TaskSummary } from '../api/types';
import { DataTable } from '../parts/DataTable';
import { PdfLink } from '../parts/PdfLink';
import { UrgencyMark } from '../parts/UrgencyMark';
import { linkTo } from '../routes';
import { clientText } from '../text/client';
import { showDay, showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { useMayHere } from './rightsHere';

export function HandoverSection({ handovers }: { handovers: HandoverSummary[] }) {
  const t = useText(clientText);
  if (handovers.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t.handovers}</h2>
      <DataTable
        caption={t.handovers}
        empty={t.none}
        rows={handovers}
        rowKey={(handover) => handover.id}
        columns={[
          {
            name: t.handoverColumns.what,
            cell: (handover) => (
              <Link to={linkTo('handover', { handover: handover.id })}>
                {handover.kind_name}, {handover.service_name}
              </Link>
            ),
          },
          { name: t.handoverColumns.from, cell: (handover) => handover.from_team },
          { name: t.handoverColumns.to, cell: (handover) => handover.to_team },
          { name: t.handoverColumns.start, cell: (handover) => showDay(handover.wanted_start) },
          {
            name: t.handoverColumns.state,
            cell: (handover) => (
              <>
                {handover.state_name}
                {(handover.state === 'sent' || handover.state === 'rejected') && (
                  <UrgencyMark urgency={handover.urgency} />
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

export function TaskSection({ tasks }: { tasks: TaskSummary[] }) {
  const t = useText(clientText);
  const { language } = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t.tasks}</h2>
      <DataTable
        caption={t.tasks}
        empty={t.none}
        rows={tasks}
        rowKey={(task) => task.id}
        columns={[
          { name: t.taskColumns.text, cell: (task) => task.text },
          { name: t.taskColumns.team, cell: (task) => task.team },
          {
            name: t.taskColumns.state,
            cell: (task) => [task.state_name, task.taken_by].filter(Boolean).join(', '),
          },
          {
            name: t.taskColumns.created,
            cell: (task) => t.createdBy(showInstant(task.created_at, language), task.created_by),
          },
        ]}
      />
    </section>
  );
}

export function LetterSection({ letters }: { letters: LetterSummary[] }) {
  const t = useText(clientText);
  if (letters.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t.letters}</h2>
      <DataTable
        caption={t.letters}
        empty={t.none}
        rows={letters}
        rowKey={(letter) => letter.id}
        columns={[
          { name: t.letterColumns.title, cell: (letter) => letter.title },
          { name: t.letterColumns.dated, cell: (letter) => showDay(letter.dated) },
          { name: t.letterColumns.state, cell: (letter) => letter.state_name },
          {
            name: t.letterColumns.open,
            cell: (letter) => <PdfLink letter={letter.id} text={t.openLetter} about={letter.title} />,
            quiet: true,
          },
        ]}
      />
    </section>
  );
}

export function WishSection({ wishes, client }: { wishes: ChangeWish[]; client: number }) {
  const t = useText(clientText);
  const mayChange = useMayHere('change_provider');
  const open = wishes.filter((wish) => wish.state === 'open');
  if (open.length === 0) return null;
  return (
    <section className="side-box side-box-strong">
      <h2>{t.wishes}</h2>
      <ul className="plain-list">
        {open.map((wish) => (
          <li key={wish.id}>
            <p>
              {t.wish(wish.told_to, showDay(wish.told_on))}{' '}
              {wish.wanted_provider && t.wishTo(wish.wanted_provider.name)}
            </p>
            {wish.note && <p className="quiet">{wish.note}</p>}
            {wish.held_too_long && <p className="mark mark-warning">{t.heldTooLong}</p>}
            {mayChange && (
              <p>
                <Link to={`${linkTo('providerChange', { client })}?onske=${String(wish.id)}`}>{t.dealWithWish}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
