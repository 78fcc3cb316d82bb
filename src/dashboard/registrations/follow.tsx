/** Follows a registration that no page of the portal has shown yet, by its number. */
import { useId, useState } from 'preact/hooks';
import { registrationNumber as numberForm } from '../../shared/record-schemas';
import { z } from '../../shared/zod';
import { registrationNumber } from '../../tracking/registration';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';

export function Follow() {
  const { services } = usePage();
  const { s, kept, toasts } = useBoard();
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const follow = async (): Promise<void> => {
    const number = registrationNumber(text);
    const isKnown = kept.registrations.some((one) => one.number === number);
    const isNumber = /\d/.test(number) && z.safeParse(numberForm, number).success;
    setFault(!isNumber ? s.followWrong : isKnown ? s.followKnown(number) : '');
    if (!isNumber || isKnown) return;
    await toasts.act(() => services.send('registration-followed', { number }), { text: s.followed(number) });
    setText('');
  };
  return (
    <form
      class="part follow"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void follow();
      }}
    >
      <h2 id={`${id}-title`}>{s.follow}</h2>
      <p id={`${id}-text`} class="small quiet">
        {s.followText}
      </p>
      <div class="row">
        <label for={`${id}-number`} class="unseen">
          {s.number}
        </label>
        <input
          id={`${id}-number`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          placeholder="CNOR…"
          aria-describedby={`${id}-text ${id}-fault`}
          {...(fault !== '' && { 'aria-invalid': true })}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setFault('');
          }}
        />
        <button type="submit" class="act">
          {s.followDo}
        </button>
      </div>
      <p id={`${id}-fault`} class="fault small" role="status">
        {fault}
      </p>
    </form>
  );
}
