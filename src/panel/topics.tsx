/** What the guides tell beside the pages, folded. */
import type { Guide, Topic } from '../portal/types';
import { usePage } from '../ui/context';
import type { Toasts } from '../ui/toast';
import { Actions } from './actions';
import { CollectTopic } from './collect/collect';
import { Points } from './points';
import { Section } from './section';
import { usePanelTexts } from './texts';

interface TopicListProps {
  readonly guide: Guide;
  readonly ids: readonly string[];
  readonly toasts: Toasts;
}

export function TopicList({ guide, ids, toasts }: TopicListProps) {
  return (
    <div class="topics">
      {ids.map((id) => {
        const topic = guide.topics[id];
        return topic && <OneTopic key={id} topic={topic} toasts={toasts} />;
      })}
    </div>
  );
}

interface AllTopicsProps {
  readonly guide: Guide;
  /** Those that stand with the page already. */
  readonly without: readonly string[];
  /** Whether the guided collection is one of them. */
  readonly hasCollection: boolean;
  readonly toasts: Toasts;
}

export function AllTopics({ guide, without, hasCollection, toasts }: AllTopicsProps) {
  const s = usePanelTexts();
  const ids = Object.keys(guide.topics).filter((id) => !without.includes(id));
  if (ids.length === 0 && !hasCollection) return null;
  return (
    <Section title={s.allTopicsTitle}>
      <TopicList guide={guide} ids={ids} toasts={toasts} />
      {hasCollection && <CollectTopic toasts={toasts} />}
    </Section>
  );
}

function OneTopic({ topic, toasts }: { topic: Topic; toasts: Toasts }) {
  const { say } = usePage();
  const s = usePanelTexts();
  return (
    <details class="topic">
      <summary>{say(topic.name)}</summary>
      <div class="inner">
        <p>{say(topic.what)}</p>
        <Points points={topic.points} />
        {topic.actions.length > 0 && <Actions actions={topic.actions} toasts={toasts} />}
        <p class="quiet small">{s.sourceIs(topic.source)}</p>
      </div>
    </details>
  );
}
