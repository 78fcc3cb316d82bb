/** The popup's entry: the code tables are on their way before anything is drawn, and nothing waits for them. */
import { categories, statusKnowledge } from '../portal/knowledge';
import { browser } from '../shared/browser';
import { browserServices } from '../ui/browser-services';
import { mount } from '../ui/root';
import { Popup } from './popup';

const services = browserServices(browser, window);
const codes = services.fetchText('data/codes.tsv');
// Where it fails, the search says so; here it must only not be reported as unhandled.
codes.catch(() => undefined);

const app = document.getElementById('app');
if (app)
  mount(
    app,
    services,
    (t) => t.popupTitle,
    <Popup codes={codes} knowledge={{ ...statusKnowledge, categories }} />,
  );
