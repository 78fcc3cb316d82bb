// A feedback as a page of its own, in a layer over the list. No guide shows one: guessed.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  const query = new URLSearchParams(window.location.search);
  $('#text').text(Portal.t('feedback.loading'));
  Portal.post('apply/feedback', { serial: query.get('serial'), kind: query.get('kind') }).then(({ text }) =>
    $('#text').html(Portal.inLines(text)),
  );
});
