/** What is said while the codes are not there: that they come, or that they can't be read. */
import { usePage } from '../ui/context';

export function IndexWaits({ state }: { state: 'loading' | 'failed' }) {
  const { t } = usePage();
  if (state === 'loading') return <p class="quiet">{t.loadingCodes}</p>;
  return (
    <p class="notice" role="alert">
      {t.codesFailed}
    </p>
  );
}
