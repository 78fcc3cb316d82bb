/** The script in each frame of the portal. Wires the parts; each part has its own file. */
import { createLexicon } from '../portal/lexicon';
import { textOf } from '../portal/places';
import { createStatusResolver } from '../portal/statuses';
import type { ToFrame } from '../shared/messages';
import { activeTab, isShown } from './active-tab';
import { watchAttachments } from './attachments/watch';
import { type ContentBrowser, contentBrowser } from './browser';
import { createCodeNames } from './codes/names';
import { createCodeUse } from './codes/use';
import { createFrame } from './frame';
import { createHintStore } from './hints';
import type { Kit } from './kit';
import { createCard } from './layer/card';
import { createHost } from './layer/host';
import { createMarkerMode } from './layer/marker-mode';
import { createMarkers, type Mark } from './layer/markers';
import { createPeek } from './layer/peek';
import { createPointer } from './layer/point';
import { createLife } from './life';
import { createMarkMaker, createRowLabels, type Found } from './marks';
import { createNotFound } from './not-found';
import { createPanelLink } from './panel/link';
import { fetchKnowledge } from './portal-knowledge';
import { createSend } from './send';
import { type ContentSettings, parseSettings, readSettings } from './settings';
import { createTermReader } from './terms';
import { textsIn } from './texts';
import { createRowMarks } from './tracking/row-marks';
import { createTracking } from './tracking/tracking';
import { createValueChecks } from './value-checks';

async function start(browser: ContentBrowser, view: Window): Promise<void> {
  const { document } = view;
  const life = createLife(browser);
  const { signal } = life;
  const send = createSend(browser, life);
  const clock = (): Date => new Date();

  const [stored, found] = await Promise.all([readSettings(browser), fetchKnowledge(send, signal)]);
  if (!found || signal.aborted) return;
  const { knowledge } = found;
  let settings = stored;
  let { names } = found;
  const nameOf = (id: string): string => names[id] ?? codeNames.get(id)?.name ?? '';
  const hintOf = (id: string) => hints.get(id) ?? codeNames.get(id);
  const language = () => settings.language;
  const texts = () => textsIn(settings.language);

  const lexicon = createLexicon(knowledge);
  const resolve = createStatusResolver(lexicon, knowledge);
  const rowLabels = createRowLabels(lexicon, resolve, view);
  const host = createHost(document, signal);
  const card = createCard(host, view, signal);
  const markers = createMarkers(host, view, signal);
  const hints = createHintStore(send, language);
  const readTerms = createTermReader(knowledge.terms);
  /** Chinese terms in running texts, as they stood when the page last changed. */
  let terms: readonly Found[] = [];

  const frame = createFrame(view, host.element, knowledge, lexicon, signal, {
    changed(tables) {
      tracking.changed(tables);
      // A dialog may be a frame of its own.
      const isDialog = frame.dialogs.size === 0 && frame.pages.some((page) => page.dialog);
      const texts = isDialog ? [document.body] : frame.dialogs;
      terms = readTerms(texts, (element) => frame.labels.has(element));
      attachments.changed();
      codeNames.changed();
      tell();
    },
    layout: draw,
  });

  const rowMarks = createRowMarks(view, card, language, (serial) => {
    rowMarks.forget([serial]);
    void send('change-acknowledged', { serials: [serial] });
    frame.drawSoon();
  });
  /** What the rows of the tables say that is worth a marker. */
  const inRows = (): Found[] =>
    [...frame.tables.values()].flatMap((table) => rowLabels(table, frame.pageIds));

  const kit: Kit = {
    view,
    host,
    frame,
    knowledge,
    lexicon,
    language,
    nameOf,
    send,
    clock,
    signal,
  };
  const tracking = createTracking(kit, found.watch, (serials, changes) => {
    if (rowMarks.learn(serials, changes)) frame.drawSoon();
  });
  const attachments = watchAttachments(kit);
  const checks = createValueChecks(kit, card);
  const point = createPointer(host, view);
  const codeNames = createCodeNames(kit);
  const codeUse = createCodeUse(kit, card);
  const notFound = createNotFound(kit);
  const peek = createPeek(host, view, texts, found.peek, () => void send('peek-set', { on: false }));
  const panel = createPanelLink(browser, kit, inRows, attachments.complete, point);
  const mode = createMarkerMode(
    host,
    markers,
    view,
    texts,
    async (backwards) => (await send('marker-mode-next', { backwards })) === true,
    signal,
  );

  const mark = createMarkMaker(
    nameOf,
    () => texts().or,
    open,
    () => card.leave(),
  );

  /** CIFER itself, and frames of other hosts of the Single Window that show one of its pages. */
  const isOurs = (): boolean => /(^|\.)cifer/.test(view.location.hostname) || frame.pages.length > 0;

  function draw(): void {
    if (!life.check()) return;
    const explained: Mark[] = [];
    const others: Mark[] = [];
    if (isOurs()) {
      if (settings.markers || peek.on) {
        for (const [element, label] of frame.labels) explained.push(mark({ element, labels: [label] }));
        explained.push(...inRows().map(mark));
        explained.push(...terms.map(mark));
      }
      if (settings.markers)
        others.push(...codeNames.inView().map((found) => ({ ...mark(found), isQuiet: true })));
      others.push(...rowMarks.marks(frame.tables.values()), ...attachments.marks(), ...checks());
    }
    others.push(...codeUse.marks());
    const places = markers.place([...explained, ...others]);
    markers.draw(settings.markers ? places : places.filter((place) => !explained.includes(place.mark)));
    peek.draw(places.map((place) => place.mark));
    attachments.layout();
    tracking.layout();
    codeUse.layout();
    notFound.layout();
    hints.prepare(explained.flatMap((each) => each.labels.split(' ')));
    panel.changed();
    tell();
  }

  let told = '';
  /** What was found, for the popup. */
  function tell(): void {
    // A tab's own page is told even where it is not known, so that the popup does not take it for another site.
    if (frame.pages.length === 0 && told === '' && view.top !== view) return;
    const pages = frame.pages.map((page) => page.id);
    const count = frame.count();
    const active = activeTab(frame);
    const text = JSON.stringify([pages, count, markers.count > 0, active]);
    if (text === told) return;
    told = text;
    void send('page-seen', {
      pages,
      ...count,
      markers: markers.count,
      ...(active !== undefined && { activeTab: active }),
    });
  }

  function open(found: Found, button: HTMLButtonElement, how: 'hover' | 'press'): void {
    if (how === 'hover' && card.pinned) return;
    if (how === 'press' && card.pinned && card.anchor === button) {
      card.close();
      return;
    }
    card.open(button, content(found), how === 'press');
    const lacking = found.labels.filter((label) => !hintOf(label.id));
    if (lacking.length === 0) return;
    void Promise.all(lacking.map((label) => hints.fetch(label.id))).then(() => {
      card.update(button, content(found, true));
    });
  }

  function content({ element, labels, span }: Found, asked = false) {
    const said = texts();
    const name = labels.map(({ id }) => nameOf(id)).join(said.or);
    const original = span ? span.node.data.slice(span.start, span.end) : textOf(element);
    const parts = labels.flatMap((label) => {
      const hint = hintOf(label.id);
      if (!hint) return [{ kind: 'text' as const, text: asked ? said.noHint : said.loading }];
      return [
        ...(hint.what
          ? [
              {
                kind: 'text' as const,
                text: hint.what,
                ...(labels.length > 1 && { heading: nameOf(label.id) }),
              },
            ]
          : []),
        ...(hint.do ? [{ kind: 'text' as const, heading: said.do, text: hint.do }] : []),
        ...(hint.beware ? [{ kind: 'beware' as const, heading: said.beware, text: hint.beware }] : []),
        { kind: 'source' as const, heading: said.source, text: hint.source },
      ];
    });
    return {
      parts: [
        { kind: 'title' as const, text: name },
        { kind: 'original' as const, heading: said.original, text: original },
        ...(frame.isGuess(element) ? [{ kind: 'beware' as const, text: said.guess }] : []),
        ...parts,
      ],
      close: said.close,
    };
  }

  async function apply(now: ContentSettings): Promise<void> {
    const before = settings;
    settings = now;
    if (now.language !== before.language || now.country !== before.country) {
      hints.clear();
      codeNames.clear();
      card.close();
      const other = await send('names-wanted', {});
      // Changed once more meanwhile: the last change fetches its own.
      if (settings !== now) return;
      names = other ?? names;
      attachments.changed();
    }
    frame.drawSoon();
  }

  /**
   * The portal's shell shows the tab of this menu entry: the frame that is seen is its page, those of the other
   * tabs are hidden. A new frame may be told of the tab before it first, and of its own a moment later.
   */
  const isOpened = (): boolean => view.top !== view && isShown(view);

  const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void): void => {
    const said = message as ToFrame;
    switch (said.type) {
      case 'marker-mode':
        // The portal keeps the frames of its other tabs, with their markers, where nobody sees them.
        if (!isShown(view) || (said.focusedOnly && !hasFocus(document))) return;
        if (mode.enter(said.backwards)) respond(true);
        return;
      case 'settings-changed':
        void apply(parseSettings(said.settings, browser));
        return;
      case 'changes-seen':
        if (rowMarks.forget(said.serials)) frame.drawSoon();
        return;
      case 'attachments-changed':
        attachments.stored(said.keys);
        return;
      case 'peek':
        peek.set(said.on);
        frame.drawSoon();
        return;
      case 'portal-tab':
        if (!isOpened()) return;
        frame.openedBy(said.menu);
        codeUse.opened();
        return;
      case 'use-code':
        // A frame without the field is silent, so that the one with it is heard.
        codeUse.use(said, respond);
        return;
      case 'watch-look':
      case 'watch':
      case 'collection-began':
        if (tracking.message(said)) respond(true);
        return;
      case 'still-there':
        return;
    }
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });

  // Asked last: whether a frame is seen makes the page lay itself out.
  frame.start(found.activeTab !== undefined && isOpened() ? found.activeTab : undefined);
}

/** Whether this very frame has the focus, not one within it. */
function hasFocus(document: Document): boolean {
  return document.hasFocus() && document.activeElement?.tagName !== 'IFRAME';
}

const browser = contentBrowser();
if (browser && document.documentElement) void start(browser, window);
