// A menu entry that this portal has no page for yet.
window.Portal.start(() => {
  const key = new URLSearchParams(window.location.search).get('title') ?? '';
  window.Portal.post('common/title', { key }).then(({ text }) => {
    window.jQuery('#title').text(text);
    document.title = text;
  });
});
