/** The options page's entry. */
import { browser } from '../shared/browser';
import { browserServices } from '../ui/browser-services';
import { mount } from '../ui/root';
import { Options } from './options';

const app = document.getElementById('app');
if (app) mount(app, browserServices(browser, window), (t) => t.optionsTitle, <Options />);
