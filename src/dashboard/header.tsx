/** The head of the page: its name, what is shown of all that is kept, and the way to its parts. */
import type { RefObject } from 'preact';
import { usePage } from '../ui/context';
import { LanguageSelect } from '../ui/language-select';
import type { Toasts } from '../ui/toast';
import { type Board, useTexts } from './board';
import { EVERYTHING, isNarrow, type Narrowing, NONE } from './list/narrow';
import { plantName } from './list/plants';
import { Choice } from './pieces';

interface HeaderProps {
  /** `undefined` until what is kept was read. */
  readonly board: Board | undefined;
  readonly toasts: Toasts;
  readonly narrowing: Narrowing;
  readonly onNarrowing: (narrowing: Narrowing) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function Header({ board, toasts, narrowing, onNarrowing, search }: HeaderProps) {
  const { services, t } = usePage();
  const s = useTexts();
  const plants = board?.plants.all ?? [];
  const accounts = board?.accounts ?? [];
  return (
    <header class="head">
      <p class="product">Los for CIFER</p>
      <search class="narrowing">
        <label class="choice">
          <span>{s.search}</span>
          <input
            ref={search}
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            placeholder={s.searchPlaceholder}
            value={narrowing.query}
            onInput={(event) => onNarrowing({ ...narrowing, query: event.currentTarget.value })}
          />
        </label>
        {plants.length > 1 && (
          <Choice
            label={s.plant}
            value={narrowing.plant}
            options={[
              ['', s.allPlants],
              ...plants.map((plant) => [plant.id, plantName(plant)] as const),
              [NONE, s.noPlant],
            ]}
            onChange={(plant) => onNarrowing({ ...narrowing, plant })}
          />
        )}
        {accounts.length > 1 && (
          <Choice
            label={s.account}
            value={narrowing.account}
            options={[
              ['', s.allAccounts],
              ...accounts.map((name) => [name, name] as const),
              [NONE, s.noPlant],
            ]}
            onChange={(account) => onNarrowing({ ...narrowing, account })}
          />
        )}
        {isNarrow(narrowing) && (
          <button
            type="button"
            class="act"
            onClick={() => {
              onNarrowing(EVERYTHING);
              search.current?.focus();
            }}
          >
            {s.clear}
          </button>
        )}
      </search>
      <div class="row">
        <label class="unseen" for="language">
          {t.language}
        </label>
        <LanguageSelect id="language" toasts={toasts} isShort />
        <button type="button" class="act" onClick={() => services.openOptions()}>
          {s.settings}
        </button>
      </div>
    </header>
  );
}
