import { Button } from '@digdir/designsystemet-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { Level } from '../api/organisation';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { administrationText, levelText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';

/**
 * The tree as lists in lists. Tab goes from level to level; the arrows do too, and open and close what lies below.
 */
export function LevelTree({ levels }: { levels: Level[] }) {
  const t = useText(levelText);
  const parents = new Set(levels.flatMap((level) => (level.parent ? [level.parent] : [])));
  const roots = levels.filter((level) => !level.parent);
  const [open, setOpen] = useState(() => new Set(roots.map((level) => level.id)));
  const tree = useRef<HTMLDivElement>(null);

  const toggle = (id: number, opened: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (opened) after.add(id);
      else after.delete(id);
      return after;
    });
  const move = (event: KeyboardEvent) => {
    const links = [...(tree.current?.querySelectorAll<HTMLElement>('a[data-level]') ?? [])];
    const at = links.findIndex((link) => link.closest('li') === (event.target as HTMLElement).closest('li'));
    const link = links[at];
    if (!link) return;
    const id = Number(link.dataset.level);
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') links[at - 1]?.focus();
    else if (event.key === 'ArrowRight' && parents.has(id)) toggle(id, true);
    else if (event.key === 'ArrowLeft' && open.has(id)) toggle(id, false);
    else return;
    event.preventDefault();
  };
  const branch = (below: Level[]) => (
    <ul>
      {below.map((level) => (
        <li key={level.id}>
          <LevelRow
            level={level}
            {...(parents.has(level.id) ? { open: open.has(level.id) } : {})}
            onToggle={(opened) => toggle(level.id, opened)}
          />
          {open.has(level.id) && parents.has(level.id) && branch(levels.filter((row) => row.parent === level.id))}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack-tight">
      <p className="row-acts">
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(new Set(parents))}>
          {t.openAll}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(new Set(roots.map((level) => level.id)))}>
          {t.closeAll}
        </Button>
      </p>
      <div ref={tree} className="level-tree" onKeyDown={move}>
        {branch(roots)}
      </div>
    </div>
  );
}

function LevelRow({
  level,
  open,
  onToggle,
}: {
  level: Level;
  /** Undefined for a level with none below it. */
  open?: boolean;
  onToggle: (open: boolean) => void;
}) {
  const t = useText(levelText);
  const words = useText(administrationText);
  const { today } = useMe();
  return (
    <div className="level-row">
      {open === undefined ? (
        <span className="level-leaf" aria-hidden="true" />
      ) : (
        <button
          type="button"
          className="level-toggle"
          aria-expanded={open}
          aria-label={t.open(`${level.code} ${level.name}`)}
          onClick={() => onToggle(!open)}
        />
      )}
      <Link to={linkTo('levelSetting', { level: level.id })} data-level={level.id}>
        <span className="level-code">{level.code}</span> {level.name}
      </Link>
      {level.first_day > today && <span className="quiet">{t.from(showDay(level.first_day))}</span>}
      {level.last_day && <span className="quiet">{t.until(showDay(level.last_day))}</span>}
      {level.last_day && level.last_day < today && <span className="mark mark-plain">{words.ended}</span>}
    </div>
  );
}
