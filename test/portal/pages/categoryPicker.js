// Application for registration: which category, in two groups (guide 001 step 5, guide 003 §5.1).
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal } = window;

  const choice = (route, { key, text }) =>
    $('<a href="javascript:;" class="category"></a>')
      .attr('data-category', key)
      .text(text)
      .on('click', () =>
        Portal.open({
          url: `/sw/cfppweb/registerForm?route=${route}&category=${key}`,
          title: text,
          tabId: `register-${key}`,
        }),
      );

  const group = (route, { text, children }) =>
    $('<div class="category-group"></div>').append(
      $('<p></p>').text(text),
      children.map((child) => choice(route, child)),
    );

  Portal.post('register/categories').then((groups) => {
    for (const [route, categories] of Object.entries(groups)) {
      $(`.categories[data-route="${route}"]`).append(
        categories.map((one) => (one.children ? group(route, one) : choice(route, one))),
      );
    }
  });
});
