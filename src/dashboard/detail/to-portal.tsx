/** The way to something on the portal: links there give 404, so its address is copied (guide 000 p. 4). */
import { useState } from 'preact/hooks';
import { PORTAL_ADDRESS } from '../../shared/portal-address';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Part } from '../pieces';

/** @param how where it is in the portal's menu @param number what to search for there */
export function ToPortal({ how, number }: { how: string; number?: string | undefined }) {
  const { services, t } = usePage();
  const { s } = useBoard();
  const [said, setSaid] = useState('');
  const copy = async (text: string, done: string): Promise<void> => {
    const isCopied = await services.copy(text).catch(() => false);
    setSaid(isCopied ? done : s.copyFailed(text));
  };
  return (
    <Part id="to-portal" title={s.toPortal}>
      <p class="small">{how}</p>
      <p class="row">
        {number !== undefined && (
          <button type="button" class="act" onClick={() => void copy(number, s.copiedNumber(number))}>
            {s.copyNumber}
          </button>
        )}
        <button type="button" class="act" onClick={() => void copy(PORTAL_ADDRESS, t.addressCopied)}>
          {s.copyAddress}
        </button>
        <button type="button" class="act" onClick={() => services.openPortal()}>
          {s.openPortal}
        </button>
      </p>
      <p class="small breakable" role="status">
        {said}
      </p>
      <p class="small quiet">{s.toPortal404}</p>
    </Part>
  );
}
