/** The number of a registration, as a way to it where it is followed. */
import { useBoard } from '../board';
import { addressOf } from '../place';

export function RegistrationNumber({ number }: { number: string }) {
  const { kept } = useBoard();
  const isFollowed = kept.registrations.some((registration) => registration.number === number);
  return isFollowed ? (
    <a class="digits" href={addressOf({ view: 'registration', id: number })}>
      {number}
    </a>
  ) : (
    <span class="digits">{number}</span>
  );
}
