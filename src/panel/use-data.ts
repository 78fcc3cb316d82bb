/** The guides and the explanations, in the user's language. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Guide, Hints } from '../portal/types';
import { usePage } from '../ui/context';

export interface PanelData {
  readonly guide: Guide;
  readonly hints: Hints;
}

export interface DataState {
  /** What was read last: another language's until this one's has come. */
  readonly data: PanelData | undefined;
  readonly hasFailed: boolean;
  retry(): void;
}

export function usePanelData(): DataState {
  const { services, language } = usePage();
  const [data, setData] = useState<PanelData>();
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const read = async <T>(name: string): Promise<T> =>
      JSON.parse(await services.fetchText(`data/${name}.${language}.json`)) as T;
    Promise.all([read<Guide>('guide'), read<Hints>('hints')]).then(
      ([guide, hints]) => {
        if (!wanted) return;
        setData({ guide, hints });
        setHasFailed(false);
      },
      () => wanted && setHasFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [services, language, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { data, hasFailed, retry };
}
