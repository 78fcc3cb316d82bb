/** GACC's entries about an application or a registration. */
import { useBoard } from '../board';
import { Part } from '../pieces';
import { addressOf } from '../place';

interface NoticesAboutProps {
  readonly serial?: string;
  readonly registration?: string | undefined;
}

export function NoticesAbout({ serial, registration }: NoticesAboutProps) {
  const { s, kept, dates } = useBoard();
  const about = kept.notices.filter(
    (notice) =>
      (serial !== undefined && notice.serial === serial) ||
      (registration !== undefined && notice.registration === registration),
  );
  if (about.length === 0) return null;
  return (
    <Part id="its-notices" title={s.itsNotices}>
      <ul>
        {about.map(({ id, list, day, title }) => (
          <li key={id}>
            <a href={addressOf({ view: 'notice', id })}>{s.noticeLists[list]}</a>
            {[title, day && `${s.deadline} ${dates.day(day)}`]
              .filter(Boolean)
              .map((text) => ` · ${text}`)
              .join('')}
          </li>
        ))}
      </ul>
    </Part>
  );
}
