/** Rows of the application list, as they stand; and what the background says is new in them. */
import { type TableRow, value } from '../../portal/tables';
import type { Change, Sighting } from '../../tracking/types';
import type { Send } from '../send';
import { inParts, type Teller } from './report';

/** Nothing for a row without a serial or a status. */
export function readSighting(row: TableRow): Sighting | undefined {
  const serial = row.text('serial').replace(/\s/g, '');
  const status = row.text('status');
  if (serial === '' || status === '') return undefined;
  const registration = value(row.text('registration'));
  const time = value(row.text('time'));
  const category = value(row.text('category'));
  const type = value(row.text('type'));
  const step = row.text('step');
  return {
    serial,
    status,
    ...(registration && { registration }),
    ...(time && { time }),
    ...(category && { category }),
    ...(type && { type }),
    ...(step && { step }),
  };
}

/** @param changes called with what is new to the user in rows that were told */
export function tellApplications(
  view: Window,
  send: Send,
  changes: (serials: readonly string[], changes: readonly Change[]) => void,
): Teller {
  return {
    identity: ['serial'],
    tell(rows) {
      const inFront = view.document.visibilityState === 'visible';
      return inParts(
        rows.flatMap((row) => readSighting(row) ?? []),
        async (part) => {
          const found = await send('applications-seen', { rows: part, inFront });
          if (found)
            changes(
              part.map(({ serial }) => serial),
              found,
            );
          return found !== undefined;
        },
      );
    },
  };
}
