/** What the address names. The ways in which the user looked at lists are kept beside it. */
import { useState } from 'preact/hooks';
import type { Reminder } from '../tracking/due/types';
import { ApplicationDetail } from './applications/application-detail';
import { type ApplicationLook, FIRST_LOOK } from './applications/application-look';
import { ApplicationsView } from './applications/applications-view';
import { useBoard } from './board';
import { OutAndIn } from './data/out-and-in';
import { Gone } from './detail/detail';
import type { Found } from './list/use-found';
import { NoticeDetail } from './notices/notice-detail';
import { NoticesView } from './notices/notices-view';
import { NowView } from './now/now-view';
import { addressOf, type Place } from './place';
import { RegistrationDetail } from './registrations/registration-detail';
import {
  FIRST_REGISTRATION_LOOK,
  type RegistrationLook,
  RegistrationsView,
} from './registrations/registrations-view';
import { RemindersView } from './reminders/reminders-view';

interface ViewProps {
  readonly place: Place;
  readonly found: Found;
  /** All that is due, whatever is searched for. */
  readonly due: readonly Reminder[];
  /** Whether the search or the choices leave anything out. */
  readonly isNarrow: boolean;
  readonly onClear: () => void;
}

export function View({ place, found, due, isNarrow, onClear }: ViewProps) {
  const { kept } = useBoard();
  const [look, setLook] = useState<ApplicationLook>(FIRST_LOOK);
  const [registrationLook, setRegistrationLook] = useState<RegistrationLook>(FIRST_REGISTRATION_LOOK);
  switch (place.view) {
    case 'now':
      return (
        <NowView
          found={found}
          isNarrow={isNarrow}
          onTurn={(turn) => {
            setLook({ ...FIRST_LOOK, as: look.as, zoom: look.zoom, turn, openOnly: true });
            location.hash = addressOf({ view: 'applications' });
          }}
        />
      );
    case 'applications':
      return (
        <ApplicationsView applications={found.applications} look={look} onLook={setLook} onClear={onClear} />
      );
    case 'registrations':
      return (
        <RegistrationsView
          registrations={found.registrations}
          look={registrationLook}
          onLook={setRegistrationLook}
          onClear={onClear}
        />
      );
    case 'notices':
      return <NoticesView notices={found.notices} onClear={onClear} />;
    case 'reminders':
      return <RemindersView />;
    case 'data':
      return (
        <OutAndIn applications={found.applications} registrations={found.registrations} isNarrow={isNarrow} />
      );
    case 'application': {
      const { id } = place;
      const application = kept.applications.find(({ serial }) => serial === id);
      return application ? (
        <ApplicationDetail key={id} application={application} due={due} />
      ) : (
        <Gone about={{ kind: 'application', id }} />
      );
    }
    case 'registration': {
      const { id } = place;
      const registration = kept.registrations.find(({ number }) => number === id);
      return registration ? (
        <RegistrationDetail key={id} registration={registration} due={due} />
      ) : (
        <Gone about={{ kind: 'registration', id }} />
      );
    }
    case 'notice': {
      const { id } = place;
      const notice = kept.notices.find((one) => one.id === id);
      return notice ? (
        <NoticeDetail key={id} notice={notice} due={due} />
      ) : (
        <Gone about={{ kind: 'notice', id }} />
      );
    }
  }
}
