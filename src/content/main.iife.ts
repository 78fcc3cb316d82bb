/** The script in each frame of the portal. Wires the parts; each part has its own file. */
import { knowledge } from '../portal/knowledge';
import { createLexicon } from '../portal/lexicon';
import { createStatusResolver } from '../portal/statuses';
import { clean } from '../portal/text';
import type { ToFrame } from '../shared/messages';
import { watchAttachments } from './attachments/watch';
import { type ContentBrowser, contentBrowser } from './browser';
import { createFrame } from './frame';
import { createHintStore } from './hints';
import { createCard } from './layer/card';
import { createHost } from './layer/host';
import { createMarkerMode } from './layer/marker-mode';
import { createMarkers, type Mark } from './layer/markers';
import { createLife } from './life';
import { createMarkMaker, createRowLabels, type Found } from './marks';
import { createSend } from './send';
import { type ContentSettings, parseSettings, readSettings } from './settings';
import { textsIn } from './texts';
import { createReporter } from './tracking/report';
import { createRowMarks } from './tracking/row-marks';

async function start(browser: ContentBrowser, view: Window): Promise<void> {
  const { document } = view;
  const life = createLife(browser);
  const { signal } = life;
  const send = createSend(browser, life);
  const clock = (): Date => new Date();

  let settings = await readSettings(browser);
  const language = () => settings.language;
  const texts = () => textsIn(settings.language);

  const lexicon = createLexicon(knowledge);
  const resolve = createStatusResolver(lexicon, knowledge);
  const rowLabels = createRowLabels(lexicon, resolve, view);
  const host = createHost(document, signal);
  const card = createCard(host, view, signal);
  const markers = createMarkers(host, view, signal);
  const hints = createHintStore(send, language);

  const frame = createFrame(view, host.element, knowledge, lexicon, signal, {
    changed(tables) {
      reporter.report(tables);
      attachments.changed();
      tell();
    },
    layout: draw,
  });

  const rowMarks = createRowMarks(view, card, language, (serial) => {
    rowMarks.forget([serial]);
    void send('change-acknowledged', { serials: [serial] });
    frame.drawSoon();
  });
  const reporter = createReporter(view, send, clock, (serials, changes) => {
    if (rowMarks.learn(serials, changes)) frame.drawSoon();
  });
  const attachments = watchAttachments({
    view,
    host,
    frame,
    knowledge,
    lexicon,
    language,
    send,
    clock,
    signal,
  });
  const mode = createMarkerMode(
    host,
    markers,
    view,
    texts,
    async (backwards) => (await send('marker-mode-next', { backwards })) === true,
    signal,
  );

  const mark = createMarkMaker(
    language,
    () => texts().or,
    open,
    () => card.leave(),
  );

  /** CIFER itself, and frames of other hosts of the Single Window that show one of its pages. */
  const isOurs = (): boolean => /(^|\.)cifer/.test(view.location.hostname) || frame.pages.length > 0;

  function draw(): void {
    if (!life.check()) return;
    const marks: Mark[] = [];
    if (isOurs()) {
      if (settings.markers) {
        for (const [element, label] of frame.labels) marks.push(mark({ element, labels: [label] }));
        for (const table of frame.tables.values()) marks.push(...rowLabels(table).map(mark));
      }
      marks.push(...rowMarks.marks(frame.tables.values()), ...attachments.marks());
    }
    markers.draw(marks);
    attachments.layout();
    hints.prepare(marks.flatMap((each) => (each.kind === 'marker' ? each.labels.split(' ') : [])));
    tell();
  }

  let told = '';
  /** What was found, for the popup. */
  function tell(): void {
    // A tab's own page is told even where it is not known, so that the popup does not take it for another site.
    if (frame.pages.length === 0 && told === '' && view.top !== view) return;
    const pages = frame.pages.map((page) => page.id);
    const count = frame.count();
    const text = JSON.stringify([pages, count, markers.count > 0]);
    if (text === told) return;
    told = text;
    void send('page-seen', { pages, ...count, markers: markers.count });
  }

  function open(found: Found, button: HTMLButtonElement, how: 'hover' | 'press'): void {
    if (how === 'hover' && card.pinned) return;
    if (how === 'press' && card.pinned && card.anchor === button) {
      card.close();
      return;
    }
    card.open(button, content(found), how === 'press');
    const lacking = found.labels.filter((label) => !hints.get(label.id));
    if (lacking.length === 0) return;
    void Promise.all(lacking.map((label) => hints.fetch(label.id))).then(() => {
      card.update(button, content(found, true));
    });
  }

  function content({ element, labels }: Found, asked = false) {
    const said = texts();
    const name = labels.map((label) => label.name[language()]).join(said.or);
    const original = clean(element.textContent || (element as HTMLInputElement).value || '');
    const parts = labels.flatMap((label) => {
      const hint = hints.get(label.id);
      if (!hint) return [{ kind: 'text' as const, text: asked ? said.noHint : said.loading }];
      return [
        {
          kind: 'text' as const,
          text: hint.what,
          ...(labels.length > 1 && { heading: label.name[language()] }),
        },
        ...(hint.do ? [{ kind: 'text' as const, heading: said.do, text: hint.do }] : []),
        ...(hint.beware ? [{ kind: 'beware' as const, heading: said.beware, text: hint.beware }] : []),
        { kind: 'source' as const, heading: said.source, text: hint.source },
      ];
    });
    return {
      parts: [
        { kind: 'title' as const, text: name },
        { kind: 'original' as const, heading: said.original, text: original },
        ...parts,
      ],
      close: said.close,
    };
  }

  function apply(now: ContentSettings): void {
    const spoken = settings.language;
    settings = now;
    if (now.language !== spoken) {
      hints.clear();
      card.close();
      attachments.changed();
    }
    frame.drawSoon();
  }

  const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void): void => {
    const said = message as ToFrame;
    switch (said.type) {
      case 'marker-mode':
        if (said.focusedOnly && !hasFocus(document)) return;
        if (mode.enter(said.backwards)) respond(true);
        return;
      case 'settings-changed':
        apply(parseSettings(said.settings, browser));
        return;
      case 'changes-seen':
        if (rowMarks.forget(said.serials)) frame.drawSoon();
        return;
      case 'attachments-changed':
        attachments.stored(said.keys);
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

  frame.start();
}

/** Whether this very frame has the focus, not one within it. */
function hasFocus(document: Document): boolean {
  return document.hasFocus() && document.activeElement?.tagName !== 'IFRAME';
}

const browser = contentBrowser();
if (browser && document.documentElement) void start(browser, window);
