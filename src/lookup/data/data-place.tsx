/** What the look-up is made of: the user's own rows, files that bring more of them, and the packaged tables. */
import { useLookupTexts } from '../texts';
import { ImportSection } from './import-section';
import { OwnSection } from './own-section';
import { Sources } from './sources';

export function DataPlace() {
  const s = useLookupTexts();
  return (
    <>
      <h1 id="heading" tabIndex={-1}>
        {s.viewData}
      </h1>
      <OwnSection />
      <ImportSection />
      <Sources />
    </>
  );
}
