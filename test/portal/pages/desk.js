// The shell, after the H+ theme: a menu, a strip of tabs, and one iframe for each tab.
(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  // Another application of the same desk says in its body what differs.
  const { menu = 'common/menu', home = '/sw/cfppweb/home', name = 'shell.name' } = document.body.dataset;
  // Names of the frames are no clean series on the sibling desks: iframe0, iframe1, … as they are opened.
  let frames = 0;

  const tabs = () => $('.page-tabs-content .J_menuTab');
  const frameOf = (id) => $('#content-main iframe').filter((_, frame) => $(frame).attr('data-id') === id);
  const tabOf = (id) => tabs().filter((_, tab) => $(tab).attr('data-id') === id);

  function activate(id) {
    tabs().removeClass('active');
    const tab = tabOf(id).addClass('active')[0];
    $('#content-main iframe').hide();
    frameOf(id).show();
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Opens a tab, or goes to it where it is open. `tabId`: id of a tab that a script opens, <page>-<serial>. */
  function open({ id, url, title, tabId, fixed }) {
    const key = id ?? url;
    if (tabOf(key).length === 0) {
      const tab = $('<a href="javascript:;" class="J_menuTab"></a>').attr('data-id', key).text(`${title} `);
      if (tabId) tab.attr('id', tabId);
      if (!fixed) tab.append('<i class="fa fa-times-circle"></i>');
      $('.page-tabs-content').append(tab);
      $('<iframe class="J_iframe" width="100%" height="100%" frameborder="0" seamless></iframe>')
        .attr({ name: `iframe${frames}`, src: url, 'data-id': key })
        .appendTo('#content-main');
      frames += 1;
    }
    activate(key);
  }

  function close(id) {
    const tab = tabOf(id);
    const next = tab.next('.J_menuTab')[0] ?? tab.prev('.J_menuTab')[0];
    const active = tab.hasClass('active');
    frameOf(id).remove();
    tab.remove();
    if (active && next) activate($(next).attr('data-id'));
  }

  function closeWhere(which) {
    tabs()
      .filter((index, tab) => index > 0 && which(tab))
      .each((_, tab) => {
        close($(tab).attr('data-id'));
      });
  }

  function menuItem(item) {
    const li = $('<li></li>');
    const link = $('<a></a>').attr({ menuid: item.menuid, href: item.url ?? '#' });
    const label = $('<span class="nav-label"></span>').text(item.text);
    li.append(link.append('<i class="fa fa-file"></i>', label));
    if (!item.children) return li.find('a').addClass('J_menuItem').end();
    link.append('<span class="fa arrow"></span>');
    const list = $('<ul class="nav nav-second-level"></ul>');
    for (const child of item.children) {
      // Text of a leaf stands directly in its link, as on the sibling desks.
      $('<li></li>')
        .append(
          $('<a class="J_menuItem"></a>').attr({ menuid: child.menuid, href: child.url }).text(child.text),
        )
        .appendTo(list);
    }
    return li.append(list);
  }

  function listen() {
    $('#side-menu').on('click', 'a', (event) => {
      event.preventDefault();
      const link = $(event.currentTarget);
      if (!link.hasClass('J_menuItem')) {
        link.parent().toggleClass('active');
        return;
      }
      $('#side-menu a').removeClass('current');
      link.addClass('current');
      open({ url: link.attr('href'), title: link.text() });
    });
    $('.page-tabs-content')
      .on('click', '.J_menuTab', (event) => activate($(event.currentTarget).attr('data-id')))
      .on('dblclick', '.J_menuTab', (event) => {
        const frame = frameOf($(event.currentTarget).attr('data-id'));
        frame.attr('src', frame.attr('src'));
      })
      .on('click', '.J_menuTab i', (event) => {
        event.stopPropagation();
        close($(event.currentTarget).parent().attr('data-id'));
      });
    $('.J_tabCloseAll').on('click', () => closeWhere(() => true));
    $('.J_tabCloseOther').on('click', () => closeWhere((tab) => !$(tab).hasClass('active')));
    $('.J_tabShowActive').on('click', () => activate(tabs().filter('.active').attr('data-id')));
    const roll = (by) => () => $('.J_menuTabs').scrollLeft($('.J_menuTabs').scrollLeft() + by);
    $('.J_tabLeft').on('click', roll(-200));
    $('.J_tabRight').on('click', roll(200));
    $('#fold').on('click', () => $('body').toggleClass('mini-navbar'));
    $('.top-lang a').on('click', (event) => {
      const { lang, edition } = event.currentTarget.dataset;
      // EN is the English of 2026; the older one has its own entry, which only a portal to practise on has.
      const wanted = lang === 'en' ? { edition: 'en2026' } : edition ? { edition } : { lang };
      Portal.post('common/lang', wanted).then(() => window.location.reload());
    });
    // The name leads to the user's own page (guide 000 p. 8), which only CIFER has here.
    if (menu === 'common/menu') {
      $('#account').on('click', () => {
        window.location.href = '/account/profile';
      });
    }
    $('#logout').on('click', () => {
      const again = $('<a href="/"></a>').text(Portal.t('shell.logIn'));
      $('body')
        .empty()
        .append(
          $('<div class="logged-out"></div>')
            .text(`${Portal.t('shell.loggedOut')} `)
            .append(again),
        );
    });
  }

  window.Desk = { open, close };

  Portal.start(({ account, edition }) => {
    document.title = Portal.t(name);
    $('#account').text(account);
    $('#logout').attr('title', Portal.t('shell.logout'));
    $(`.top-lang a`).removeClass('on');
    $({ zh: '#lang-zh', en2026: '#lang-en', enOld: '#lang-old' }[edition]).addClass('on');
    listen();
    open({ url: home, title: Portal.t('shell.home'), fixed: true });
    Portal.post(menu).then(({ items }) => {
      $('#side-menu').append(items.map(menuItem));
      $('#side-menu > li:has(ul)').addClass('active');
    });
  });
})();
