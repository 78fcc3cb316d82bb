/** The side panel's entry. */
import { browser } from '../shared/browser';
import { browserServices } from '../ui/browser-services';
import { mount } from '../ui/root';
import { Panel } from './panel';

const app = document.getElementById('app');
if (app) mount(app, browserServices(browser, window), (t) => t.popupTitle, <Panel />);
