import type { PracticalNote, RelatedPerson } from '../api/types';
import { clientText } from '../text/client';
import { useText } from '../text/language';

export function PracticalSection({ notes }: { notes: PracticalNote[] }) {
  const t = useText(clientText);
  return (
    <section className="side-box">
      <h2>{t.practical}</h2>
      {notes.length === 0 ? (
        <p className="empty">{t.none}</p>
      ) : (
        <dl className="note-list">
          {notes.map((note, at) => (
            <div key={at} className={`practical practical-${note.matter}`}>
              <dt>{note.label}</dt>
              <dd>{note.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

export function RelatedSection({ persons }: { persons: RelatedPerson[] }) {
  const t = useText(clientText);
  if (persons.length === 0) return null;
  return (
    <section className="side-box">
      <h2>{t.related}</h2>
      <ul className="plain-list">
        {persons.map((person) => (
          <li key={person.name + person.relation}>
            <strong>{person.name}</strong> <span className="quiet">{person.relation}</span>
            {person.telephone && (
              <span className="telephone">
                <a href={`tel:${person.telephone.replace(/\s/g, '')}`}>{person.telephone}</a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
