/** Has six digits filled in on the portal, once the user opens Product type enquiry there. Nothing is pressed. */
import { useState } from 'preact/hooks';
import { groupHs } from '../code-text';
import { usePage } from '../context';
import { useCodeTexts } from './texts';

type State = 'idle' | 'awaiting' | 'failed';

/** @param hs6 the six digits */
export function AwaitButton({ hs6 }: { hs6: string }) {
  const { services } = usePage();
  const c = useCodeTexts();
  const [last, setLast] = useState<{ readonly hs6: string; readonly state: State }>();
  // What was said of other digits is no word on these.
  const state = last?.hs6 === hs6 ? last.state : 'idle';
  const send = (wanted: string | null, then: State): void => {
    services.send('code-await', { hs6: wanted }).then(
      () => setLast({ hs6, state: then }),
      () => setLast({ hs6, state: 'failed' }),
    );
  };
  const code = groupHs(hs6);
  return (
    <div class="await">
      <button
        type="button"
        class="act"
        onClick={() => (state === 'awaiting' ? send(null, 'idle') : send(hs6, 'awaiting'))}
      >
        {state === 'awaiting' ? c.awaitOff : c.await(code)}
      </button>
      <p class="small" role="status">
        {state === 'awaiting' && c.awaiting(code)}
        {state === 'failed' && c.actFailed}
      </p>
    </div>
  );
}
