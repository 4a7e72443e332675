import type { AccessWay } from '../api/types';
import { FactList } from '../parts/FactList';
import { accessText } from '../text/access';
import { showBegin, showEnd } from '../text/dates';
import { useLanguage, useText } from '../text/language';

/** Every way in which the reader sees the client, the one that counts most first. */
export function Ways({ ways }: { ways: AccessWay[] }) {
  const t = useText(accessText);
  const { language } = useLanguage();
  return (
    <ol className="ways">
      {ways.map((way, at) => (
        <li key={at} className="way">
          <p className="way-sentence">{way.sentence}</p>
          <FactList
            className="way-facts"
            facts={[
              [t.facts.extent, way.extent_name],
              [t.facts.from, showBegin(way.from, language)],
              [t.facts.until, way.until ? showEnd(way.until, language) : t.endless],
              [t.facts.grantedBy, way.granted_by],
              [t.facts.reason, way.reason],
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
