/** The look-up's entry: the code tables are on their way before anything is drawn. */
import { browser } from '../shared/browser';
import { onCodesChanged, tellCodesChanged } from '../storage/codes/news';
import { createCodeStore } from '../storage/codes/store';
import { browserServices } from '../ui/browser-services';
import { mount } from '../ui/root';
import { importFile } from './import/client';
import { Lookup } from './lookup';

const services = browserServices(browser, window);
const codes = services.fetchText('data/codes.tsv');
// Where it fails, the search says so; here it must only not be reported as unhandled.
codes.catch(() => undefined);

const app = document.getElementById('app');
const own = { store: createCodeStore(), importFile, tell: tellCodesChanged, listen: onCodesChanged };
if (app) mount(app, services, (t) => t.popupTitle, <Lookup codes={codes} own={own} />);
