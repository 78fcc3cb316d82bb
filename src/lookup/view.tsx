/** What the address names. */
import type { LookupPlace } from '../shared/lookup';
import { CompareView } from './compare/compare-view';
import { DataPlace } from './data/data-place';
import { RowView } from './row/row-view';
import { SearchView } from './search/search-view';

interface ViewProps {
  readonly place: LookupPlace;
  readonly onQuery: (query: string) => void;
}

export function View({ place, onQuery }: ViewProps) {
  switch (place.view) {
    case 'search':
      return <SearchView query={place.query} onQuery={onQuery} />;
    case 'row':
      return <RowView rowKey={place.key} />;
    case 'compare':
      return <CompareView keys={place.keys} />;
    case 'data':
      return <DataPlace />;
  }
}
