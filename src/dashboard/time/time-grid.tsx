/** What lies behind the lines of a picture over time: months, their names, and today. */
import { dateTexts } from '../../languages/built/dates';
import { ofLanguage } from '../../languages/known';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import type { Axis } from './axis';

/** Room for a letter, in percent of the width: names that would run into each other are left out. */
const LETTER = 0.75;
/** The same in a column beside others. */
const LETTER_SMALL = 1.4;

export function TimeGrid({ axis, isSmall = false }: { axis: Axis; isSmall?: boolean }) {
  const { language } = usePage();
  const { s, now } = useBoard();
  const { months } = ofLanguage(dateTexts, language);
  const today = axis.at(now);
  const isFar = axis.ticks.some(({ day }) => !day.endsWith('-01-01'));
  const letter = isSmall ? LETTER_SMALL : LETTER;
  const half = (s.today.length / 2) * letter;
  let free = 0;
  return (
    <div class="grid" aria-hidden="true">
      {axis.ticks.map(({ at, day }, index) => {
        const isYear = day.slice(5, 7) === '01' || index === 0;
        const month = months[Number(day.slice(5, 7)) - 1] ?? '';
        const name = isFar ? (isYear ? `${month} ${day.slice(0, 4)}` : month) : day.slice(0, 4);
        const end = at + name.length * letter;
        const isFree = at >= free && end <= 100 && (end < today - half || at > today + half);
        if (isFree) free = end + letter;
        return (
          <span key={day} class={isYear ? 'month year' : 'month'} style={{ left: `${at}%` }}>
            {isFree && <span class="name">{name}</span>}
          </span>
        );
      })}
      {today >= 0 && today <= 100 && (
        <span class="today" style={{ left: `${today}%` }}>
          <span class="name">{s.today}</span>
        </span>
      )}
    </div>
  );
}
