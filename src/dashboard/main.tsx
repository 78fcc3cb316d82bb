/** The dashboard's entry. */
import { categories, statusKnowledge } from '../portal/knowledge';
import { browser } from '../shared/browser';
import { browserServices } from '../ui/browser-services';
import { mount } from '../ui/root';
import { Dashboard } from './dashboard';

const app = document.getElementById('app');
if (app)
  mount(
    app,
    browserServices(browser, window),
    (t) => t.popupTitle,
    <Dashboard knowledge={{ ...statusKnowledge, categories }} />,
  );
